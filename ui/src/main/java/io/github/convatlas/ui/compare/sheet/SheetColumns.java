package io.github.convatlas.ui.compare.sheet;

/**
 * Where the columns of a sheet are, the first one left out.
 *
 * @param left  end of the first of them in the view, in pixels; less where the sheet is scrolled to the side
 * @param width of all together
 */
public record SheetColumns(double left, double width) {
    /** Before anything is laid out. */
    static final SheetColumns NONE = new SheetColumns(0, 0);
}
