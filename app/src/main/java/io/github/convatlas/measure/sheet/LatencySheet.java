package io.github.convatlas.measure.sheet;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.measure.sweep.VariantFacts;
import io.github.convatlas.onnx.quantize.Precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The latencies of a measurement as a table. What all models have in common stands in the caption, what they differ in has
 * a column.
 */
public final class LatencySheet {
    private static final int DECIMALS = 3;
    private final BenchReport report;
    private final VariantFacts variants;
    private final MeasureWords words;

    private LatencySheet(BenchReport report, VariantFacts variants, MeasureWords words) {
        this.report = report;
        this.variants = variants;
        this.words = words;
    }

    /**
     * The table of a measurement.
     *
     * @param report   what was measured
     * @param variants what is known of models in other numbers than 32-bit floats
     * @param language of headings and notes
     */
    public static Table of(BenchReport report, VariantFacts variants, Locale language) {
        return new LatencySheet(report, variants, new MeasureWords(language)).table();
    }

    private Table table() {
        var table = new Table.Builder().caption(caption()).columns(Table.Column.left(words.fill("network")));
        boolean threads = differ(Setup::threads);
        boolean providers = differ(Setup::provider) || any(setup -> setup.provider() != Provider.CPU);
        boolean precisions = any(setup -> setup.precision() != Precision.FLOAT32);
        table.columns(columns(threads, "threads.column"));
        table.columns(columns(providers, "provider"));
        if (precisions) {
            table.columns(Table.Column.left(words.fill("precision")), Table.Column.right(words.fill("size")),
                    Table.Column.right(words.fill("off")));
        }
        table.columns(Table.Column.right("MACs"), Table.Column.right(words.fill("runs")),
                Table.Column.right(words.fill("median")), Table.Column.right("p10 ms"), Table.Column.right("p90 ms"),
                Table.Column.right(words.fill("min")), Table.Column.right("GMAC/s"));
        for (LatencyResult result : report.results()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(result.id()).noted(disturbance(result, table))));
            if (threads) {
                cells.add(Cell.plain(result.setup().threads()));
            }
            if (providers) {
                cells.add(Cell.text(result.setup().provider().title()));
            }
            if (precisions) {
                cells.addAll(precision(result));
            }
            cells.addAll(times(result));
            table.row(cells);
        }
        return table.remark(words.machine(report.machine())).build();
    }

    private List<Table.Column> columns(boolean wanted, String key) {
        return wanted ? List.of(Table.Column.right(words.fill(key))) : List.of();
    }

    private boolean any(Predicate<Setup> wanted) {
        return report.results().stream().map(LatencyResult::setup).anyMatch(wanted);
    }

    private <T> boolean differ(Function<Setup, T> part) {
        return report.results().stream().map(LatencyResult::setup).map(part).distinct().count() > 1;
    }

    private String caption() {
        boolean same = !differ(Setup::threads) && !report.results().isEmpty();
        return same
                ? words.fill("latency.threads", words.threads(report.results().getFirst().setup().threads()))
                : words.fill("latency");
    }

    private List<Cell> precision(LatencyResult result) {
        Cell name = Cell.text(result.setup().precision().text());
        return variants.of(result).map(facts -> List.of(name,
                Cell.plain(facts.bytes()).shownAs(Figures.fileSize(facts.bytes())),
                result.setup().precision() == Precision.FLOAT32
                        ? Cell.BLANK
                        : Cell.measured(100 * facts.difference().relative(), 2)))
                .orElse(List.of(name, Cell.BLANK, Cell.BLANK));
    }

    private static List<Cell> times(LatencyResult result) {
        return List.of(result.macs().isPresent() ? Cell.compact(result.macs().getAsLong()) : Cell.BLANK,
                Cell.plain(result.runs()), time(result.ms().median()), time(result.ms().p10()),
                time(result.ms().p90()), time(result.ms().min()), result.gmacPerSecond().isPresent()
                        ? Cell.measured(result.gmacPerSecond().getAsDouble(), 1)
                        : Cell.BLANK);
    }

    private int disturbance(LatencyResult result, Table.Builder table) {
        if (result.disturbedRounds() > 0) {
            return table.footnote(words.fill("disturbed", result.disturbedRounds(),
                    words.fill(report.settings().rounds() == 1 ? "round" : "rounds", report.settings().rounds())));
        }
        return result.repeatedRounds() > 0 ? table.footnote(words.fill("repeated", result.repeatedRounds())) : 0;
    }

    static Cell time(double milliseconds) {
        return Cell.measured(milliseconds, DECIMALS);
    }
}
