package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding.Border;

import java.util.List;

/** What a node of a file does, before the spellings of exporters are joined into layers. */
sealed interface Step {
    /** It is a layer. */
    record Known(Layer layer) implements Step {
    }

    /** It adds one number. */
    record AddNumber(double number) implements Step {
    }

    /** It cuts off what lies outside two limits. */
    record Limit(double lowest, double highest) implements Step {
    }

    /** The error function. */
    record Erf() implements Step {
    }

    /** It fills a border with zeros. */
    record Pad(Border border) implements Step {
    }

    /** It adds stored values. */
    record AddStored(long elements) implements Step {
    }

    /** It takes stored values away, such as the mean of each channel. */
    record SubtractStored(long elements) implements Step {
    }

    /** It multiplies each channel by a stored value. */
    record ScaleStored(long elements) implements Step {
    }

    /**
     * It moves values.
     *
     * @param operator {@code Reshape} or {@code Transpose}
     * @param sizes    the dimensions it writes, as in the file
     * @param order    the order of the dimensions of a transpose; empty for a reshape
     */
    record Rearrange(String operator, List<Long> sizes, List<Long> order) implements Step {
        /** Copies the lists. */
        public Rearrange {
            sizes = List.copyOf(sizes);
            order = List.copyOf(order);
        }
    }
}
