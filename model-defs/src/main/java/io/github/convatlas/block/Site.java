package io.github.convatlas.block;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.Scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a step stands.
 *
 * @param path   dotted path of the step
 * @param branch whether the path around it is a shortcut already
 * @param scope  the names its expressions may use
 * @param rules  the network's rules, where the step is a row of the network
 * @param inputs the tensors it reads
 */
record Site(String path, GraphNode.Branch branch, Context scope, Optional<NetworkSpec.Rules> rules,
        List<LayerId> inputs) {
    /**
     * The names of an expression, and the settings passed on to blocks.
     *
     * @param names   what expressions may use
     * @param ambient normalization, activation, epsilon and padding
     * @param tensors what the step can name beside what it reads
     */
    record Context(Scope names, Map<String, Value> ambient, NamedTensors tensors) {
    }
}
