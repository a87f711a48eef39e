package io.github.convatlas.cli.bench;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.ShapedNetwork;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report of latencies, laid out.
 *
 * @param report   what was measured
 * @param networks the networks that were compiled, by the id of their result
 */
public record BenchLayout(BenchReport report, Map<String, ShapedNetwork> networks) {
    private static final int DECIMALS = 3;
    private static final int DIGITS_OF_SHARES = 5;

    /** Copies the map. */
    public BenchLayout {
        networks = Map.copyOf(networks);
    }

    /** The report for programs; times in ms. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Machine machine = report.machine();
        json.putObject("machine").put("processor", machine.processor()).put("cores", machine.cores())
                .put("memoryBytes", machine.memoryBytes()).put("operatingSystem", machine.operatingSystem())
                .put("java", machine.java()).put("runtime", "ONNX Runtime " + machine.runtime())
                .put("provider", machine.provider());
        ArrayNode results = json.putArray("results");
        report.results().forEach(result -> results.add(json(result)));
        return json;
    }

    private ObjectNode json(LatencyResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", result.id());
        result.macs().ifPresentOrElse(macs -> json.put("macs", macs), () -> json.putNull("macs"));
        json.put("threads", report.settings().threads()).put("warmup", report.settings().warmUps())
                .put("runs", result.runs()).put("medianMs", rounded(result.ms().median()))
                .put("p10Ms", rounded(result.ms().p10())).put("p90Ms", rounded(result.ms().p90()))
                .put("minMs", rounded(result.ms().min()));
        result.gmacPerSecond().ifPresentOrElse(speed -> json.put("gmacPerSecond", rounded(speed)),
                () -> json.putNull("gmacPerSecond"));
        json.put("rounds", report.settings().rounds()).put("disturbedRounds", result.disturbedRounds());
        ArrayNode layers = json.putArray("layers");
        layers(result).forEach(layer -> layers.addObject().put("id", layer.id().value()).put("label", layer.label())
                .put("ms", rounded(layer.ms())).put("share", share(layer.share())).put("macs", layer.macs()));
        result.layers().ifPresent(profile -> json.put("layoutMs", rounded(profile.layoutMs())).put("otherMs",
                rounded(profile.otherMs())));
        return json;
    }

    /** The latency of each model, for people. */
    public Table table() {
        var table = new Table.Builder().caption("Latency at batch 1, " + count(report.settings().threads(), "thread"))
                .columns(Table.Column.left("network"), Table.Column.right("MACs"), Table.Column.right("runs"),
                        Table.Column.right("median ms"), Table.Column.right("p10 ms"), Table.Column.right("p90 ms"),
                        Table.Column.right("min ms"), Table.Column.right("GMAC/s"));
        for (LatencyResult result : report.results()) {
            table.row(Cell.text(result.id()).noted(disturbance(result, table)),
                    result.macs().isPresent() ? Cell.compact(result.macs().getAsLong()) : Cell.BLANK,
                    Cell.plain(result.runs()), time(result.ms().median()), time(result.ms().p10()),
                    time(result.ms().p90()), time(result.ms().min()),
                    result.gmacPerSecond().isPresent()
                            ? Cell.measured(result.gmacPerSecond().getAsDouble(), 1)
                            : Cell.BLANK);
        }
        return table.remark(machine()).build();
    }

    /** The time of each layer of each network, for people. */
    public Table layerTable() {
        var table = new Table.Builder().caption("Layers").columns(Table.Column.left("network"),
                Table.Column.left("layer"), Table.Column.left("label"), Table.Column.right("ms"),
                Table.Column.right("% of time"), Table.Column.right("MACs"), Table.Column.right("% of MACs"));
        for (int number = 0; number < report.results().size(); number++) {
            LatencyResult result = report.results().get(number);
            boolean first = true;
            for (MeasuredLayer layer : layers(result)) {
                Cell network = Cell.text(result.id());
                table.row(List.of(first ? network : network.shownAs(""), Cell.text(layer.id().value()),
                        Cell.text(layer.label()), time(layer.ms()), Cell.measured(100 * layer.share(), 1),
                        Cell.compact(layer.macs()), Cell.measured(100 * layer.macsShare(), 1)), first && number > 0);
                first = false;
            }
            result.layers().ifPresent(profile -> layout(table, result.id(), profile));
        }
        return table.remark("What the runtime fused into a layer is in its time.").build();
    }

    private static void layout(Table.Builder table, String id, LayerProfile profile) {
        double rest = profile.layoutMs() + profile.otherMs();
        table.row(Cell.text(id).shownAs(""), Cell.text("(layout)"), Cell.text("tensors rearranged between layers"),
                time(rest), Cell.measured(100 * rest / Math.max(profile.totalMs(), 1e-9), 1), Cell.BLANK, Cell.BLANK);
    }

    private List<MeasuredLayer> layers(LatencyResult result) {
        return Optional.ofNullable(networks.get(result.id()))
                .flatMap(network -> result.layers().map(profile -> MeasuredLayer.of(network, profile)))
                .orElse(List.of());
    }

    private int disturbance(LatencyResult result, Table.Builder table) {
        return result.disturbedRounds() == 0
                ? 0
                : table.footnote("Other programs were at work in " + result.disturbedRounds() + " of "
                        + count(report.settings().rounds(), "round") + "; on an idle machine it may be faster.");
    }

    private String machine() {
        Machine machine = report.machine();
        return machine.processor() + ", " + count(machine.cores(), "core") + "; " + machine.operatingSystem() + "; "
                + machine.java() + "; ONNX Runtime " + machine.runtime() + " (" + machine.provider() + ").";
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static Cell time(double milliseconds) {
        return Cell.measured(milliseconds, DECIMALS);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS_OF_SHARES, RoundingMode.HALF_UP);
    }
}
