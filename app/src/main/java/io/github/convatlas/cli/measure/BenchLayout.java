package io.github.convatlas.cli.measure;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.sheet.HistorySheet;
import io.github.convatlas.measure.sheet.LatencySheet;
import io.github.convatlas.measure.sheet.LayersSheet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report of latencies, laid out.
 *
 * @param report   what was measured
 * @param opened   what it was measured of
 * @param changes  beside what was measured before
 * @param byKind   whether layers are summed by kind
 * @param language of tables
 */
record BenchLayout(BenchReport report, BenchSubjects opened, List<Change> changes, boolean byKind, Locale language) {
    private static final int DECIMALS = 3;
    private static final int DIGITS_OF_SHARES = 5;

    BenchLayout {
        changes = List.copyOf(changes);
    }

    /** The report for programs; times in ms. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        machine(json.putObject("machine"), report.machine());
        ArrayNode results = json.putArray("results");
        report.results().forEach(result -> results.add(json(result)));
        if (!changes.isEmpty()) {
            ArrayNode list = json.putArray("changes");
            changes.forEach(change -> list.addObject().put("id", change.now().network())
                    .put("run", change.before().run()).put("ratio", rounded(change.ratio()))
                    .put("least", rounded(change.least())).put("most", rounded(change.most()))
                    .put("verdict", name(change.verdict())).put("disturbed", name(change.disturbed()))
                    .put("differences", change.differences().toString().toLowerCase(Locale.ROOT)));
        }
        return json;
    }

    static void machine(ObjectNode json, Machine machine) {
        json.put("processor", machine.processor()).put("cores", machine.cores())
                .put("memoryBytes", machine.memoryBytes()).put("operatingSystem", machine.operatingSystem())
                .put("java", machine.java()).put("runtime", "ONNX Runtime " + machine.runtime())
                .put("provider", machine.provider());
    }

    private ObjectNode json(LatencyResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", result.id());
        result.macs().ifPresentOrElse(macs -> json.put("macs", macs), () -> json.putNull("macs"));
        json.put("threads", result.setup().threads()).put("provider", result.setup().provider().title())
                .put("precision", result.setup().precision().text()).put("warmup", report.settings().warmUps())
                .put("runs", result.runs()).put("medianMs", rounded(result.ms().median()))
                .put("p10Ms", rounded(result.ms().p10())).put("p90Ms", rounded(result.ms().p90()))
                .put("minMs", rounded(result.ms().min()));
        result.gmacPerSecond().ifPresentOrElse(speed -> json.put("gmacPerSecond", rounded(speed)),
                () -> json.putNull("gmacPerSecond"));
        json.put("rounds", report.settings().rounds()).put("disturbedRounds", result.disturbedRounds())
                .put("repeatedRounds", result.repeatedRounds());
        opened.subjects().variants().of(result).ifPresent(facts -> json.put("bytes", facts.bytes())
                .put("outputDifference", facts.difference().relative()));
        layers(json, layers(result));
        return json;
    }

    private static void layers(ObjectNode json, Optional<MeasuredLayers> measured) {
        ArrayNode layers = json.putArray("layers");
        measured.ifPresent(all -> {
            all.layers().forEach(layer -> layers.addObject().put("id", layer.id().value()).put("label", layer.label())
                    .put("ms", rounded(layer.ms())).put("share", share(layer.share())).put("macs", layer.macs())
                    .put("bytes", layer.bytes()).put("kind", name(layer.kind())));
            json.put("layoutMs", rounded(all.layoutMs())).put("otherMs", rounded(all.otherMs()));
            ArrayNode kinds = json.putArray("kinds");
            all.byKind().forEach(kind -> kinds.addObject().put("kind", name(kind.kind())).put("layers", kind.layers())
                    .put("ms", rounded(kind.ms())).put("share", share(kind.share())).put("macs", kind.macs())
                    .put("macsShare", share(kind.macsShare())));
        });
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Everything, for people. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>(
                List.of(LatencySheet.of(report, opened.subjects().variants(), language)));
        if (report.settings().perLayer()) {
            tables.add(layers());
        }
        if (!changes.isEmpty()) {
            tables.add(new HistorySheet(language, ZoneId.systemDefault()).changes(changes));
        }
        return tables;
    }

    /** The one table for programs that read tables: layers where they were asked for, else the networks. */
    Table main() {
        return report.settings().perLayer() ? layers() : tables().getFirst();
    }

    private Table layers() {
        List<LayersSheet.Timed> all = report.results().stream()
                .flatMap(result -> layers(result).map(layers -> new LayersSheet.Timed(layers, result)).stream())
                .toList();
        return byKind ? LayersSheet.kinds(all, language) : LayersSheet.layers(all, language);
    }

    private Optional<MeasuredLayers> layers(LatencyResult result) {
        return Optional.ofNullable(opened.compiled().get(result.id()))
                .flatMap(network -> result.layers().map(profile -> MeasuredLayers.of(network, profile)));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS_OF_SHARES, RoundingMode.HALF_UP);
    }
}
