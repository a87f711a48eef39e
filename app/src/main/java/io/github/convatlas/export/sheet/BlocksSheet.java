package io.github.convatlas.export.sheet;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.compare.BlocksTable;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Lays block tables out side by side: one line an entry, a rule between resolutions. */
public final class BlocksSheet {
    private BlocksSheet() {
    }

    /** The blocks of these networks. */
    public static Table of(BlocksTable blocks, Locale language) {
        var words = new Words(language);
        var sheet = new Table.Builder().caption(words.get("blocks.caption"))
                .columns(Table.Column.right(words.get("blocks.resolution")))
                .columns(titles(blocks));
        for (int number = 0; number < blocks.bands().size(); number++) {
            BlocksTable.Band band = blocks.bands().get(number);
            for (int line = 0; line < band.lines(); line++) {
                boolean ruled = line == 0 && number > 0;
                sheet.row(line(band, line, words), ruled);
            }
        }
        return sheet.build();
    }

    /** An entry in one line: {@code MB3x3, 80, 480  x2, stride 2}. */
    public static String entry(BlockTable.Row entry) {
        String repeat = entry.repeat() > 1 ? "  x" + entry.repeat() : "";
        String stride = entry.stride() > 1 ? "  /" + entry.stride() : "";
        return entry.label() + repeat + stride;
    }

    private static List<Table.Column> titles(BlocksTable blocks) {
        List<Integer> sides = blocks.bands().stream().filter(band -> !band.isHead()).findFirst()
                .map(BlocksTable.Band::resolutions).orElse(List.of());
        boolean differing = sides.stream().distinct().count() > 1;
        return IntStream.range(0, blocks.networks().size()).mapToObj(i -> Table.Column.left(
                RowName.title(blocks.networks().get(i).displayName(), differing ? sides.get(i) : 0, differing)))
                .toList();
    }

    private static List<Cell> line(BlocksTable.Band band, int line, Words words) {
        var cells = new ArrayList<Cell>();
        cells.add(line == 0 ? name(band, words) : Cell.BLANK);
        for (List<BlockTable.Row> column : band.columns()) {
            cells.add(line < column.size() ? Cell.text(entry(column.get(line))) : Cell.BLANK);
        }
        return cells;
    }

    private static Cell name(BlocksTable.Band band, Words words) {
        List<Integer> sides = band.resolutions().stream().distinct().toList();
        OptionalInt shared = sides.size() == 1 ? OptionalInt.of(sides.getFirst()) : OptionalInt.empty();
        return band.isHead()
                ? Cell.text(words.get("blocks.head"))
                : RowName.of(shared, band.row().orElse(0));
    }
}
