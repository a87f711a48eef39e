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
 * The times of analyses, laid out.
 *
 * @param result what was measured
 */
public record AnalysisLayout(AnalysisBench.Result result) {
    private static final int DECIMALS = 3;

    /** The times for programs, in ms. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Machine machine = Machine.here("", "");
        json.putObject("machine").put("processor", machine.processor()).put("cores", machine.cores())
                .put("memoryBytes", machine.memoryBytes()).put("operatingSystem", machine.operatingSystem())
                .put("java", machine.java());
        ObjectNode all = json.put("networks", result.each().size()).put("layers", result.layers())
                .put("threads", 1).put("runs", result.runs()).putObject("all");
        put(all, result.all());
        ArrayNode results = json.putArray("results");
        result.each().forEach((id, times) -> put(results.addObject().put("id", id), times));
        return json;
    }

    /** The times for people. */
    public Table table() {
        var table = new Table.Builder().caption("Opening and counting, " + result.runs() + " runs on 1 thread").columns(
                Table.Column.left("network"), Table.Column.right("median ms"), Table.Column.right("p10 ms"),
                Table.Column.right("p90 ms"), Table.Column.right("min ms"));
        result.each().forEach((id, times) -> table.row(Cell.text(id), cell(times.median()), cell(times.p10()),
                cell(times.p90()), cell(times.min())));
        Quantiles all = result.all();
        table.row(List.of(Cell.text("all " + result.each().size()), cell(all.median()), cell(all.p10()),
                cell(all.p90()), cell(all.min())), true);
        Machine machine = Machine.here("", "");
        return table
                .remark(result.layers() + " layers in all: spec expanded, shapes inferred, params, MACs, activations, "
                        + "3x3 counts and block tables computed.")
                .remark(machine.processor() + ", " + machine.cores()
                        + " cores; " + machine.operatingSystem() + "; " + machine.java() + ".")
                .build();
    }

    private static void put(ObjectNode json, Quantiles times) {
        json.put("medianMs", rounded(times.median())).put("p10Ms", rounded(times.p10()))
                .put("p90Ms", rounded(times.p90())).put("minMs", rounded(times.min()));
    }

    private static Cell cell(double milliseconds) {
        return Cell.measured(milliseconds, DECIMALS);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
