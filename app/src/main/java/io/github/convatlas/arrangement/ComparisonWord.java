package io.github.convatlas.arrangement;

import io.github.convatlas.arrangement.ComparisonLook.Diagrams;
import io.github.convatlas.chart.ChartAxis;
import io.github.convatlas.compare.detail.RowAlignment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is not as usual in the look of a comparison, in words that a person can read: {@code pixels,params,linear}. */
public enum ComparisonWord {
    /** Rows of equal size stand beside each other. */
    PIXELS,
    /** Diagrams stand above the tables. */
    DIAGRAMS,
    /** No diagrams stand above the tables. */
    NO_DIAGRAMS,
    /** Accuracy is shown over params. */
    PARAMS,
    /** Accuracy is shown over measured latency. */
    LATENCY,
    /** The axis of costs is linear. */
    LINEAR,
    /** No arrows show where networks came from. */
    NO_ARROWS,
    /** The compared networks stand alone in the chart. */
    NO_ATLAS,
    /** Bars show shares. */
    SHARES;

    private static final String SEPARATOR = ",";

    /** The word as it is written: {@code no-arrows}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word that is written so; nothing if there is none. */
    public static Optional<ComparisonWord> of(String text) {
        return Stream.of(values()).filter(word -> word.text().equals(text)).findFirst();
    }

    /** The look with what this word says. */
    public ComparisonLook in(ComparisonLook look) {
        return switch (this) {
            case PIXELS -> look.withRows(RowAlignment.Rule.PIXELS);
            case DIAGRAMS -> look.withDiagrams(Diagrams.SHOWN);
            case NO_DIAGRAMS -> look.withDiagrams(Diagrams.HIDDEN);
            case PARAMS, LATENCY, LINEAR, NO_ARROWS, NO_ATLAS, SHARES -> look.withCharts(in(look.charts()));
        };
    }

    private ChartLook in(ChartLook look) {
        return switch (this) {
            case PARAMS -> look.over(ChartAxis.PARAMS);
            case LATENCY -> look.over(ChartAxis.LATENCY);
            case LINEAR -> new ChartLook(look.axis(), true, look.arrows(), look.atlas(), look.shares());
            case NO_ARROWS -> new ChartLook(look.axis(), look.linear(), false, look.atlas(), look.shares());
            case NO_ATLAS -> new ChartLook(look.axis(), look.linear(), look.arrows(), false, look.shares());
            case SHARES -> new ChartLook(look.axis(), look.linear(), look.arrows(), look.atlas(), true);
            case PIXELS, DIAGRAMS, NO_DIAGRAMS -> look;
        };
    }

    /** The words of a look, with commas between them; empty for the usual one. */
    public static String text(ComparisonLook look) {
        return words(look).map(ComparisonWord::text).collect(Collectors.joining(SEPARATOR));
    }

    /** The words of a look; none for the usual one. */
    public static Stream<ComparisonWord> words(ComparisonLook look) {
        return Stream.of(values()).filter(word -> word.in(look).equals(look));
    }

    /** The words of a text that {@link #text(ComparisonLook)} wrote, known or not. */
    public static Stream<String> split(String text) {
        return Stream.of(text.split(SEPARATOR, values().length + 1)).filter(word -> !word.isBlank());
    }

    /** The look that {@link #text(ComparisonLook)} wrote; words that are not known are passed over. */
    public static ComparisonLook look(String text) {
        ComparisonLook look = ComparisonLook.USUAL;
        for (ComparisonWord word : split(text).map(ComparisonWord::of).flatMap(Optional::stream).toList()) {
            look = word.in(look);
        }
        return look;
    }
}
