package io.github.convatlas.export.sheet;

import io.github.convatlas.export.table.Cell;

import java.util.OptionalInt;

/** The first cell of a row of resolutions. */
final class RowName {
    private RowName() {
    }

    /** The side in pixels, or which part of the input side the row is where networks differ: {@code 1/4}. */
    static Cell of(OptionalInt resolution, int row) {
        return resolution.isPresent() ? Cell.plain(resolution.getAsInt()) : Cell.text("1/" + (1L << row));
    }

    /** The name of a network, with its input side where networks differ: {@code EfficientNetV2-S @384}. */
    static String title(String name, int side, boolean differing) {
        return differing ? name + " @" + side : name;
    }
}
