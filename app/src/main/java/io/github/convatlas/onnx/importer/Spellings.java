package io.github.convatlas.onnx.importer;

import static io.github.convatlas.onnx.importer.Elementwise.near;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Layer.Activate;
import io.github.convatlas.graph.Layer.Multiply;
import io.github.convatlas.graph.Layer.Scale;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Joins what exporters spell out in several nodes: h-sigmoid, h-swish, swish and GELU. An item becomes the whole function
 * when it is its last part; the parts before it fall away where nothing else reads them.
 */
final class Spellings {
    private static final double SIXTH = 1.0 / 6;
    private final Draft draft;

    private Spellings(Draft draft) {
        this.draft = draft;
    }

    static void join(Draft draft) {
        var spellings = new Spellings(draft);
        draft.items().forEach(spellings::join);
    }

    private void join(Item item) {
        Stream.of(limitedTwice(item), clippedSigmoid(item), limitedSigmoid(item), gated(item), swishDividedLast(item),
                errorFunction(item))
                .flatMap(Optional::stream).findFirst().ifPresent(draft::add);
    }

    private Optional<Item> before(Item item) {
        return item.inputs().size() == 1 ? draft.item(item.input()) : Optional.empty();
    }

    private static boolean scales(Item item, double factor) {
        return item.layer(Scale.class).filter(scale -> near(scale.factor(), factor)).isPresent();
    }

    private static boolean is(Item item, Activation function) {
        return item.layer(Activate.class).filter(activate -> activate.function() == function).isPresent();
    }

    private static boolean adds(Item item, double number) {
        return item.step(Step.AddNumber.class).filter(add -> near(add.number(), number)).isPresent();
    }

    private static Item activation(Item last, Activation function, String input) {
        return last.with(new Step.Known(new Activate(function)), List.of(input));
    }

    /** {@code min(relu(x), 6)} and {@code relu(min(x, 6))}. */
    private Optional<Item> limitedTwice(Item item) {
        Optional<Item> before = before(item);
        Optional<Double> highest = is(item, Activation.RELU)
                ? before.flatMap(Spellings::limitAbove)
                : before.filter(found -> is(found, Activation.RELU)).flatMap(_ -> limitAbove(item));
        return highest.flatMap(limit -> before.map(found -> near(limit, 6)
                ? activation(item, Activation.RELU6, found.input())
                : item.with(new Step.Limit(0, limit), List.of(found.input()))));
    }

    private static Optional<Double> limitAbove(Item item) {
        return item.step(Step.Limit.class).filter(limit -> limit.lowest() == Double.NEGATIVE_INFINITY)
                .map(Step.Limit::highest);
    }

    /** What enters {@code relu6(x + 3)}. */
    private Optional<String> insideClip(Item clip) {
        return is(clip, Activation.RELU6)
                ? before(clip).filter(add -> adds(add, 3)).map(Item::input)
                : Optional.empty();
    }

    /** {@code relu6(x + 3) / 6}. */
    private Optional<Item> clippedSigmoid(Item item) {
        return scales(item, SIXTH)
                ? before(item).flatMap(this::insideClip).map(x -> activation(item, Activation.HARD_SIGMOID, x))
                : Optional.empty();
    }

    /** {@code clip(x / 6 + 0.5, 0, 1)}. */
    private Optional<Item> limitedSigmoid(Item item) {
        boolean limits = item.step(Step.Limit.class).filter(limit -> limit.lowest() == 0 && near(limit.highest(), 1))
                .isPresent();
        return limits
                ? before(item).filter(add -> adds(add, 0.5)).flatMap(this::before)
                        .filter(scale -> scales(scale, SIXTH))
                        .map(scale -> activation(item, Activation.HARD_SIGMOID, scale.input()))
                : Optional.empty();
    }

    /** {@code x * gate(x)}, also with the division by 6 on either factor. */
    private Optional<Item> gated(Item item) {
        if (item.layer(Multiply.class).isEmpty() || item.inputs().size() != 2) {
            return Optional.empty();
        }
        return gated(item, item.inputs().getFirst(), item.inputs().getLast())
                .or(() -> gated(item, item.inputs().getLast(), item.inputs().getFirst()));
    }

