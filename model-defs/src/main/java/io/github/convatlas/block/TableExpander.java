package io.github.convatlas.block;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.graph.Value;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.BackboneSpec;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.OutputSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.RowSpec;
import io.github.convatlas.spec.Scope;
import io.github.convatlas.spec.StepSpec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Expands the rows of a network, and before them those of the network it begins with, into one graph. */
final class TableExpander {
    private static final int MOST_BACKBONES = 8;
    private final GraphBuilder graph;
    private final BlockExpander blocks;
    private final Function<String, Optional<NetworkSpec>> networks;
    private final List<Stage> stages = new ArrayList<>();

    TableExpander(GraphBuilder graph, BlockLibrary library, Function<String, Optional<NetworkSpec>> networks) {
        this.graph = graph;
        this.blocks = new BlockExpander(library, graph);
        this.networks = networks;
    }

    /** The rows that were expanded, in order. */
    List<Stage> stages() {
        return stages;
    }

    /** Expands a network; its results by name. */
    SequencedMap<String, LayerId> network(NetworkSpec spec, SettledParameters parameters) throws SpecException {
        LayerId input = input(spec, parameters);
        NamedTensors tensors = tensors(spec, input, "");
        LayerId last = table(spec, spec.rows(), parameters, new Start(input, tensors, "", 0));
        if (stages.isEmpty()) {
            throw new SpecException(spec.place(), "the network has no layer: every row is left out");
        }
        return outputs(spec, parameters.scope(), last, tensors);
    }

    /**
     * Where a table begins.
     *
     * @param input   what its first row reads
     * @param tensors what its rows can name
     * @param prefix  what its rows are named by
     * @param depth   how many networks build on it
     */
    private record Start(LayerId input, NamedTensors tensors, String prefix, int depth) {
    }

    /** Expands rows of a network, after those of the network it begins with. */
    private LayerId table(NetworkSpec spec, List<RowSpec> rows, SettledParameters parameters, Start start)
            throws SpecException {
        Optional<BackboneSpec> backbone = spec.table().backbone();
        LayerId first = start.input();
        if (backbone.isPresent()) {
            first = backbone(backbone.get(), parameters, start);
            start.tensors().put(BackboneSpec.NAME, first);
        }
        return rows(spec, rows, parameters, start, first);
    }

    private LayerId backbone(BackboneSpec backbone, SettledParameters parameters, Start above) throws SpecException {
        NetworkSpec spec = networks.apply(backbone.network()).orElseThrow(() -> new SpecException(backbone.place(),
                "the network \"" + backbone.network() + "\" to begin with is not known"));
        if (above.depth() >= MOST_BACKBONES) {
            throw new SpecException(backbone.place(), "networks that begin with each other have no end");
        }
        String prefix = above.prefix() + BackboneSpec.PREFIX;
        var below = new Start(above.input(), tensors(spec, above.input(), prefix), prefix, above.depth() + 1);
        try {
            SettledParameters own = SettledParameters.of(spec, arguments(backbone, spec, parameters));
            return table(spec, belonging(spec, backbone), own, below);
        } catch (SpecException e) {
            throw e.seenFrom(backbone.place());
        }
    }

    private static SequencedMap<String, Value> arguments(BackboneSpec backbone, NetworkSpec spec,
            SettledParameters outer) throws SpecException {
        var values = new LinkedHashMap<String, Value>();
        for (Map.Entry<String, Argument> entry : backbone.arguments().entrySet()) {
            Place place = entry.getValue().place();
            List<String> known = spec.parameters().stream().map(ParameterSpec::name)
                    .filter(name -> !name.equals(NetworkSpec.RESOLUTION)).toList();
            ParameterSpec parameter = spec.parameter(entry.getKey()).filter(found -> known.contains(found.name()))
                    .orElseThrow(() -> new SpecException(place,
                            ObjectReader.unknown("parameter of " + spec.id(), entry.getKey(), known)));
            values.put(parameter.name(), Evaluator.value(entry.getValue(), parameter, outer.scope()));
        }
        Optional.ofNullable(outer.values().get(NetworkSpec.RESOLUTION))
                .ifPresent(resolution -> values.put(NetworkSpec.RESOLUTION, resolution));
        return values;
    }

    private static List<RowSpec> belonging(NetworkSpec spec, BackboneSpec backbone) throws SpecException {
        if (backbone.through().isEmpty()) {
            return spec.rows().stream().filter(row -> row.section() != Stage.Section.HEAD).toList();
        }
        String last = backbone.through().get();
        List<String> ids = spec.rows().stream().map(row -> row.step().id()).toList();
        if (!ids.contains(last)) {
            throw new SpecException(backbone.place(), ObjectReader.unknown("row of " + spec.id(), last, ids));
        }
        return spec.rows().subList(0, ids.indexOf(last) + 1);
    }

    private LayerId rows(NetworkSpec spec, List<RowSpec> rows, SettledParameters parameters, Start start, LayerId first)
            throws SpecException {
        Map<String, Value> ambient = parameters.ambient(spec);
        Scope names = parameters.scope().orElse(Scope.of(ambient));
        var run = new RowExpander(graph, blocks, spec.rules(), start.prefix(),
                new Site.Context(names, ambient, start.tensors()));
        LayerId last = first;
        int body = 0;
        for (RowSpec row : rows) {
            int stage = row.section() == Stage.Section.BODY ? body++ : 0;
            RowExpander.Expanded expanded = run.row(row, stage, last);
            last = expanded.output();
            expanded.stage().ifPresent(stages::add);
        }
        return last;
    }

    private NamedTensors tensors(NetworkSpec spec, LayerId input, String prefix) {
        return NamedTensors.ofNetwork(input, spec.rows().stream().map(RowSpec::step).toList(), blocks.points(), prefix);
    }

    private LayerId input(NetworkSpec spec, SettledParameters parameters) throws SpecException {
        var values = new Values();
        values.putAll(parameters.values());
        int side = values.integer(NetworkSpec.RESOLUTION);
        var layer = new Layer.Input(Shape.map(spec.table().channels(), side, side));
        return graph.add(new GraphNode(new LayerId(StepSpec.INPUT), layer, List.of(), GraphNode.Branch.MAIN),
                spec.place());
    }

    private static SequencedMap<String, LayerId> outputs(NetworkSpec spec, Scope names, LayerId last,
            NamedTensors tensors) throws SpecException {
        var outputs = new LinkedHashMap<String, LayerId>();
        for (Map.Entry<String, OutputSpec> entry : spec.table().outputs().entrySet()) {
            OutputSpec output = entry.getValue();
            if (Evaluator.holds(output.when(), names)) {
                outputs.put(entry.getKey(), tensors.find(output.step(), output.place()));
            }
        }
        if (outputs.isEmpty()) {
            outputs.put("output", last);
        }
        return outputs;
    }
}
