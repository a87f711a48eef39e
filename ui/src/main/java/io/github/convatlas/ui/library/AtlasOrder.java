package io.github.convatlas.ui.library;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.workspace.NetworkTotals;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In which order networks are listed.
 *
 * @param column     what they are sorted by
 * @param descending whether the largest comes first
 */
public record AtlasOrder(Column column, boolean descending) {
    /** By family, as in the atlas. */
    public static final AtlasOrder FAMILIES = new AtlasOrder(Column.FAMILY, false);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** What networks can be sorted by. */
    public enum Column {
        /** Family, then as in the atlas. */
        FAMILY,
        /** Name; numbers in it by their size. */
        NAME,
        /** Year of the paper. */
        YEAR,
        /** Params. */
        PARAMS,
        /** MACs. */
        MACS,
        /** Side of the picture. */
        RESOLUTION
    }

    /** The order after a click on the head of a column: upward, downward, then families again. */
    public AtlasOrder clicked(Column clicked) {
        if (clicked != column) {
            return new AtlasOrder(clicked, false);
        }
        return descending ? FAMILIES : new AtlasOrder(column, true);
    }

    /** How this order is remembered. */
    String text() {
        return column.name() + (descending ? " down" : " up");
    }

    /** The order that was remembered; families where nothing was. */
    static AtlasOrder parse(@Nullable String text) {
        return Stream.of(Column.values()).flatMap(column -> Stream.of(new AtlasOrder(column, false),
                new AtlasOrder(column, true))).filter(order -> order.text().equals(text)).findFirst()
                .orElse(FAMILIES);
    }

    /** Compares networks; those whose numbers are not known yet come last. */
    Comparator<Entry> comparator(Map<LibraryReference, NetworkTotals> totals) {
        Comparator<Entry> upward = switch (column) {
            case FAMILY -> Comparator.comparing(Entry::title);
            case NAME -> Comparator.comparing(entry -> naturally(entry.title()));
            case YEAR -> Comparator.comparingInt(Entry::year);
            case PARAMS -> byFigure(totals, NetworkTotals::params);
            case MACS -> byFigure(totals, NetworkTotals::macs);
            case RESOLUTION -> byFigure(totals, NetworkTotals::resolution);
        };
        return descending ? upward.reversed() : upward;
    }

    private Comparator<Entry> byFigure(Map<LibraryReference, NetworkTotals> totals,
            ToLongFunction<NetworkTotals> figure) {
        long unknown = descending ? Long.MIN_VALUE : Long.MAX_VALUE;
        return Comparator.comparingLong(entry -> {
            NetworkTotals known = totals.get(entry.reference());
            return known == null ? unknown : figure.applyAsLong(known);
        });
    }

    /** ResNet-34 before ResNet-101. */
    private static String naturally(String title) {
        return DIGITS.matcher(title.toLowerCase(java.util.Locale.ROOT))
                .replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }
}
