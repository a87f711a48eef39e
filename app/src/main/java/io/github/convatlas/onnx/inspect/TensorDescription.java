package io.github.convatlas.onnx.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An input or an output of a model.
 *
 * @param name         its name in the file
 * @param type         type of an element such as {@code float32} or {@code uint8}; for what is no tensor, a description
 *                     such as {@code sequence of maps}
 * @param dimensions   its dimensions as declared; empty where the file declares none
 * @param quantization how whole numbers stand for real ones, where the graph says so
 */
public record TensorDescription(String name, String type, List<Dimension> dimensions,
        Optional<Quantization> quantization) {
    /** Copies the dimensions. */
    public TensorDescription {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * How whole numbers stand for real ones: {@code (q - zeroPoint) * scale}.
     *
     * @param scale     the real difference between neighbors
     * @param zeroPoint the whole number that stands for 0
     */
    public record Quantization(double scale, int zeroPoint) {
        /** The real number. */
        public double real(int quantized) {
            return (quantized - zeroPoint) * scale;
        }
    }

    /** {@code float32[1, 3, 224, 224]}; the type alone where no dimensions are declared. */
    @Override
    public String toString() {
        return dimensions.isEmpty()
                ? type
                : type + dimensions.stream().map(Dimension::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
