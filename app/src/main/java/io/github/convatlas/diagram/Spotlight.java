package io.github.convatlas.diagram;

import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Stroke;
import io.github.convatlas.diagram.Target.Subject;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lights up some layers of a diagram: what holds them gets a thick outline, the rest of their network steps back. */
public final class Spotlight {
    private static final double AROUND = 3;
    private static final double WIDTH = 3;
    private static final double CORNER = 7;
    private final DisplayList list;
    private final Map<Integer, Set<LayerId>> lit;
    private final Map<Target.Key, Target> targets;

    private Spotlight(DisplayList list, Map<Integer, Set<LayerId>> lit) {
        this.list = list;
        this.lit = lit;
        this.targets = list.targetsByKey();
    }

    /**
     * The diagram with some layers lit.
     *
     * @param list the diagram
     * @param lit  the layers by column; networks of other columns stay as they are
     */
    public static DisplayList on(DisplayList list, Map<Integer, Set<LayerId>> lit) {
        return lit.isEmpty() ? list : new Spotlight(list, lit).light();
    }

    /** The targets that hold a lit layer, in reading order; headers of opened blocks are not among them. */
    public static List<Target> lit(DisplayList list, Map<Integer, Set<LayerId>> lit) {
        var spotlight = new Spotlight(list, lit);
        return list.targets().stream().filter(target -> lit.containsKey(target.key().column()))
                .filter(target -> !(target.subject() instanceof Subject.Opened)).filter(spotlight::holdsLit).toList();
    }

    private DisplayList light() {
        Set<Target.Key> bright = new HashSet<>();
        list.targets().stream().filter(this::holdsLit).forEach(target -> bright.add(target.key()));
        var items = new ArrayList<Item>(list.items().size());
        for (Item item : list.items()) {
            boolean fades = item.origin().owner().filter(key -> lit.containsKey(key.column()))
                    .filter(key -> !bright.contains(key)).isPresent();
            items.add(fades ? item.faded() : item);
        }
        lit(list, lit).forEach(target -> items.add(ring(target)));
        return new DisplayList(items, list.targets(), list.bands(), list.frame(), list.bounds());
    }

    private static Item ring(Target target) {
        Rect box = target.bounds().grown(AROUND);
        var corners = List.of(new Point(box.centerX(), box.y()), new Point(box.right(), box.y()),
                new Point(box.right(), box.bottom()), new Point(box.x(), box.bottom()), new Point(box.x(), box.y()),
                new Point(box.centerX(), box.y()));
        return new Item.Line(Origin.of(target.key()), corners,
                new Stroke(Tone.of(Ink.HIGHLIGHT), WIDTH, false, false, CORNER));
    }

    private boolean holdsLit(Target target) {
        Set<LayerId> wanted = lit.getOrDefault(target.key().column(), Set.of());
        return switch (target.subject()) {
            case Subject.Closed(var row) -> row.blocks().stream().anyMatch(block -> holds(block, wanted));
            case Subject.Opened(var row, _) -> row.blocks().stream().anyMatch(block -> holds(block, wanted));
            case Subject.OneLayer(LayerId layer) -> wanted.contains(layer) || standsForLit(target, layer, wanted);
            case Subject.OneNetwork _ -> false;
        };
    }

    private static boolean holds(BlockInstance block, Set<LayerId> wanted) {
        return block.layers().stream().anyMatch(wanted::contains);
    }

    /** Where equal blocks are opened as one, the layers of the first stand for those of all. */
    private boolean standsForLit(Target target, LayerId layer, Set<LayerId> wanted) {
        Optional<Subject> parent = target.parent().map(targets::get).map(Target::subject);
        if (parent.isEmpty() || !(parent.get() instanceof Subject.Opened(var row, _))) {
            return false;
        }
        int place = row.blocks().getFirst().layers().indexOf(layer);
        return place >= 0 && row.blocks().stream().map(BlockInstance::layers)
                .anyMatch(layers -> place < layers.size() && wanted.contains(layers.get(place)));
    }
}
