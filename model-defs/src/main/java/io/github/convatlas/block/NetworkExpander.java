package io.github.convatlas.block;

import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Value;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Expands a network's spec, with values for its parameters, into layers with shapes. */
public final class NetworkExpander {
    private final BlockLibrary library;
    private final Function<String, Optional<NetworkSpec>> networks;

    /** An expander that knows these blocks, for networks that do not begin with another. */
    public NetworkExpander(BlockLibrary library) {
        this(library, _ -> Optional.empty());
    }

    /**
     * An expander that knows these blocks and networks.
     *
     * @param library  the blocks that rows may name
     * @param networks by id, the networks that another may begin with
     */
    public NetworkExpander(BlockLibrary library, Function<String, Optional<NetworkSpec>> networks) {
        this.library = library;
        this.networks = networks;
    }

    /**
     * The network of a spec.
     *
     * @param spec        its table
     * @param assignments values for some of its parameters, as a person types them
     * @return the network, or the problem with its place
     */
    public Reading<ShapedNetwork> expand(NetworkSpec spec, Map<String, String> assignments) {
        return Assignments.read(spec, assignments).then(given -> {
            try {
                return new Reading.Success<>(expanded(spec, given));
            } catch (SpecException e) {
                return new Reading.Failure<>(List.of(e.problem()));
            }
        });
    }

    /**
     * The parameters of a network without its layers: which network a text means, in no time.
     *
     * @param spec        its table
     * @param assignments values for some of its parameters, as a person types them
     */
    public Reading<NetworkIdentity> identify(NetworkSpec spec, Map<String, String> assignments) {
        return Assignments.read(spec, assignments).then(given -> {
            try {
                return new Reading.Success<>(identity(spec, SettledParameters.of(spec, given)));
            } catch (SpecException e) {
                return new Reading.Failure<>(List.of(e.problem()));
            }
        });
    }

    private static NetworkIdentity identity(NetworkSpec spec, SettledParameters parameters) {
        return new NetworkIdentity(spec.id(), spec.title(), parameters.values(), parameters.changed());
    }

    private ShapedNetwork expanded(NetworkSpec spec, SequencedMap<String, Value> given) throws SpecException {
        SettledParameters parameters = SettledParameters.of(spec, given);
        var graph = new GraphBuilder();
        var table = new TableExpander(graph, library, networks);
        SequencedMap<String, LayerId> outputs = table.network(spec, parameters);
        return new ShapedNetwork(identity(spec, parameters), new NetworkGraph(graph.nodes(), outputs, table.stages()),
                graph.shapes());
    }
}
