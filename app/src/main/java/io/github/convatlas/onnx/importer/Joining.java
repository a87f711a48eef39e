package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins parts of one layer: a bias added behind, a border filled in front, a channel shuffle spelled out. */
final class Joining {
    private static final int MOST_JOINED = 256;
    private final Draft draft;
    /** Results of concatenations, by what they join. */
    private final Map<List<String>, String> joined = new HashMap<>();

    private Joining(Draft draft) {
        this.draft = draft;
    }

    static void join(Draft draft) {
        var joining = new Joining(draft);
        draft.countReaders();
        for (Item item : draft.items()) {
            joining.biased(item).or(() -> joining.nested(item)).or(() -> joining.padded(item))
                    .or(() -> joining.shuffled(item))
                    .ifPresent(draft::add);
        }
    }

    private Optional<Item> before(Item item) {
        return item.inputs().isEmpty() ? Optional.empty() : draft.item(item.input());
    }

    private Optional<Item> biased(Item item) {
        long elements = switch (item.step()) {
            case Step.AddStored(long added) -> added;
            case Step.SubtractStored(long taken) -> taken;
            case Step.Known _,Step.AddNumber _,Step.Limit _,Step.Erf _,Step.Pad _,Step.ScaleStored _,Step.Rearrange _ ->
                0;
        };
        if (elements == 0) {
            return Optional.empty();
        }
        return before(item).filter(draft::isReadOnce).filter(_ -> elements == item.shape().channels())
                .flatMap(before -> before.step() instanceof Step.Known(Layer layer)
                        ? withBias(layer).map(joined -> before.with(new Step.Known(joined), before.inputs()))
                        : Optional.empty())
                .map(joined -> new Item(item.tensor(), joined.name(), joined.step(), joined.inputs(), item.shape()));
    }

    /** A concatenation of what another has joined already, and more: it goes on from there. */
    private Optional<Item> nested(Item item) {
        if (item.layer(Layer.Concat.class).isEmpty() || item.inputs().size() > MOST_JOINED) {
            return Optional.empty();
        }
        List<String> inputs = item.inputs();
        joined.putIfAbsent(inputs, item.tensor());
        for (int first = inputs.size() - 1; first > 1; first--) {
            String known = joined.get(inputs.subList(0, first));
            if (known != null) {
                List<String> rest = new ArrayList<>(List.of(known));
                rest.addAll(inputs.subList(first, inputs.size()));
                return Optional.of(item.with(item.step(), rest));
            }
        }
        return Optional.empty();
    }

    private static Optional<Layer> withBias(Layer layer) {
        return switch (layer) {
            case Layer.Convolution(int out, Window window, int groups, boolean bias, var weights) when !bias ->
                Optional.of(new Layer.Convolution(out, window, groups, true, weights));
            case Layer.Linear(int out, boolean bias) when !bias -> Optional.of(new Layer.Linear(out, true));
            default -> Optional.empty();
        };
    }

    private Optional<Item> padded(Item item) {
        Optional<Item> before = before(item).filter(pad -> pad.step() instanceof Step.Pad);
        if (before.isEmpty() || !(before.get().step() instanceof Step.Pad(Padding.Border more))
                || !(item.step() instanceof Step.Known(Layer layer))) {
            return Optional.empty();
        }
        Item pad = before.get();
        Shape map = pad.shape();
        Optional<Layer> joined = switch (layer) {
            case Layer.Convolution(int out, Window window, int groups, boolean bias, var weights) ->
                Optional.of(new Layer.Convolution(out, wider(window, more, map), groups, bias, weights));
            case Layer.MaxPool(Window window, boolean ceiling) ->
                Optional.of(new Layer.MaxPool(wider(window, more, map), ceiling));
            case Layer.AveragePool(Window window, boolean ceiling, boolean counts) when counts ->
                Optional.of(new Layer.AveragePool(wider(window, more, map), ceiling, true));
            default -> Optional.empty();
        };
        return joined.map(wide -> item.with(new Step.Known(wide), List.of(pad.input())));
    }

    private static Window wider(Window window, Padding.Border more, Shape map) {
        Padding.Border own = window.border(map.extent());
        return new Window(window.kernel(), window.stride(), window.dilation(),
                new Padding.Border(own.top() + more.top(), own.left() + more.left(), own.bottom() + more.bottom(),
                        own.right() + more.right()));
    }

    /** {@code reshape to (groups, C / groups), transpose, reshape back}. */
    private Optional<Item> shuffled(Item item) {
        Optional<Item> turned = rearranged(item).isPresent() ? before(item) : Optional.empty();
        Optional<Item> grouped = turned.flatMap(this::before);
        Optional<Shape> map = grouped.flatMap(this::before).map(Item::shape);
        if (map.isEmpty() || !map.get().equals(item.shape())) {
            return Optional.empty();
        }
        boolean turns = turned.flatMap(Joining::rearranged).map(Step.Rearrange::order).filter(order -> order
                .equals(List.of(0L, 2L, 1L, 3L, 4L)) || order.equals(List.of(0L, 2L, 1L, 3L))).isPresent();
        return grouped.flatMap(Joining::rearranged).map(Step.Rearrange::sizes)
                .filter(sizes -> turns && sizes.size() > 3
                        && sizes.get(1) * sizes.get(2) == item.shape().channels())
                .map(sizes -> new Layer.ChannelShuffle(sizes.get(1).intValue()))
                .map(shuffle -> item.with(new Step.Known(shuffle), grouped.get().inputs()));
    }

    private static Optional<Step.Rearrange> rearranged(Item item) {
        return item.step(Step.Rearrange.class);
    }
}
