package io.github.convatlas.recognize;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.Scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a block has been matched: what its names stand for, which layers it has taken, and what can be checked only when
 * more is known. A copy is made wherever there is a choice.
 */
final class Trial {
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, LayerId> tensors = new LinkedHashMap<>();
    private final Map<LayerId, GraphNode.Branch> layers = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<BlockInstance> parts = new ArrayList<>();
    private LayerId last;
    private int skipped;

    Trial(LayerId input) {
        this.last = input;
        tensors.put("input", input);
    }

    Trial(Trial other) {
        this.last = other.last;
        values.putAll(other.values);
        tensors.putAll(other.tensors);
        layers.putAll(other.layers);
        checks.addAll(other.checks);
        parts.addAll(other.parts);
        skipped = other.skipped;
    }

    /**
     * An argument that must come to a value.
     *
     * @param argument as the block writes it
     * @param value    what the layers show
     */
    record Check(Argument argument, Value value) {
    }

    Map<String, Value> values() {
        return values;
    }

    Scope scope() {
        return Scope.of(values);
    }

    Map<String, LayerId> tensors() {
        return tensors;
    }

    Map<LayerId, GraphNode.Branch> layers() {
        return layers;
    }

    List<Check> checks() {
        return checks;
    }

    List<BlockInstance> parts() {
        return parts;
    }

    LayerId last() {
        return last;
    }

    void take(LayerId layer, GraphNode.Branch branch) {
        layers.put(layer, branch);
        last = layer;
    }

    void moveTo(LayerId tensor) {
        last = tensor;
    }

    void skip() {
        skipped++;
    }

    /** How many steps of the block are not there. */
    int skipped() {
        return skipped;
    }
}
