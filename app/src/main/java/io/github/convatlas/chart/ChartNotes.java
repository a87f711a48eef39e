package io.github.convatlas.chart;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.graph.NetworkIdentity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a chart cannot say beside its points: who printed the accuracies, which names found no room, and which networks have
 * no published accuracy.
 *
 * @param lines in a language, each a sentence
 */
public record ChartNotes(List<String> lines) {
    private static final double SIZE = 10;
    private static final double LINE = 15;
    private static final double MARGIN = 16;

    /** Copies the lines. */
    public ChartNotes {
        lines = List.copyOf(lines);
    }

    /**
     * The notes of a chart.
     *
     * @param chart   what is shown
     * @param laidOut the same, laid out
     * @param options how it was laid out
     */
    public static ChartNotes of(AccuracyChart chart, ScatterChart laidOut, ChartOptions options) {
        var words = new ChartWords(options.language());
        var lines = new ArrayList<String>();
        if (!laidOut.unlabeled().isEmpty()) {
            lines.add(words.fill("notes.unlabeled", String.valueOf(laidOut.unlabeled().size()),
                    String.valueOf(chart.points().size()), String.join(words.fill("and"), laidOut.unlabeled())));
        }
        names(chart, chart.unpublished(), words).ifPresent(names -> lines.add(words.fill("notes.unpublished", names)));
        names(chart, chart.unmeasured(), words).ifPresent(names -> lines.add(words.fill("notes.unmeasured", names)));
        var sources = new LinkedHashMap<String, List<String>>();
        chart.points().stream().filter(point -> !chart.isBackground(point))
                .forEach(point -> sources.computeIfAbsent(source(point.accuracy(), options),
                        _ -> new ArrayList<>()).add(point.network().displayName()));
        if (!sources.isEmpty()) {
            lines.add(words.fill("notes.sources", sources.entrySet().stream()
                    .map(entry -> words.fill("notes.source", String.join(words.fill("and"), entry.getValue()),
                            entry.getKey()))
                    .collect(Collectors.joining(words.fill("notes.next")))));
        }
        return new ChartNotes(lines);
    }

    /**
     * One line about a point, for a card beside it: name, accuracy, who printed it and where, under which conditions.
     *
     * @param point   of the chart
     * @param options its language
     */
    public static String about(ChartPoint point, ChartOptions options) {
        return new ChartWords(options.language()).fill("point", point.network().displayName(),
                point.accuracy().printed().value().toPlainString(), source(point.accuracy(), options));
    }

    private static Optional<String> names(AccuracyChart chart, List<NetworkIdentity> networks, ChartWords words) {
        List<String> names = networks.stream().filter(chart::isSpokenOf).map(NetworkIdentity::displayName).distinct()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(words.fill("and"), names));
    }

    private static String source(PublishedFact fact, ChartOptions options) {
        String conditions = fact.conditions().in(options.language());
        String citation = fact.source().citation();
        return conditions.isEmpty()
                ? citation
                : new ChartWords(options.language()).fill("with", citation, conditions);
    }

    /**
     * A chart with these notes below it; it grows downward by the room they need.
     *
     * @param chart   the chart
     * @param metrics how wide text is
     */
    public DisplayList below(ScatterChart chart, TextMetrics metrics) {
        Rect above = chart.list().bounds();
        var sheet = new ChartSheet(metrics);
        double y = above.bottom() + LINE;
        var style = new Item.Style(SIZE, false, Anchor.LEFT, Tone.of(Tone.Ink.MUTED));
        for (String line : lines) {
            for (String part : sheet.wrapped(line, SIZE, above.width() - 2 * MARGIN)) {
                sheet.text(Origin.GROUND, part, new Point(above.x() + MARGIN, y), style);
                y += LINE;
            }
        }
        var items = new ArrayList<>(chart.list().items());
        items.addAll(sheet.list(Rect.EMPTY).items());
        return new DisplayList(items, chart.list().targets(), List.of(), 0,
                new Rect(above.x(), above.y(), above.width(), lines.isEmpty() ? above.height() : y - above.y()));
    }
}
