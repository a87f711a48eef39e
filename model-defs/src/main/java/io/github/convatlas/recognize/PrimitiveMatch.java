package io.github.convatlas.recognize;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Value;
import io.github.convatlas.graph.Window;
import io.github.convatlas.spec.Ambient;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Primitive;
import io.github.convatlas.spec.StepSpec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Matches a step that names a primitive with one layer, and with the normalization and activation behind it. */
final class PrimitiveMatch {
    private final LayerWeb web;

    PrimitiveMatch(LayerWeb web) {
        this.web = web;
    }

    /**
     * Every way to match a step.
     *
     * @param step    of a block
     * @param basic   its operation
     * @param sources the tensors it reads
     * @param trial   before; not changed
     */
    List<Trial> match(StepSpec step, Operation.Basic basic, List<LayerId> sources, Trial trial) {
        return web.readers(sources.getFirst()).stream()
                .filter(node -> !trial.layers().containsKey(node.id()) && reads(node, sources))
                .flatMap(node -> layer(step, basic, node, trial)).toList();
    }

    private static boolean reads(GraphNode node, List<LayerId> sources) {
        return node.inputs().size() == sources.size() && node.inputs().containsAll(sources)
                && sources.containsAll(node.inputs());
    }

    private Stream<Trial> layer(StepSpec step, Operation.Basic basic, GraphNode node, Trial before) {
        Stream<Trial> started = node.layer() instanceof Layer.Convolution convolution
                && basic.primitive() == Primitive.CONV
                        ? convolution(step, basic, node, convolution, before)
                        : other(step, basic, node, before).stream();
        return started.flatMap(trial -> activations(step, trial));
    }

    // ---- convolutions ------------------------------------------------------------------------------------------------

    private Stream<Trial> convolution(StepSpec step, Operation.Basic basic, GraphNode node, Layer.Convolution layer,
            Trial before) {
        if (!Windows.isSquare(layer.window())) {
            return Stream.empty();
        }
        var trial = new Trial(before);
        boolean fits = unify(basic, "out", Value.of(layer.outChannels()), trial)
                && unify(basic, "kernel", Value.of(layer.window().kernel().height()), trial)
                && unify(basic, "stride", Value.of(layer.window().stride().height()), trial)
                && unify(basic, "dilation", Value.of(layer.window().dilation().height()), trial)
                && unify(basic, "groups", Value.of(layer.groups()), trial)
                && unify(basic, "standardized", Value.of(layer.weights() == Layer.WeightForm.STANDARDIZED), trial);
        return fits
                ? padded(basic, layer.window(), node, trial).flatMap(each -> normalized(step, basic, node, each))
                : Stream.empty();
    }

    /**
     * The padding that fits; two of them where the network pads as TensorFlow does, because where none shows, as in a 1x1
     * convolution, another layer of the block decides.
     */
    private Stream<Trial> padded(Operation.Basic basic, Window window, GraphNode node, Trial before) {
        Shape input = web.shape(node.inputs().getFirst());
        return Windows.paddings(window, input, web.shape(node.id())).stream().flatMap(padding -> {
            var trial = new Trial(before);
            return setting(Optional.ofNullable(basic.arguments().get(Ambient.PADDING)), Ambient.PADDING, padding, trial)
                    ? Stream.of(trial)
                    : Stream.empty();
        }).limit(web.padsMoreBelow() ? 2 : 1);
    }

    /** With batch normalization behind it, without, or with its numbers folded into weights and bias. */
    private Stream<Trial> normalized(StepSpec step, Operation.Basic basic, GraphNode node, Trial before) {
        boolean bias = node.layer() instanceof Layer.Convolution convolution && convolution.bias();
        Optional<GraphNode> norm = step.norm().isEmpty()
                ? Optional.empty()
                : web.next(node.id(), Layer.BatchNorm.class);
        var plain = new Trial(before);
        boolean plainFits = unify(basic, "bias", Value.of(bias), plain) && (step.norm().isEmpty()
                || setting(step.norm(), Ambient.NORM, Value.of(norm.isPresent() ? "batch" : "none"), plain));
        if (plainFits) {
            plain.take(node.id(), step.branch());
            norm.ifPresent(found -> plain.take(found.id(), step.branch()));
            return Stream.of(plain);
        }
        var folded = new Trial(before);
        boolean foldedFits = step.norm().isPresent() && norm.isEmpty() && bias
                && setting(step.norm(), Ambient.NORM, Value.of("batch"), folded)
                && unify(basic, "bias", Value.of(false), folded);
        folded.take(node.id(), step.branch());
        return foldedFits ? Stream.of(folded) : Stream.empty();
    }

    // ---- what follows ------------------------------------------------------------------------------------------------

