package io.github.convatlas.diagram.inner;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every layer of a block a column: 0 for the main path, to the left of it what is added around it, to the right what
 * gates it or is joined to it. Where paths meet, those layers that lead to one of them only move to its side.
 */
final class BranchColumns {
    private final List<GraphNode> nodes;
    private final Map<LayerId, Integer> places = new HashMap<>();
    private final BitSet[] ancestors;
    private final int[] columns;

    private BranchColumns(List<GraphNode> nodes) {
        this.nodes = nodes;
        ancestors = new BitSet[nodes.size()];
        columns = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).id(), i);
            ancestors[i] = new BitSet();
            ancestors[i].set(i);
            for (LayerId input : nodes.get(i).inputs()) {
                ancestors[i].or(ancestorsOf(input));
            }
        }
    }

    /** The column of each of these layers, which stand in the order of the data. */
    static Map<LayerId, Integer> of(List<GraphNode> nodes) {
        var columns = new BranchColumns(nodes);
        nodes.stream().filter(node -> node.inputs().size() > 1).forEach(columns::part);
        var result = new HashMap<LayerId, Integer>();
        columns.places.forEach((id, place) -> result.put(id, columns.columns[place]));
        return result;
    }

    private BitSet ancestorsOf(LayerId input) {
        Integer place = places.get(input);
        return place == null ? new BitSet() : ancestors[place];
    }

    /** Moves the layers that lead to a side entrance of this layer only. */
    private void part(GraphNode merge) {
        List<BitSet> exclusive = merge.inputs().stream().map(input -> exclusive(merge, input)).toList();
        int main = mainEntrance(merge, exclusive);
        int side = merge.layer() instanceof Layer.Add ? -1 : 1;
        int moved = 0;
        for (int i = 0; i < exclusive.size(); i++) {
            if (i != main && !exclusive.get(i).isEmpty()) {
                moved++;
                int offset = side * moved;
                exclusive.get(i).stream().forEach(place -> columns[place] += offset);
            }
        }
    }

    private BitSet exclusive(GraphNode merge, LayerId entrance) {
        var own = (BitSet) ancestorsOf(entrance).clone();
        merge.inputs().stream().filter(other -> !other.equals(entrance)).forEach(other -> own.andNot(ancestorsOf(
                other)));
        return own;
    }

    /** A product's main path is the shorter one, the map that is gated; elsewhere it is the longest that is no shortcut. */
    private int mainEntrance(GraphNode merge, List<BitSet> exclusive) {
        int main = 0;
        for (int i = 1; i < exclusive.size(); i++) {
            if (weight(merge, i, exclusive) > weight(merge, main, exclusive)) {
                main = i;
            }
        }
        return main;
    }

    private int weight(GraphNode merge, int entrance, List<BitSet> exclusive) {
        int size = exclusive.get(entrance).cardinality();
        if (merge.layer() instanceof Layer.Multiply) {
            return -size;
        }
        Integer place = places.get(merge.inputs().get(entrance));
        boolean shortcut = place == null || nodes.get(place).branch() == GraphNode.Branch.SHORTCUT;
        return shortcut ? -1 : size;
    }
}
