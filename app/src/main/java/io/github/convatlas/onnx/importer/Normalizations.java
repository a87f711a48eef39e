package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Layer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Joins normalizations that are spelled out: a scale and a shift of each channel, behind a batch normalization or in its place,
 * and layer normalization from its means and roots.
 */
final class Normalizations {
    private static final String LAYER_NORMALIZATION = "LayerNormalization";
    private static final double USUAL_EPSILON = 1e-5;
    private final Draft draft;

    private Normalizations(Draft draft) {
        this.draft = draft;
    }

    static void join(Draft draft) {
        var normalizations = new Normalizations(draft);
        draft.countReaders();
        for (Item item : draft.items()) {
            normalizations.centered(item).or(() -> normalizations.scaled(item)).or(() -> normalizations.shifted(item))
                    .ifPresent(draft::add);
        }
    }

    private Optional<Item> before(Item item) {
        return item.inputs().isEmpty() ? Optional.empty() : draft.item(item.input());
    }

    private static boolean is(Item item, String operator) {
        return item.layer(Layer.Foreign.class).filter(foreign -> foreign.operator().equals(operator)).isPresent();
    }

    /** {@code (x - mean(x)) / sqrt(mean((x - mean(x))^2) + epsilon)}. */
    private Optional<Item> centered(Item item) {
        if (!is(item, "Div") || item.inputs().size() != 2) {
            return Optional.empty();
        }
        Optional<Item> difference = draft.item(item.inputs().getFirst()).filter(found -> is(found, "Sub"))
                .filter(found -> found.inputs().size() == 2);
        Optional<String> squared = draft.item(item.inputs().getLast()).filter(found -> is(found, "Sqrt"))
                .flatMap(this::before).filter(found -> found.step() instanceof Step.AddNumber).flatMap(this::before)
                .filter(found -> is(found, "ReduceMean")).flatMap(this::before).filter(found -> is(found, "Pow"))
                .map(Item::input);
        return difference.filter(found -> squared.filter(found.tensor()::equals).isPresent())
                .filter(found -> draft.item(found.inputs().getLast()).filter(mean -> is(mean, "ReduceMean"))
                        .filter(mean -> mean.input().equals(found.input())).isPresent())
                .map(found -> item.with(normalization(item, 0), List.of(found.input())));
    }

    private static Step normalization(Item item, long params) {
        return new Step.Known(
                new Layer.Foreign(LAYER_NORMALIZATION, item.shape(), OptionalLong.of(0), OptionalLong.of(params)));
    }

    /** The scale behind a layer normalization, which is stored. */
    private Optional<Item> scaled(Item item) {
        Optional<Item> norm = before(item).filter(draft::isReadOnce).filter(found -> is(found, LAYER_NORMALIZATION));
        return norm.flatMap(found -> stored(item).map(more -> item.with(
                normalization(item, Math.addExact(params(found), more)), found.inputs())));
    }

    private static long params(Item norm) {
        return norm.layer(Layer.Foreign.class).map(Layer.Foreign::params).orElse(OptionalLong.of(0)).orElse(0);
    }

    /** Params of a node that multiplies by stored values or adds them. */
    private static Optional<Long> stored(Item item) {
        return switch (item.step()) {
            case Step.AddStored(long elements) -> Optional.of(elements);
            case Step.SubtractStored(long elements) -> Optional.of(elements);
            case Step.ScaleStored(long elements) -> Optional.of(elements);
            case Step.Known(Layer.Foreign(String operator, _, _, OptionalLong params)) when item.inputs().size() == 1
                    && (operator.equals("Mul") || operator.equals("Add")) ->
                params.isPresent() ? Optional.of(params.getAsLong()) : Optional.empty();
            case Step.Known _,Step.AddNumber _,Step.Limit _,Step.Erf _,Step.Pad _,Step.Rearrange _ ->
                Optional.empty();
        };
    }

    /** A scale and a shift of each channel: a batch normalization, or a part of the one in front. */
    private Optional<Item> shifted(Item item) {
        long channels = item.shape().channels();
        if (!(item.step() instanceof Step.AddStored(long shifts)) || shifts != channels) {
            return Optional.empty();
        }
        Optional<Item> scale = before(item).filter(draft::isReadOnce)
                .filter(found -> found.step() instanceof Step.ScaleStored(long scales) && scales == channels);
        Optional<Item> norm = scale.flatMap(this::before).filter(draft::isReadOnce)
                .filter(found -> found.layer(Layer.BatchNorm.class).isPresent());
        if (norm.isPresent()) {
            draft.count(Draft.Reading.SCALE_BEHIND_NORMALIZATION);
            return norm.map(
                    found -> new Item(item.tensor(), found.name(), found.step(), found.inputs(), item.shape()));
        }
        scale.ifPresent(_ -> draft.count(Draft.Reading.SCALE_AND_SHIFT));
        return scale.map(found -> new Item(item.tensor(), found.name(),
                new Step.Known(new Layer.BatchNorm(USUAL_EPSILON)), centered(found, channels), item.shape()));
    }

    /** What a scale reads; what the mean was taken from, where that is done in front, as Keras does. */
    private List<String> centered(Item scale, long channels) {
        return before(scale).filter(draft::isReadOnce)
                .filter(found -> found.step() instanceof Step.SubtractStored(long means) && means == channels)
                .map(Item::inputs).orElse(scale.inputs());
    }
}
