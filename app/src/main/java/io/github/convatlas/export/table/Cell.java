package io.github.convatlas.export.table;

import io.github.convatlas.export.Figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One cell of a table: what people read, and the exact number behind it for programs.
 *
 * @param shown  for people
 * @param number for programs; nothing where the cell is text or empty
 * @param note   number of the footnote that belongs to it, counted from 1; 0 for none
 */
public record Cell(String shown, Optional<BigDecimal> number, int note) {
    /** An empty cell. */
    public static final Cell BLANK = text("");

    /** A text. */
    public static Cell text(String text) {
        return new Cell(text, Optional.empty(), 0);
    }

    /** A count with all its digits: {@code 3,504,872}. */
    public static Cell count(long count) {
        return new Cell(Figures.exact(count), Optional.of(BigDecimal.valueOf(count)), 0);
    }

    /** A count in three digits for people, {@code 301M}, and exact for programs. */
    public static Cell compact(long count) {
        return new Cell(Figures.compact(count), Optional.of(BigDecimal.valueOf(count)), 0);
    }

    /** A number that is no count of things, such as a year: {@code 2018}. */
    public static Cell plain(long number) {
        return new Cell(Long.toString(number), Optional.of(BigDecimal.valueOf(number)), 0);
    }

    /**
     * A measured value, rounded.
     *
     * @param value    finite
     * @param decimals digits after the point
     */
    public static Cell measured(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return new Cell(rounded.toPlainString(), Optional.of(rounded), 0);
    }

    /** The same cell, shown as another text. */
    public Cell shownAs(String text) {
        return new Cell(text, number, note);
    }

    /** The same cell with a footnote, counted from 1. */
    public Cell noted(int footnote) {
        return new Cell(shown, number, footnote);
    }

    /** What a program reads: the number with all its digits, or the text. */
    public String exact() {
        return number.map(BigDecimal::toPlainString).orElse(shown);
    }
}
