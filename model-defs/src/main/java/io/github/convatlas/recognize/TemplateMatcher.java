package io.github.convatlas.recognize;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.Ambient;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.ExpressionException;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.Primitive;
import io.github.convatlas.spec.Scope;
import io.github.convatlas.spec.StepSpec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Matches a block's template with the layers behind a tensor, step by step, trying every choice. */
final class TemplateMatcher {
    private static final int MOST_TRIALS = 4000;
    private final LayerWeb web;
    private final PrimitiveMatch primitives;
    private final Map<String, BlockSpec> blocks = new HashMap<>();
    private int trials;

    TemplateMatcher(LayerWeb web, List<BlockSpec> known) {
        this.web = web;
        this.primitives = new PrimitiveMatch(web);
        known.forEach(block -> blocks.put(block.name(), block));
    }

    /**
     * A block that was found.
     *
     * @param spec   its template
     * @param trial  the layers and values
     * @param input  the tensor it reads
     * @param skipped steps of the template that are not there
     */
    record Found(BlockSpec spec, Trial trial, LayerId input, int skipped) {
        int layers() {
            return trial.layers().size();
        }
    }

    /** The block of this template behind a tensor, if it is there and nothing inside it is read from outside. */
    Optional<Found> match(BlockSpec spec, LayerId input) {
        trials = 0;
        var start = new Trial(input);
        start.values().put("in", Value.of(web.shape(input).channels()));
        return steps(spec, 0, start).filter(this::isClosed)
                .map(trial -> new Found(spec, trial, input, trial.skipped()));
    }

    private boolean isClosed(Trial trial) {
        return !trial.layers().isEmpty() && trial.layers().containsKey(trial.last())
                && trial.layers().keySet().stream().filter(layer -> !layer.equals(trial.last()))
                        .noneMatch(layer -> web.isOutput(layer) || web.readers(layer).stream()
                                .anyMatch(reader -> !trial.layers().containsKey(reader.id())));
    }

    /** The first trial in which all steps from one on match and everything can be computed. */
    private Optional<Trial> steps(BlockSpec spec, int index, Trial trial) {
        if (++trials > MOST_TRIALS) {
            return Optional.empty();
        }
        if (index == spec.body().size()) {
            return Unifier.settled(trial, spec.parameters(), Value.of(web.shape(trial.last()).channels()));
        }
        StepSpec step = spec.body().get(index);
        return present(spec, index, step, trial).or(() -> absent(spec, index, step, trial));
    }

    private Optional<Trial> present(BlockSpec spec, int index, StepSpec step, Trial before) {
        var trial = new Trial(before);
        if (step.when().isPresent() && !Unifier.unify(step.when().get(), Value.of(true), trial)) {
            return Optional.empty();
        }
        Optional<List<LayerId>> sources = sources(step, trial);
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<Trial> ways = switch (step.operation()) {
            case Operation.Basic basic when basic.primitive() == Primitive.DROPOUT -> List.of();
            case Operation.Basic basic -> primitives.match(step, basic, sources.get(), trial);
            case Operation.Call call -> inner(step, call, sources.get().getFirst(), trial);
        };
        for (Trial way : ways) {
            way.tensors().put(step.id(), way.last());
            Optional<Trial> rest = steps(spec, index + 1, way);
            if (rest.isPresent()) {
                return rest;
            }
        }
        return Optional.empty();
    }

    private Optional<Trial> absent(BlockSpec spec, int index, StepSpec step, Trial before) {
        var trial = new Trial(before);
        if (step.when().isEmpty() || !Unifier.unify(step.when().get(), Value.of(false), trial)) {
            return Optional.empty();
        }
        Optional<List<LayerId>> sources = sources(step, trial);
        sources.ifPresent(read -> {
            trial.tensors().put(step.id(), read.size() > 1 ? trial.last() : read.getFirst());
            trial.skip();
        });
        return sources.isPresent() ? steps(spec, index + 1, trial) : Optional.empty();
    }

    private static Optional<List<LayerId>> sources(StepSpec step, Trial trial) {
        if (step.from().isEmpty()) {
            return Optional.of(List.of(trial.last()));
        }
        var sources = new ArrayList<LayerId>();
        for (String name : step.from()) {
            LayerId tensor = trial.tensors().get(name);
            if (tensor == null) {
                return Optional.empty();
            }
            sources.add(tensor);
        }
        return Optional.of(sources);
    }

    /** A block inside the block: matched by itself, then held against the arguments it is given. */
    private List<Trial> inner(StepSpec step, Operation.Call call, LayerId input, Trial before) {
        BlockSpec spec = blocks.get(call.block());
        if (spec == null) {
            return List.of();
        }
        var start = new Trial(input);
        start.values().put("in", Value.of(web.shape(input).channels()));
        start.layers().putAll(before.layers());
        Ambient.SETTINGS.forEach(setting -> Optional.ofNullable(before.values().get(setting.name()))
                .ifPresent(value -> start.values().put(setting.name(), value)));
        call.arguments().forEach((name, argument) -> Unifier.value(argument, before.scope())
                .ifPresent(value -> start.values().put(name, value)));
        spec.parameters().stream().filter(parameter -> !call.arguments().containsKey(parameter.name()))
                .forEach(parameter -> parameter.fallback()
                        .flatMap(fallback -> Unifier.value(fallback, start.scope()))
                        .ifPresent(value -> start.values().putIfAbsent(parameter.name(), value)));
        Optional<Trial> found = steps(spec, 0, start);
        if (found.isEmpty()) {
            return List.of();
        }
        var trial = new Trial(before);
        boolean fits = call.arguments().entrySet().stream().allMatch(entry -> Optional
                .ofNullable(found.get().values().get(entry.getKey()))
                .map(value -> Unifier.unify(entry.getValue(), value, trial)).orElse(true));
        if (!fits) {
            return List.of();
        }
        var own = new ArrayList<LayerId>();
        found.get().layers().forEach((layer, inside) -> {
            if (!before.layers().containsKey(layer)) {
                own.add(layer);
                trial.take(layer, step.branch() == GraphNode.Branch.SHORTCUT ? step.branch() : inside);
            }
        });
        trial.moveTo(found.get().last());
        trial.parts().add(instance(spec, found.get(), step.id(), own));
        return List.of(trial);
    }

    /** The block with its label, as if it had been expanded from its template. */
    static BlockInstance instance(BlockSpec spec, Trial trial, String id, List<LayerId> layers) {
        Map<String, Value> values = trial.values();
        Unifier.settle(values, Ambient.SETTINGS);
        SequencedMap<String, Value> arguments = new LinkedHashMap<>();
        spec.parameters().forEach(parameter -> Optional.ofNullable(values.get(parameter.name()))
                .ifPresent(value -> arguments.put(parameter.name(), value)));
        Optional.ofNullable(values.get(Ambient.ACTIVATION))
                .ifPresent(value -> arguments.putIfAbsent(Ambient.ACTIVATION, value));
        List<BlockInstance> parts = trial.parts().stream().map(part -> new BlockInstance(id + "." + part.id(),
                part.kind(), part.label(), part.role(), part.arguments(), part.layers(), part.parts())).toList();
        return new BlockInstance(id, spec.name(), label(spec, values), spec.role(), arguments, layers, parts);
    }

    private static String label(BlockSpec spec, Map<String, Value> values) {
        try {
            return spec.label().fill(Scope.of(values));
        } catch (ExpressionException _) {
            return spec.title(); // a number of its label is not known
        }
    }
}
