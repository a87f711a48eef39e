package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gates of channels that were written with fully connected layers, as Keras and older squeeze-and-excitation code do: on a map
 * of one pixel those are 1x1 convolutions.
 */
final class Gates {
    private static final int LONGEST = 12;
    private final Draft draft;

    private Gates(Draft draft) {
        this.draft = draft;
    }

    static void join(Draft draft) {
        var gates = new Gates(draft);
        draft.countReaders();
        draft.items().stream().filter(item -> item.layer(Layer.Multiply.class).isPresent())
                .filter(item -> item.inputs().size() == 2).forEach(gates::join);
    }

    private void join(Item product) {
        List<Item> chain = new ArrayList<>();
        Optional<Item> next = draft.item(product.inputs().getLast());
        while (next.isPresent() && chain.size() < LONGEST && isInside(next.get())) {
            chain.add(next.get());
            next = draft.item(next.get().input());
        }
        boolean linear = chain.stream().anyMatch(item -> item.layer(Layer.Linear.class).isPresent());
        Optional<Item> flatten = next.filter(item -> item.layer(Layer.Flatten.class).isPresent())
                .filter(draft::isReadOnce);
        Optional<Item> pooled = flatten.flatMap(item -> draft.item(item.input()))
                .filter(item -> item.shape().extent().area() == 1);
        if (linear && flatten.isPresent() && pooled.isPresent()) {
            for (Item item : chain) {
                String from = item.input().equals(flatten.get().tensor()) ? pooled.get().tensor() : item.input();
                draft.add(new Item(item.tensor(), item.name(), onPixel(item.step()), List.of(from),
                        Shape.map(item.shape().channels(), 1, 1)));
            }
        }
    }

    private boolean isInside(Item item) {
        boolean keeps = switch (item.step()) {
            case Step.Known(Layer layer) -> layer instanceof Layer.Linear || layer instanceof Layer.Activate
                    || layer instanceof Layer.Scale || layer instanceof Layer.BatchNorm;
            case Step.AddNumber _,Step.Limit _ -> true;
            case Step.Erf _,Step.Pad _,Step.AddStored _,Step.SubtractStored _,Step.ScaleStored _,Step.Rearrange _ ->
                false;
        };
        return keeps && draft.isReadOnce(item) && item.inputs().size() == 1;
    }

    private static Step onPixel(Step step) {
        return step instanceof Step.Known(Layer.Linear(int out, boolean bias))
                ? new Step.Known(
                        new Layer.Convolution(out, Window.square(1, 1, Padding.NONE), 1, bias, Layer.WeightForm.PLAIN))
                : step;
    }
}
