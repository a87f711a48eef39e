package io.github.convatlas.export.table;

import io.github.convatlas.export.Figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One cell of a table: what people read, and what programs read.
 *
 * @param shown   for people
 * @param exact   for programs: a number with all its digits, or a text
 * @param numeric whether that is a number
 * @param aside   a second value to hold the first against, such as a printed one; empty for none
 * @param note    number of the footnote that belongs to it, counted from 1; 0 for none
 */
public record Cell(String shown, String exact, boolean numeric, String aside, int note) {
    /** An empty cell. */
    public static final Cell BLANK = text("");

    /** A text. */
    public static Cell text(String text) {
        return new Cell(text, text, false, "", 0);
    }

    /** A count with all its digits: {@code 3,504,872}. */
    public static Cell count(long count) {
        return plain(count).shownAs(Figures.exact(count));
    }

    /** A count in three digits for people, {@code 301M}, and exact for programs. */
    public static Cell compact(long count) {
        return plain(count).shownAs(Figures.compact(count));
    }

    /** A number that is no count of things, such as a year: {@code 2018}. */
    public static Cell plain(long number) {
        return new Cell(Long.toString(number), Long.toString(number), true, "", 0);
    }

    /**
     * A measured value, rounded.
     *
     * @param value    finite
     * @param decimals digits after the point
     */
    public static Cell measured(double value, int decimals) {
        String rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return new Cell(rounded, rounded, true, "", 0);
    }

    /** The same cell, shown to people as another text; empty where it repeats what stands above. */
    public Cell shownAs(String text) {
        return new Cell(text, exact, numeric, aside, note);
    }

    /** The same cell with a footnote, counted from 1. */
    public Cell noted(int footnote) {
        return new Cell(shown, exact, numeric, aside, footnote);
    }

    /** The same cell with a second value to hold it against. */
    public Cell beside(String value) {
        return new Cell(shown, exact, numeric, value, note);
    }

    /** What people read: the value, and the second one in parentheses. */
    public String display() {
        return aside.isEmpty() ? shown : shown + " (" + aside + ")";
    }
}
