package io.github.convatlas.block;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Value;
import io.github.convatlas.graph.Window;
import io.github.convatlas.json.Place;
import io.github.convatlas.spec.Primitive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Makes layers from primitives and their checked values. */
final class PrimitiveLayers {
    private PrimitiveLayers() {
    }

    /**
     * The layer of a primitive.
     *
     * @param primitive which operation
     * @param values    its arguments
     * @param inputs    the shapes it reads; for a resize "like" another step, that step's shape comes second
     * @param place     where it is written
     */
    static Layer layer(Primitive primitive, Values values, List<Shape> inputs, Place place) throws SpecException {
        try {
            return switch (primitive) {
                case CONV -> convolution(values);
                case BATCH_NORM -> new Layer.BatchNorm(values.real("epsilon"));
                case ACTIVATE -> new Layer.Activate(activation(values.text("function")));
                case MAX_POOL -> new Layer.MaxPool(window(values, 1), values.flag("ceiling"));
                case AVERAGE_POOL ->
                    new Layer.AveragePool(window(values, 1), values.flag("ceiling"), values.flag("countsPadding"));
                case GLOBAL_POOL -> new Layer.GlobalAveragePool();
                case FLATTEN -> new Layer.Flatten();
                case LINEAR -> new Layer.Linear(values.integer("out"), values.flag("bias"));
                case ADD -> new Layer.Add();
                case MULTIPLY -> new Layer.Multiply();
                case CONCAT -> new Layer.Concat();
                case SLICE -> new Layer.Slice(values.integer("from"), values.integer("to"));
                case SHUFFLE -> new Layer.ChannelShuffle(values.integer("groups"));
                case RESIZE -> resize(values, inputs);
                case SCALE -> new Layer.Scale(values.real("factor"));
                case GAIN -> new Layer.Gain(values.real("initial"));
                case DROPOUT -> new Layer.Dropout(values.real("rate"));
                case SOFTMAX -> new Layer.Softmax();
            };
        } catch (ArithmeticException e) {
            throw new SpecException(place, "the sizes are too large to be counted");
        } catch (IllegalArgumentException e) {
            throw new SpecException(place, e.getMessage() == null ? "impossible values" : e.getMessage());
        }
    }

    static Activation activation(String name) {
        return Activation.ofSpecName(name)
                .orElseThrow(() -> new IllegalArgumentException("no activation function \"" + name + "\""));
    }

    private static Layer convolution(Values values) {
        Layer.WeightForm form = values.flag("standardized") ? Layer.WeightForm.STANDARDIZED : Layer.WeightForm.PLAIN;
        return new Layer.Convolution(values.integer("out"), window(values, values.integer("dilation")),
                values.integer("groups"), values.flag("bias"), form);
    }

    private static Window window(Values values, int dilation) {
        int kernel = values.integer("kernel");
        Padding padding = switch (values.get("padding")) {
            case Value.Numeric(BigDecimal pixels) -> around(pixels.intValueExact(), (kernel - 1) * dilation);
            case Value.Name(String name) -> named(name, (kernel - 1) * dilation);
            case Value.Flag _,Value.Numbers _ -> throw new IllegalArgumentException("padding is a name or a number");
        };
        return new Window(Extent.square(kernel), Extent.square(values.integer("stride")), Extent.square(dilation),
                padding);
    }

    private static Padding around(int pixels, int reachLessOne) {
        if (pixels > reachLessOne) {
            throw new IllegalArgumentException(
                    "a padding of " + pixels + " lets the kernel see nothing but padding; it reaches over "
                            + (reachLessOne + 1) + " pixels");
        }
        return Padding.around(pixels);
    }

    private static Padding named(String name, int reachLessOne) {
        return switch (name) {
            case "pytorch" -> Padding.around(reachLessOne / 2);
            case "tensorflow" -> new Padding.SameUpper();
            case "valid" -> Padding.NONE;
            default -> throw new IllegalArgumentException("no padding \"" + name + "\"");
        };
    }

    private static Layer resize(Values values, List<Shape> inputs) {
        Extent from = inputs.getFirst().extent();
        int factor = values.integer("factor");
        Extent size = inputs.size() > 1
                ? inputs.get(1).extent()
                : new Extent(Math.multiplyExact(from.height(), factor), Math.multiplyExact(from.width(), factor));
        return new Layer.Resize(size, Layer.ResizeMode.valueOf(values.text("mode").toUpperCase(Locale.ROOT)));
    }
}
