package io.github.convatlas.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What holds of every diagram: nothing overlaps, nothing is named twice, and everything lies in its place. */
final class TidyDrawing {
    private static final double ROUNDING = 0.01;

    private TidyDrawing() {
    }

    /** Fails where anything lies over something else or outside of what it belongs to. */
    static void check(DisplayList list) {
        List<Target> targets = list.targets();
        assertApart(targets.stream().map(Target::bounds).toList());
        assertThat(targets.stream().map(Target::key)).doesNotHaveDuplicates();
        assertApart(list.items().stream().filter(TidyDrawing::writes).map(Item::bounds).toList());
        Map<Target.Key, Target> byKey = list.targetsByKey();
        for (Item item : list.items()) {
            assertThat(inside(item.bounds(), list.bounds())).as(item + " lies in the diagram").isTrue();
            if (item instanceof Item.Text text && text.origin().owner().isPresent()) {
                Target owner = byKey.get(text.origin().owner().get());
                assertThat(owner).isNotNull();
                assertThat(inside(item.bounds(), owner.bounds())).as(item + " lies in " + owner.bounds()).isTrue();
            }
        }
    }

    private static boolean writes(Item item) {
        return item instanceof Item.Text || item instanceof Item.Badge;
    }

    private static boolean inside(Rect inner, Rect outer) {
        Rect room = outer.grown(ROUNDING);
        return room.contains(inner.x(), inner.y()) && room.contains(inner.right(), inner.bottom());
    }

    private static void assertApart(List<Rect> all) {
        List<Rect> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Rect::y));
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size() && sorted.get(j).y() < sorted.get(i).bottom(); j++) {
                assertThat(sorted.get(i).overlaps(sorted.get(j)))
                        .as(sorted.get(i) + " and " + sorted.get(j) + " overlap").isFalse();
            }
        }
    }
}
