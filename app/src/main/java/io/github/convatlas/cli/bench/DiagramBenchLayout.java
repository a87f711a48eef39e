package io.github.convatlas.cli.bench;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The times of drawing, laid out.
 *
 * @param results what was measured
 * @param runs    how often each network was laid out
 */
public record DiagramBenchLayout(List<DiagramBench.Result> results, int runs) {
    private static final int DECIMALS = 2;
    private static final double MEGABYTE = 1e6;

    /** Copies the list. */
    public DiagramBenchLayout {
        results = List.copyOf(results);
    }

    /** The times for programs, in ms. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Machine machine = Machine.here("", "");
        json.putObject("machine").put("processor", machine.processor()).put("cores", machine.cores())
                .put("operatingSystem", machine.operatingSystem()).put("java", machine.java());
        ArrayNode array = json.put("runs", runs).putArray("results");
        for (DiagramBench.Result result : results) {
            ObjectNode one = array.addObject().put("id", result.id()).put("layers", result.layers())
                    .put("items", result.items()).put("bytes", result.bytes());
            put(one.putObject("layout"), result.layout());
            put(one.putObject("paint"), result.paint());
        }
        return json;
    }

    /** The times for people. */
    public Table table() {
        var table = new Table.Builder().caption("Drawing all layers, " + runs + " runs on 1 thread").columns(
                Table.Column.left("network"), Table.Column.right("layers"), Table.Column.right("items"),
                Table.Column.right("layout ms"), Table.Column.right("p90 ms"), Table.Column.right("paint ms"),
                Table.Column.right("p90 ms"), Table.Column.right("MB"));
        for (DiagramBench.Result result : results) {
            table.row(Cell.text(result.id()), Cell.measured(result.layers(), 0), Cell.measured(result.items(), 0),
                    Cell.measured(result.layout().median(), DECIMALS), Cell.measured(result.layout().p90(), DECIMALS),
                    Cell.measured(result.paint().median(), DECIMALS), Cell.measured(result.paint().p90(), DECIMALS),
                    Cell.measured(result.bytes() / MEGABYTE, 1));
        }
        Machine machine = Machine.here("", "");
        return table.remark("layout: from the network to everything that is painted, with its index; paint: a view of "
                + "1600 x 1000 pixels by Java 2D.")
                .remark(machine.processor() + ", " + machine.cores() + " cores; " + machine.operatingSystem() + "; "
                        + machine.java() + ".")
                .build();
    }

    private static void put(ObjectNode json, Quantiles times) {
        json.put("medianMs", rounded(times.median())).put("p90Ms", rounded(times.p90()));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