    private Stream<Trial> activations(StepSpec step, Trial before) {
        if (step.activation().isEmpty()) {
            return Stream.of(before);
        }
        Argument argument = step.activation().get();
        Optional<GraphNode> next = web.next(before.last(), Layer.Activate.class);
        Stream<Trial> active = next.stream().flatMap(found -> {
            var trial = new Trial(before);
            boolean fits = found.layer() instanceof Layer.Activate(Activation function)
                    && Unifier.unify(argument, Value.of(function.specName()), trial);
            trial.take(found.id(), step.branch());
            return fits ? Stream.of(trial) : Stream.empty();
        });
        var without = new Trial(before);
        return Unifier.unify(argument, Value.of("none"), without)
                ? Stream.concat(active, Stream.of(without))
                : active;
    }

    // ---- other layers ------------------------------------------------------------------------------------------------

    private Optional<Trial> other(StepSpec step, Operation.Basic basic, GraphNode node, Trial before) {
        var trial = new Trial(before);
        boolean fits = switch (node.layer()) {
            case Layer.BatchNorm _ -> basic.primitive() == Primitive.BATCH_NORM;
            case Layer.Activate(Activation function) -> basic.primitive() == Primitive.ACTIVATE
                    && unify(basic, "function", Value.of(function.specName()), trial);
            case Layer.MaxPool(Window window, _) ->
                basic.primitive() == Primitive.MAX_POOL && pool(basic, window, trial);
            case Layer.AveragePool(Window window, _, _) ->
                basic.primitive() == Primitive.AVERAGE_POOL && pool(basic, window, trial);
            case Layer.GlobalAveragePool() -> basic.primitive() == Primitive.GLOBAL_POOL;
            case Layer.Flatten() -> basic.primitive() == Primitive.FLATTEN;
            case Layer.Linear(int out, boolean bias) -> basic.primitive() == Primitive.LINEAR
                    && unify(basic, "out", Value.of(out), trial) && unify(basic, "bias", Value.of(bias), trial);
            case Layer.Add() -> basic.primitive() == Primitive.ADD;
            case Layer.Multiply() -> basic.primitive() == Primitive.MULTIPLY;
            case Layer.Concat() -> basic.primitive() == Primitive.CONCAT;
            case Layer.Slice(int from, int to) -> basic.primitive() == Primitive.SLICE
                    && unify(basic, "from", Value.of(from), trial) && unify(basic, "to", Value.of(to), trial);
            case Layer.ChannelShuffle(int groups) ->
                basic.primitive() == Primitive.SHUFFLE && unify(basic, "groups", Value.of(groups), trial);
            case Layer.Resize(_, Layer.ResizeMode mode) -> basic.primitive() == Primitive.RESIZE
                    && unify(basic, "mode", Value.of(mode.name().toLowerCase(Locale.ROOT)), trial);
            case Layer.Scale(double factor) ->
                basic.primitive() == Primitive.SCALE && factor(basic, factor, trial);
            case Layer.Gain _ -> basic.primitive() == Primitive.GAIN;
            case Layer.Dropout(double rate) ->
                basic.primitive() == Primitive.DROPOUT && unify(basic, "rate", Value.of(rate), trial);
            case Layer.Softmax() -> basic.primitive() == Primitive.SOFTMAX;
            case Layer.Convolution _,Layer.Input _,Layer.Foreign _ -> false;
        };
        if (fits) {
            trial.take(node.id(), step.branch());
        }
        return fits ? Optional.of(trial) : Optional.empty();
    }

    /** A factor that cannot be computed yet decides nothing: it is a weight in all but name. */
    private static boolean factor(Operation.Basic basic, double factor, Trial trial) {
        Argument argument = basic.arguments().get("factor");
        Optional<Value> known = argument == null ? Optional.empty() : Unifier.value(argument, trial.scope());
        return known.isEmpty() || Unifier.same(known.get(), Value.of(factor));
    }

    private static boolean pool(Operation.Basic basic, Window window, Trial trial) {
        return Windows.isSquare(window) && unify(basic, "kernel", Value.of(window.kernel().height()), trial)
                && unify(basic, "stride", Value.of(window.stride().height()), trial);
    }

    private static boolean unify(Operation.Basic basic, String name, Value shown, Trial trial) {
        Argument given = basic.arguments().get(name);
        Optional<Argument> argument = Optional.ofNullable(given).or(() -> basic.primitive().parameters().stream()
                .filter(parameter -> parameter.name().equals(name)).findFirst().flatMap(ParameterSpec::fallback));
        return argument.isEmpty() || Unifier.unify(argument.get(), shown, trial);
    }

    /** A setting that holds around the step where the step does not say otherwise. */
    private static boolean setting(Optional<Argument> own, String name, Value shown, Trial trial) {
        if (own.isPresent()) {
            return Unifier.unify(own.get(), shown, trial);
        }
        Value known = trial.values().putIfAbsent(name, shown);
        return known == null || Unifier.same(known, shown);
    }
}
