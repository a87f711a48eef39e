package io.github.convatlas.analysis;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The operators of a network whose costs are not known. Totals leave them out, which has to be said beside each total.
 *
 * @param operators name of the operator by layer, in the order of the network
 */
public record Uncounted(SequencedMap<LayerId, String> operators) {
    /** Copies the map. */
    public Uncounted {
        operators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(operators));
    }

    /** Those of a network; none for one of the atlas. */
    public static Uncounted of(ShapedNetwork network) {
        var operators = new LinkedHashMap<LayerId, String>();
        for (GraphNode node : network.graph().nodes().values()) {
            if (node.layer() instanceof Layer.Foreign foreign && !foreign.isCounted()) {
                operators.put(node.id(), foreign.operator());
            }
        }
        return new Uncounted(operators);
    }

    /** How many there are. */
    public int count() {
        return operators.size();
    }

    /** Whether everything is counted. */
    public boolean isEmpty() {
        return operators.isEmpty();
    }

    /** How often each operator is left out: {@code 2 LSTM, 1 Einsum}; empty where everything is counted. */
    public String list() {
        Map<String, Long> counts = operators.values().stream()
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** {@code 3 operators are not counted: 2 LSTM, 1 Einsum.} Nothing where everything is counted. */
    public Optional<String> sentence() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of((count() == 1 ? "1 operator is" : count() + " operators are") + " not counted: " + list()
                        + ".");
    }
}