    private Optional<Item> gated(Item item, String value, String gate) {
        Item function = draft.item(gate).orElse(item);
        if (is(function, Activation.SIGMOID) && function.input().equals(value)) {
            return Optional.of(activation(item, Activation.SILU, value));
        }
        if (is(function, Activation.HARD_SIGMOID) && function.input().equals(value)) {
            return Optional.of(activation(item, Activation.HARD_SWISH, value));
        }
        return insideClip(function).filter(x -> draft.item(value).filter(scale -> scales(scale, SIXTH))
                .filter(scale -> scale.input().equals(x)).isPresent())
                .map(x -> activation(item, Activation.HARD_SWISH, x));
    }

    /** {@code x * relu6(x + 3) / 6}, divided last. */
    private Optional<Item> swishDividedLast(Item item) {
        if (!scales(item, SIXTH)) {
            return Optional.empty();
        }
        return before(item).filter(product -> product.layer(Multiply.class).isPresent())
                .flatMap(product -> product.inputs().stream()
                        .filter(gate -> draft.item(gate).flatMap(this::insideClip)
                                .filter(product.inputs()::contains).isPresent())
                        .findFirst().flatMap(draft::item).flatMap(this::insideClip))
                .map(x -> activation(item, Activation.HARD_SWISH, x));
    }

    /** {@code x * 0.5 * (1 + erf(x / sqrt(2)))}, the factor of a half in any place. */
    private Optional<Item> errorFunction(Item item) {
        boolean halves = scales(item, 0.5);
        Item product = halves ? before(item).orElse(item) : item;
        if (product.layer(Multiply.class).isEmpty() || product.inputs().size() != 2) {
            return Optional.empty();
        }
        return Stream.of(product.inputs(), product.inputs().reversed())
                .flatMap(pair -> errorFunction(pair.getFirst(), pair.getLast(), halves).stream()).findFirst()
                .map(x -> activation(item, Activation.GELU, x));
    }

    private Optional<String> errorFunction(String value, String gate, boolean halved) {
        Optional<Item> last = draft.item(gate);
        boolean gateHalved = last.filter(scale -> scales(scale, 0.5)).isPresent();
        Optional<String> read = (gateHalved ? last.flatMap(this::before) : last).filter(add -> adds(add, 1))
                .flatMap(this::before).filter(erf -> erf.step(Step.Erf.class).isPresent()).flatMap(this::before)
                .filter(scale -> scales(scale, Math.sqrt(0.5))).map(Item::input);
        boolean valueHalved = draft.item(value).filter(scale -> scales(scale, 0.5)).isPresent();
        String plain = valueHalved ? draft.item(value).map(Item::input).orElse(value) : value;
        return read.filter(x -> x.equals(plain) && (halved || gateHalved || valueHalved));
    }

    /** The layer an item is without its neighbors. */
    static Layer alone(Item item) {
        return switch (item.step()) {
            case Step.Known(Layer layer) -> layer;
            case Step.AddNumber _ -> free("Add", item);
            case Step.Limit _ -> free("Clip", item);
            case Step.Erf() -> free("Erf", item);
            case Step.Pad _ -> free("Pad", item);
            case Step.AddStored(long elements) -> new Layer.Foreign("Add", item.shape(),
                    OptionalLong.of(0), OptionalLong.of(elements));
            case Step.SubtractStored(long elements) -> new Layer.Foreign("Sub", item.shape(),
                    OptionalLong.of(0), OptionalLong.of(elements));
            case Step.ScaleStored(long elements) -> new Layer.Foreign("Mul", item.shape(),
                    OptionalLong.of(0), OptionalLong.of(elements));
            case Step.Rearrange(String operator, _, _) -> free(operator, item);
        };
    }

    private static Layer free(String operator, Item item) {
        return new Layer.Foreign(operator, item.shape(), OptionalLong.of(0),
                OptionalLong.of(0));
    }
}
