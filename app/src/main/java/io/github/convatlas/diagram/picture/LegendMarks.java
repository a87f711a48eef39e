package io.github.convatlas.diagram.picture;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.BadgeStyle;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Stroke;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.look.DiagramWords;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineRow.Shortcut;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what the marks on boxes mean, and how the labels of blocks are read: of those that a diagram has.
 *
 * @param targets of the diagram
 * @param words   of its language
 */
record LegendMarks(List<Target> targets, DiagramWords words) {
    private static final double WIDE = 34;
    private static final double NARROW = 16;

    /** Adds the entries. */
    void add(LegendFlow flow) {
        List<OutlineRow> rows = targets.stream().flatMap(LegendMarks::row).toList();
        flow.next();
        flow.entry(22, LegendMarks::census, words.get("mark.census"));
        if (rows.stream().anyMatch(row -> row.repeat() > 1)) {
            flow.entry(28, badge(Item.Shape.PILL, "×n"), words.get("mark.repeat"));
        }
        if (rows.stream().anyMatch(row -> row.place().stride() > 1)) {
            flow.entry(WIDE, badge(Item.Shape.STEP, "/2"), words.get("mark.step"));
        }
        if (targets.stream().anyMatch(target -> target.subject() instanceof Target.Subject.Closed)) {
            flow.entry(WIDE, LegendMarks::bar, words.get("mark.bar"));
        }
        shortcuts(rows, EnumSet.of(Shortcut.IDENTITY, Shortcut.BOTH), flow, false);
        shortcuts(rows, EnumSet.of(Shortcut.PROJECTION, Shortcut.BOTH), flow, true);
        flow.next();
        notations(rows).forEach(flow::entry);
        flow.next();
    }

    private static Stream<OutlineRow> row(Target target) {
        return switch (target.subject()) {
            case Target.Subject.Closed(OutlineRow row) -> Stream.of(row);
            case Target.Subject.Opened(OutlineRow row, _) -> Stream.of(row);
            case Target.Subject.OneLayer _,Target.Subject.OneNetwork _ -> Stream.empty();
        };
    }

    private void shortcuts(List<OutlineRow> rows, Set<Shortcut> kinds, LegendFlow flow, boolean dashed) {
        if (rows.stream().anyMatch(row -> kinds.contains(row.traits().shortcut()))) {
            flow.entry(NARROW, (items, place) -> arc(items, place, dashed),
                    words.get(dashed ? "mark.projection" : "mark.identity"));
        }
    }

    /** How the labels of the blocks are read, each kind once. */
    private Set<String> notations(List<OutlineRow> rows) {
        var found = new LinkedHashSet<String>();
        rows.stream().filter(OutlineRow::opens).flatMap(row -> row.blocks().stream())
                .map(block -> words.notation(block.kind())).flatMap(Optional::stream).forEach(found::add);
        return found;
    }

    private static LegendFlow.Symbol badge(Item.Shape shape, String text) {
        return (items, place) -> items.add(new Item.Badge(Origin.GROUND, text,
                new BadgeStyle(shape, Tone.of(Ink.BADGE), Tone.of(Ink.TEXT), 10), place));
    }

    private static void census(List<Item> items, Rect place) {
        var at = new Point(place.x(), place.y() + 11.5);
        items.add(new Item.Text(Origin.GROUND, "3x3", at, new Item.Style(LegendFlow.SIZE, true, Item.Anchor.LEFT,
                Tone.of(Ink.TEXT)), place));
    }

    private static void bar(List<Item> items, Rect place) {
        double y = place.centerY();
        double end = place.right() - 1;
        items.add(new Item.Box(Origin.GROUND, new Rect(place.x(), y - 3, 20, 6), 2, Tone.of(Ink.MUTED), Tone.NONE));
        var stroke = Stroke.plain(Tone.of(Ink.MUTED), 1.5);
        items.add(new Item.Line(Origin.GROUND, List.of(new Point(place.x() + 20, y), new Point(end, y)), stroke));
        items.add(new Item.Line(Origin.GROUND, List.of(new Point(end, y - 3), new Point(end, y + 3)), stroke));
    }

    private static void arc(List<Item> items, Rect place, boolean dashed) {
        double top = place.y() + 1;
        double bottom = place.bottom() - 1;
        items.add(new Item.Curve(Origin.GROUND, List.of(new Point(place.right(), top), new Point(place.x(), top),
                new Point(place.x(), bottom), new Point(place.right() - 1, bottom)),
                new Stroke(Tone.of(Ink.WIRE), 1.5, dashed, true, 0)));
    }
}
