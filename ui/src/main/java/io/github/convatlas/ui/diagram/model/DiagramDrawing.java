package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A diagram with what it was made from.
 *
 * @param columns the networks, from left to right
 * @param options how they are drawn
 * @param list    what is painted
 * @param index   finds it
 * @param shades  what the colors of the overlay mean, and what is lit
 */
public record DiagramDrawing(List<Column> columns, DiagramOptions options, DisplayList list, SpatialIndex index,
        Shades shades) {
    /** No networks. */
    public static final DiagramDrawing EMPTY = new DiagramDrawing(List.of(), DiagramOptions.USUAL, DisplayList.EMPTY,
            SpatialIndex.of(DisplayList.EMPTY), new Shades(0, Map.of()));

    /** Copies the list. */
    public DiagramDrawing {
        columns = List.copyOf(columns);
    }

    /**
     * What colors mean.
     *
     * @param largest the end of the scale of the overlay
     * @param lit     the layers that are lit, by the places of their networks
     */
    public record Shades(double largest, Map<Integer, Set<LayerId>> lit) {
        /** Copies the map. */
        public Shades {
            lit = Map.copyOf(lit);
        }
    }

    /** The end of the scale of the overlay. */
    public double largest() {
        return shades.largest();
    }

    /** The layers that are lit, by the places of their networks. */
    public Map<Integer, Set<LayerId>> lit() {
        return shades.lit();
    }

    /**
     * A network in its place.
     *
     * @param slot    of the network in the window
     * @param source  the network as it was given
     * @param folded  whether equal blocks that follow each other are one row
     * @param content what is drawn
     */
    public record Column(long slot, ShapedNetwork source, boolean folded, DiagramColumn content) {
        /** The network. */
        public Outline outline() {
            return content.outline();
        }
    }

    /** A target by the slot of its network, which stays the same when others come and go. */
    public record Pick(long slot, Target.Kind kind, String id) {
    }

    /** What is lit, by the places of the networks. */
    static Map<Integer, Set<LayerId>> byColumn(List<Column> columns, Map<Long, Set<LayerId>> lit) {
        var found = new HashMap<Integer, Set<LayerId>>();
        for (int index = 0; index < columns.size(); index++) {
            Set<LayerId> layers = lit.get(columns.get(index).slot());
            if (layers != null) {
                found.put(index, layers);
            }
        }
        return found;
    }

    /** The identity in this drawing of what was picked; nothing if the network is not in it. */
    Optional<Target.Key> key(Pick pick) {
        return IntStream.range(0, columns.size()).filter(index -> columns.get(index).slot() == pick.slot()).boxed()
                .findFirst().map(index -> new Target.Key(index, pick.kind(), pick.id()));
    }

    /** What was picked, if it is drawn. */
    Optional<Target> target(Pick pick) {
        return key(pick).flatMap(list::target);
    }

    /** What a target is in any drawing. */
    Pick pick(Target.Key key) {
        return new Pick(columns.get(key.column()).slot(), key.kind(), key.id());
    }

    /** The network that a target belongs to. */
    public Optional<Outline> outline(Target target) {
        int index = target.key().column();
        return index < columns.size() ? Optional.of(columns.get(index).outline()) : Optional.empty();
    }

    /** The network of this slot, if it is drawn. */
    public Optional<Column> column(long slot) {
        return columns.stream().filter(column -> column.slot() == slot).findFirst();
    }
}
