package io.github.convatlas.export.diff;

import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.compare.diff.BlockChange;
import io.github.convatlas.compare.diff.Field;
import io.github.convatlas.compare.diff.FieldChange;
import io.github.convatlas.compare.diff.FoldedChange;
import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.compare.diff.PlacedBlock;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.Stage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays a diff out: a row for each run of blocks that change in the same way, and below what it does to the totals. */
public final class DiffSheet {
    private final NetworkDiff diff;
    private final DiffWords words;
    private final List<FieldChange> everywhere;

    private DiffSheet(NetworkDiff diff, Locale language) {
        this.diff = diff;
        this.everywhere = diff.everywhere();
        this.words = new DiffWords(language);
    }

    /** The table in this language. */
    public static Table of(NetworkDiff diff, Locale language) {
        return new DiffSheet(diff, language).table(DiffSentence.of(diff, language), EqualSettings.hint(diff, language));
    }

    private Table table(String sentence, String hint) {
        String a = diff.a().identity().displayName();
        String b = diff.b().identity().displayName();
        var sheet = new Table.Builder().caption(words.fill("caption", a, b)).columns(
                Table.Column.right(words.get("resolution")), Table.Column.left(words.get("kind")),
                Table.Column.left(a), Table.Column.left(b), Table.Column.left(words.get("differences")));
        String before = "";
        for (FoldedChange fold : diff.folded()) {
            String place = place(fold.first().block());
            boolean next = !place.equals(before);
            sheet.row(row(fold, place, next), next && !before.isEmpty());
            before = place;
        }
        sheet.remark(sentence);
        sheet.remark(everywhere.isEmpty() ? "" : words.fill("everywhere", words.changes(everywhere)));
        diff.totals().rows().forEach(row -> sheet.remark(total(row)));
        return sheet.remark(census()).remark(hint).build();
    }

    private String place(PlacedBlock placed) {
        return placed.section() == Stage.Section.HEAD
                ? words.get("head.short")
                : name(diff.census().get(placed.row()));
    }

    /** The resolution in pixels; where the pictures differ in size, that of both networks. */
    private static String name(NetworkDiff.CountChange row) {
        return row.resolutionA() == row.resolutionB()
                ? Integer.toString(row.resolutionA())
                : row.resolutionA() + "/" + row.resolutionB();
    }

    private List<Cell> row(FoldedChange fold, String place, boolean next) {
        BlockChange change = fold.first();
        return List.of(Cell.text(place).shownAs(next ? place : ""), kind(change),
                label(change.before(), fold.count()), label(change.after(), fold.count()),
                Cell.text(words.changes(change.differences())).shownAs(told(change)));
    }

    private String told(BlockChange change) {
        List<FieldChange> shown = shown(change);
        boolean nothingOfItsOwn = shown.isEmpty() && change instanceof BlockChange.Changed
                && everywhere.containsAll(change.differences());
        return nothingOfItsOwn ? words.get("everywhere.only") : words.changes(shown);
    }

    /** Without what follows from the rest, what the labels show, and what is said once for all. */
    private List<FieldChange> shown(BlockChange change) {
        List<FieldChange> differences = change.differences();
        Set<Field> fields = differences.stream().map(FieldChange::field).collect(Collectors.toSet());
        return differences.stream()
                .filter(difference -> isShown(difference.field(), fields) && !everywhere.contains(difference)).toList();
    }

    private static boolean isShown(Field field, Set<Field> changed) {
        boolean otherKind = changed.contains(Field.BLOCK);
        return switch (field) {
            case BLOCK, KERNEL, STRIDE, STRIDE_PLACEMENT, DILATION, EXPANSION, SQUEEZE, ACTIVATION, SHORTCUT, NORM,
                    RATE, RESOLUTION ->
                true;
            case CONVOLUTIONS, GROUPS, POINTWISE_GROUPS, LINEAR_END, BIAS, GATE, SQUEEZE_ACTIVATION -> !otherKind;
            case OUT -> !otherKind;
            case HIDDEN -> !otherKind && !changed.contains(Field.EXPANSION) && !changed.contains(Field.IN);
            case IN -> changed.size() == 1;
        };
    }

    /** Said as the sentence counts: what changes only as all do is kept, and what has no weights does not count. */
    private Cell kind(BlockChange change) {
        String kind = switch (change) {
            case BlockChange.Same _ -> "same";
            case BlockChange.Changed _ -> "changed";
            case BlockChange.Added _ -> "added";
            case BlockChange.Removed _ -> "removed";
        };
        String shown = words.get("kind." + (change.isKept(everywhere) && change.block().hasWeights() ? "kept" : kind));
        return Cell.text(kind).shownAs(change.block().hasWeights() ? shown : words.fill("kind.unweighted", shown));
    }

    private static Cell label(Optional<PlacedBlock> placed, int count) {
        return placed.map(block -> Cell.text(block.block().label() + (count > 1 ? "  x" + count : "")))
                .orElse(Cell.BLANK);
    }

    private String total(TotalsTable.Row row) {
        TotalsTable.Entry a = row.entries().getFirst();
        TotalsTable.Entry b = row.entries().getLast();
        String metric = words.metric(row.metric());
        return b.delta() == 0
                ? words.fill("total.equal", metric, Figures.exact(a.value()))
                : words.fill("total", metric, Figures.exact(a.value()), Figures.exact(b.value()),
                        Growth.of(b.ratio()));
    }

    private String census() {
        int a = diff.census().stream().mapToInt(NetworkDiff.CountChange::a).sum();
        int b = diff.census().stream().mapToInt(NetworkDiff.CountChange::b).sum();
        String rows = diff.census().stream().filter(row -> row.a() != row.b()).map(this::count)
                .collect(Collectors.joining(words.get("comma")));
        return rows.isEmpty()
                ? words.fill("count.equal", Integer.toString(a))
                : words.fill("count", Integer.toString(a), Integer.toString(b), rows);
    }

    private String count(NetworkDiff.CountChange row) {
        return words.fill("count.row", name(row), Integer.toString(row.a()), Integer.toString(row.b()));
    }
}
