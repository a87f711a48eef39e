package io.github.convatlas.diagram.picture;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much of a diagram becomes a picture. */
public sealed interface Excerpt {
    /** All of it. */
    record Whole() implements Excerpt {
    }

    /**
     * What lies in an area, such as what a window shows.
     *
     * @param area of the diagram, in its pixels
     */
    record Area(Rect area) implements Excerpt {
    }

    /**
     * Some parts with what is inside them, and what stands beside them in their networks' columns.
     *
     * @param keys of the parts
     */
    record Parts(Set<Target.Key> keys) implements Excerpt {
        private static final double MARGIN = 8;
        private static final double FRAME = 16;

        /** Copies the set. */
        public Parts {
            keys = Set.copyOf(keys);
        }

        private Optional<Rect> area(DisplayList list) {
            var wanted = new HashSet<>(keys);
            var found = new ArrayList<Target>();
            for (Target target : list.targets()) {
                // The header of an opened block comes before its layers, so that what is wanted is known by then.
                if (wanted.contains(target.key()) || target.parent().filter(wanted::contains).isPresent()) {
                    wanted.add(target.key());
                    found.add(target);
                }
            }
            return found.stream().map(target -> beside(target, list)).reduce(Rect::union).map(
                    area -> new Rect(area.x(), area.y() - MARGIN, area.width(), area.height() + MARGIN + below(found)));
        }

        /** The frame of an opened block reaches below its last layer. */
        private static double below(List<Target> found) {
            return lowest(found).parent().filter(parent -> parent.kind() == Target.Kind.BLOCK).map(_ -> FRAME)
                    .orElse(MARGIN);
        }

        private static Target lowest(List<Target> found) {
            return found.stream().max(Comparator.comparingDouble(target -> target.bounds().bottom())).orElseThrow();
        }

        private static Rect beside(Target target, DisplayList list) {
            Rect column = list.column(target.key().column());
            return new Rect(column.x(), target.bounds().y(), column.width(), target.bounds().height());
        }
    }

    /** All of it. */
    static Excerpt whole() {
        return new Whole();
    }

    /** The excerpt of a diagram; the diagram itself where it has none of the parts. */
    default DisplayList of(DisplayList list) {
        return switch (this) {
            case Whole _ -> list;
            case Area(Rect area) -> list.cropped(area);
            case Parts parts -> parts.area(list).map(list::cropped).orElse(list);
        };
    }
}
