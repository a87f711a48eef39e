package io.github.convatlas.block;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.graph.Value;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.Ambient;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.OutputSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.RowSpec;
import io.github.convatlas.spec.Scope;
import io.github.convatlas.spec.StepSpec;
import io.github.convatlas.spec.ValueType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Expands a network's spec, with values for its parameters, into layers with shapes. */
public final class NetworkExpander {
    private final BlockLibrary library;

    /** An expander that knows these blocks. */
    public NetworkExpander(BlockLibrary library) {
        this.library = library;
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
                return new Reading.Success<>(new Run(spec).expand(given));
            } catch (SpecException e) {
                return new Reading.Failure<>(List.of(e.problem()));
            }
        });
    }

    /** One expansion. */
    private final class Run {
        private final NetworkSpec spec;
        private final GraphBuilder graph = new GraphBuilder();
        private final BlockExpander expander = new BlockExpander(library, graph);
        private final List<Stage> stages = new ArrayList<>();
        private final SequencedMap<String, Value> parameters = new LinkedHashMap<>();
        private final SequencedMap<String, Value> changed = new LinkedHashMap<>();
        private long previousRepeat = 1;

        Run(NetworkSpec spec) {
            this.spec = spec;
        }

        ShapedNetwork expand(SequencedMap<String, Value> given) throws SpecException {
            settle(given);
            Map<String, Value> ambient = ambient();
            LayerId last = input();
            NamedTensors tensors = NamedTensors.ofNetwork(last, spec.rows().stream().map(RowSpec::step).toList(),
                    expander.points());
            int body = 0;
            for (RowSpec row : spec.rows()) {
                int stage = row.section() == Stage.Section.BODY ? body++ : 0;
                Scope outer = Scope.of(parameters).orElse(Scope.of(ambient));
                last = row(row, new Position(stage, last), new Site.Context(outer, ambient, tensors));
            }
            if (stages.isEmpty()) {
                throw new SpecException(spec.place(), "the network has no layer: every row is left out");
            }
            var identity = new NetworkIdentity(spec.id(), spec.title(), parameters, changed);
            return new ShapedNetwork(identity, new NetworkGraph(graph.nodes(), outputs(last, tensors), stages),
                    graph.shapes());
        }

        private record Position(int stage, LayerId previous) {
        }

        private void settle(SequencedMap<String, Value> given) throws SpecException {
            for (ParameterSpec parameter : spec.parameters()) {
                Argument fallback = parameter.fallback().orElseThrow(
                        () -> new SpecException(spec.place(),
                                "the parameter \"" + parameter.name() + "\" needs a default"));
                Value usual = Evaluator.value(fallback, parameter, Scope.of(parameters));
                Value value = given.getOrDefault(parameter.name(), usual);
                parameters.put(parameter.name(), value);
                if (!value.equals(usual)) {
                    changed.put(parameter.name(), value);
                }
            }
        }

        private Map<String, Value> ambient() throws SpecException {
            var ambient = new LinkedHashMap<String, Value>();
            for (ParameterSpec setting : Ambient.SETTINGS) {
                Argument argument = spec.ambient().getOrDefault(setting.name(), setting.fallback().orElseThrow());
                ambient.put(setting.name(), Evaluator.value(argument, setting, Scope.of(parameters)));
            }
            return ambient;
        }

        private LayerId input() throws SpecException {
            var values = new Values();
            values.putAll(parameters);
            int side = values.integer(NetworkSpec.RESOLUTION);
            var id = new LayerId(StepSpec.INPUT);
            var layer = new Layer.Input(Shape.map(spec.channels(), side, side));
            return graph.add(new GraphNode(id, layer, List.of(), GraphNode.Branch.MAIN), spec.place());
        }

        private LayerId row(RowSpec row, Position at, Site.Context outer) throws SpecException {
            StepSpec step = row.step();
            List<LayerId> sources = outer.tensors().sources(step, at.previous());
            Scope first = names(row, new Turn(0, 1, at.stage()), sources.getFirst(), outer);
            int repeats = Evaluator.holds(step.when(), first) ? repeats(row, first) : 0;
            if (repeats == 0) {
                outer.tensors().put(step.id(), sources.size() > 1 ? at.previous() : sources.getFirst());
                return at.previous();
            }
            var blocks = new ArrayList<BlockInstance>();
            List<LayerId> inputs = sources;
            for (int i = 0; i < repeats; i++) {
                Scope names = names(row, new Turn(i, repeats, at.stage()), inputs.getFirst(), outer);
                var context = new Site.Context(names, outer.ambient(), outer.tensors());
                var site = new Site(path(row, i), step.branch(), context, Optional.of(spec.rules()), inputs);
                BlockExpander.Expanded expanded = expander.row(step, site);
                blocks.add(expanded.instance());
                inputs = List.of(expanded.output());
                expander.points().put(site.path(), expanded.output());
            }
            outer.tensors().put(step.id(), inputs.getFirst());
            stages.add(new Stage(step.id(), row.section(), blocks));
            previousRepeat = repeats;
            return inputs.getFirst();
        }

        private record Turn(int index, int repeats, int stage) {
        }

        private Scope names(RowSpec row, Turn turn, LayerId input, Site.Context outer) throws SpecException {
            Scope names = rowScope(turn, input).orElse(outer.names());
            return let(row, names).orElse(names);
        }

        private Scope rowScope(Turn turn, LayerId input) {
            return Scope.of(Map.of("index", Value.of(turn.index()), "first", Value.of(turn.index() == 0), "last",
                    Value.of(turn.index() == turn.repeats() - 1), "stage", Value.of(turn.stage()), "previousRepeat",
                    Value.of(previousRepeat), "in", Value.of(graph.shape(input).channels())));
        }

        private static Scope let(RowSpec row, Scope names) throws SpecException {
            var values = new LinkedHashMap<String, Value>();
            for (Map.Entry<String, Argument> entry : row.let().entrySet()) {
                ParameterSpec any = ParameterSpec.required(entry.getKey(), ValueType.ANY);
                values.put(entry.getKey(), Evaluator.value(entry.getValue(), any, Scope.of(values).orElse(names)));
            }
            return Scope.of(values);
        }

        private int repeats(RowSpec row, Scope names) throws SpecException {
            if (row.repeat().isEmpty()) {
                return 1;
            }
            ParameterSpec parameter = ParameterSpec.required("repeat", ValueType.INTEGER).within(0, 1000);
            Argument argument = row.repeat().get();
            Value value = argument instanceof Argument.Fixed(var place, Value fixed)
                    ? Evaluator.value(new Argument.Fixed(place,
                            Evaluator.applied(spec.rules().repeat(), fixed, names, place)), parameter, names)
                    : Evaluator.value(argument, parameter, names);
            var values = new Values();
            values.put("repeat", value);
            return values.integer("repeat");
        }

        private static String path(RowSpec row, int index) {
            return switch (row.step().operation()) {
                case Operation.Call _ -> row.step().id() + "." + (index + 1);
                case Operation.Basic _ -> row.step().id();
            };
        }

        private SequencedMap<String, LayerId> outputs(LayerId last, NamedTensors tensors) throws SpecException {
            var outputs = new LinkedHashMap<String, LayerId>();
            for (Map.Entry<String, OutputSpec> entry : spec.outputs().entrySet()) {
                outputs.put(entry.getKey(), tensors.find(entry.getValue().step(), entry.getValue().place()));
            }
            if (outputs.isEmpty()) {
                outputs.put("output", last);
            }
            return outputs;
        }
    }
}
