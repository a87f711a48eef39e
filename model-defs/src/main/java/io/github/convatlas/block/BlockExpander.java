package io.github.convatlas.block;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Value;
import io.github.convatlas.json.Place;
import io.github.convatlas.spec.Ambient;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.ExpressionException;
import io.github.convatlas.spec.LabelTemplate;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Scope;
import io.github.convatlas.spec.StepSpec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expands steps and blocks into layers of a {@link GraphBuilder}. */
final class BlockExpander {
    private final BlockLibrary library;
    private final GraphBuilder graph;
    private final Map<String, LayerId> points = new LinkedHashMap<>();

    BlockExpander(BlockLibrary library, GraphBuilder graph) {
        this.library = library;
        this.graph = graph;
    }

    /** A block and the tensor that leaves it. */
    record Expanded(BlockInstance instance, LayerId output) {
    }

    /** Expands what a row repeats once. */
    Expanded row(StepSpec step, Site site) throws SpecException {
        return switch (step.operation()) {
            case Operation.Call call -> {
                try {
                    yield block(call, step.place(), site);
                } catch (SpecException e) {
                    throw e.seenFrom(step.place());
                }
            }
            case Operation.Basic basic -> {
                int before = graph.size();
                Values values = ArgumentValues.ofPrimitive(basic, step.place(), site);
                LayerId output = basic(basic, step, site);
                String label = label(parsed(basic.primitive().label()), values.scope(), step.place());
                yield new Expanded(new BlockInstance(site.path(), basic.primitive().specName(), label,
                        BlockInstance.Role.BLOCK, values.all(), graph.since(before), List.of()), output);
            }
        };
    }

    /** The tensors of rows, repeats and steps by their dotted path; grows while the network is expanded. */
    Map<String, LayerId> points() {
        return points;
    }

    private Expanded block(Operation.Call call, Place place, Site site) throws SpecException {
        BlockSpec spec = library.find(call.block(), place);
        LayerId input = site.inputs().getFirst();
        Map<String, Value> ambient = ArgumentValues.ambient(call, site);
        var own = new LinkedHashMap<>(ambient);
        own.put("in", Value.of(graph.shape(input).channels()));
        Values values = ArgumentValues.ofBlock(spec, call, site, Scope.of(own));
        Scope names = values.scope().orElse(Scope.of(own));
        int before = graph.size();
        var parts = new ArrayList<BlockInstance>();
        var inside = new Site.Context(names, ambient, NamedTensors.ofBlock(input, spec.body()));
        LayerId output = body(spec, new Site(site.path(), site.branch(), inside, Optional.empty(), List.of(input)),
                parts);
        List<LayerId> layers = graph.since(before);
        if (layers.isEmpty()) {
            throw new SpecException(place, "the block \"" + spec.name() + "\" has no layer with these values");
        }
        var arguments = new LinkedHashMap<>(values.all());
        arguments.putIfAbsent(Ambient.ACTIVATION, own.get(Ambient.ACTIVATION));
        return new Expanded(
                new BlockInstance(site.path(), spec.name(), label(spec.label(), names, spec.place()), spec.role(),
                        arguments, layers, parts),
                output);
    }

    private LayerId body(BlockSpec spec, Site site, List<BlockInstance> parts) throws SpecException {
        NamedTensors tensors = site.scope().tensors();
        LayerId previous = site.inputs().getFirst();
        for (StepSpec step : spec.body()) {
            List<LayerId> sources = tensors.sources(step, previous);
            if (!Evaluator.holds(step.when(), site.scope().names())) {
                tensors.put(step.id(), sources.size() > 1 ? previous : sources.getFirst());
                continue;
            }
            var branch = site.branch() == GraphNode.Branch.SHORTCUT ? site.branch() : step.branch();
            var at = new Site(site.path() + "." + step.id(), branch, site.scope(), Optional.empty(), sources);
            previous = switch (step.operation()) {
                case Operation.Basic basic -> basic(basic, step, at);
                case Operation.Call call -> {
                    Expanded inner = block(call, step.place(), at);
                    parts.add(inner.instance());
                    yield inner.output();
                }
            };
            tensors.put(step.id(), previous);
            points.put(at.path(), previous);
        }
        return previous;
    }

    private LayerId basic(Operation.Basic basic, StepSpec step, Site site) throws SpecException {
        Values values = ArgumentValues.ofPrimitive(basic, step.place(), site);
        var shapes = new ArrayList<Shape>(site.inputs().stream().map(graph::shape).toList());
        if (values.has("like") && !values.text("like").isEmpty()) {
            shapes.add(graph.shape(site.scope().tensors().find(values.text("like"), step.place())));
        }
        Layer layer = PrimitiveLayers.layer(basic.primitive(), values, shapes, step.place());
        LayerId id = new LayerId(site.path());
        LayerId last = graph.add(new GraphNode(id, layer, site.inputs(), site.branch()), step.place());
        return following(step, site, last);
    }

    private LayerId following(StepSpec step, Site site, LayerId operation) throws SpecException {
        LayerId last = operation;
        if (step.norm().isPresent()) {
            Value norm = Evaluator.value(step.norm().get(), setting(Ambient.NORM), site.scope().names());
            if (norm.toString().equals("batch")) {
                var values = new Values();
                values.putAll(site.scope().ambient());
                last = graph
                        .add(new GraphNode(operation.child("norm"), new Layer.BatchNorm(values.real(Ambient.EPSILON)),
                                List.of(last), site.branch()), step.place());
            }
        }
        if (step.activation().isPresent()) {
            Value function = Evaluator.value(step.activation().get(), setting(Ambient.ACTIVATION),
                    site.scope().names());
            if (!function.toString().equals("none")) {
                last = graph.add(new GraphNode(operation.child("activation"),
                        new Layer.Activate(PrimitiveLayers.activation(function.toString())), List.of(last),
                        site.branch()),
                        step.place());
            }
        }
        return last;
    }

    private static ParameterSpec setting(String name) {
        return Ambient.SETTINGS.stream().filter(setting -> setting.name().equals(name)).findFirst().orElseThrow();
    }

    private static String label(LabelTemplate template, Scope names, Place place) throws SpecException {
        try {
            return template.fill(names);
        } catch (ExpressionException e) {
            throw new SpecException(place, "in the label, " + e.reason());
        }
    }

    private static LabelTemplate parsed(String label) {
        try {
            return LabelTemplate.parse(label);
        } catch (ExpressionException e) {
            throw new IllegalStateException("the built-in label " + label + " does not parse", e);
        }
    }
}
