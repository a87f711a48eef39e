package io.github.convatlas.measure.sheet;

import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.measure.layers.KindTotal;
import io.github.convatlas.measure.layers.LayerKind;
import io.github.convatlas.measure.layers.MeasuredLayer;
import io.github.convatlas.measure.layers.MeasuredLayers;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The times of layers as tables: one by one, and summed by kind. */
public final class LayersSheet {
    /** Where the sum of the layers comes this close to the whole, nothing has to be explained. */
    private static final double CLOSE = 0.02;

    private LayersSheet() {
    }

    /**
     * A network that was measured as a whole and layer by layer.
     *
     * @param layers with their times
     * @param whole  the time of the network
     */
    public record Timed(MeasuredLayers layers, LatencyResult whole) {
    }

    /** Every layer of these networks. */
    public static Table layers(List<Timed> networks, Locale language) {
        var words = new MeasureWords(language);
        var table = new Table.Builder().caption(words.fill("layers")).columns(
                Table.Column.left(words.fill("network")), Table.Column.left(words.fill("layer")),
                Table.Column.left(words.fill("label")), Table.Column.right("ms"),
                Table.Column.right(words.fill("time.share")), Table.Column.right("MACs"),
                Table.Column.right(words.fill("macs.share")), Table.Column.right("GMAC/s"),
                Table.Column.right(words.fill("intensity")), Table.Column.left(words.fill("kind")));
        boolean ruled = false;
        for (MeasuredLayers network : networks.stream().map(Timed::layers).toList()) {
            Cell name = Cell.text(network.network().reference());
            boolean first = true;
            for (MeasuredLayer layer : network.layers()) {
                table.row(List.of(first ? name : name.shownAs(""), Cell.text(layer.id().value()),
                        Cell.text(layer.label()), LatencySheet.time(layer.ms()), percent(layer.share()),
                        Cell.compact(layer.macs()), percent(layer.macsShare()), speed(layer.gmacPerSecond()),
                        Cell.measured(layer.intensity(), 1), Cell.text(words.kind(layer.kind()))), first && ruled);
                first = false;
            }
            rest(table, network, words);
            ruled = true;
        }
        return remarked(table, networks, words).build();
    }

    private static void rest(Table.Builder table, MeasuredLayers network, MeasureWords words) {
        double rest = network.layoutMs() + network.otherMs();
        table.row(Cell.text(network.network().reference()).shownAs(""), Cell.text(words.fill("layers.layout")),
                Cell.text(words.fill("layers.layout.label")), LatencySheet.time(rest),
                percent(rest / Math.max(network.totalMs(), 1e-9)), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK,
                Cell.text(words.kind(LayerKind.LAYOUT)));
    }

    /** The kinds of layers of these networks: what the MACs say, and what the clock says. */
    public static Table kinds(List<Timed> networks, Locale language) {
        var words = new MeasureWords(language);
        var table = new Table.Builder().caption(words.fill("kinds")).columns(
                Table.Column.left(words.fill("network")), Table.Column.left(words.fill("kind")),
                Table.Column.right(words.fill("layers.count")), Table.Column.right("ms"),
                Table.Column.right(words.fill("time.share")), Table.Column.right("MACs"),
                Table.Column.right(words.fill("macs.share")), Table.Column.right("GMAC/s"));
        boolean ruled = false;
        for (MeasuredLayers network : networks.stream().map(Timed::layers).toList()) {
            Cell name = Cell.text(network.network().reference());
            boolean first = true;
            for (KindTotal total : network.byKind()) {
                table.row(List.of(first ? name : name.shownAs(""), Cell.text(words.kind(total.kind())),
                        Cell.plain(total.layers()), LatencySheet.time(total.ms()), percent(total.share()),
                        Cell.compact(total.macs()), percent(total.macsShare()), speed(total.gmacPerSecond())),
                        first && ruled);
                first = false;
            }
            ruled = true;
        }
        return remarked(table, networks, words).build();
    }

    /** What the times add up to beside that of the network and why they differ, and which layers have rows. */
    private static Table.Builder remarked(Table.Builder table, List<Timed> networks, MeasureWords words) {
        networks.forEach(network -> table.remark(sum(network, words)).remark(rows(network.layers(), words)));
        return table;
    }

    private static String sum(Timed network, MeasureWords words) {
        double sum = network.layers().totalMs();
        double whole = network.whole().ms().median();
        String figures = words.fill("layers.sum", network.layers().network().reference(),
                LatencySheet.time(whole).display(), LatencySheet.time(sum).display());
        if (Math.abs(sum - whole) <= CLOSE * whole) {
            return figures;
        }
        boolean disturbed = sum < whole && network.whole().disturbedRounds() > 0;
        String reason = disturbed ? "layers.disturbed" : sum < whole ? "layers.less" : "layers.more";
        return words.fill("sentences", figures, words.fill(reason, network.whole().disturbedRounds()));
    }

    private static String rows(MeasuredLayers network, MeasureWords words) {
        int without = Math.max(0, network.all() - network.layers().size() - network.fused());
        return words.fill("layers.rows", network.all(), network.layers().size(), network.fused(), without);
    }

    static Cell percent(double share) {
        return Cell.measured(100 * share, 1);
    }

    static Cell speed(OptionalDouble gmacPerSecond) {
        return gmacPerSecond.isPresent() ? Cell.measured(gmacPerSecond.getAsDouble(), 1) : Cell.BLANK;
    }
}
