package io.github.convatlas.onnx.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /**
     * The dimensions with every open one decided: an open batch becomes 1, open rows and columns of a picture the given
     * side, its open channels 3.
     *
     * @param side rows and columns, in pixels
     */
    public List<Long> sized(int side) {
        return IntStream.range(0, dimensions.size()).mapToObj(i -> switch (dimensions.get(i)) {
            case Dimension.Fixed(long size) -> size;
            case Dimension.Named _,Dimension.Unknown _ -> open(i, side);
        }).toList();
    }

    /** Rows and columns are the open dimensions of a picture that are neither batch nor channels. */
    private long open(int index, int side) {
        if (dimensions.size() != 4 || index == 0) {
            return 1;
        }
        boolean channelsLast = isChannels(dimensions.get(3)) && !isChannels(dimensions.get(1));
        return index == (channelsLast ? 3 : 1) ? 3 : side;
    }

    private static boolean isChannels(Dimension dimension) {
        return dimension instanceof Dimension.Fixed(long size) && (size == 1 || size == 3);
    }

    /** {@code float32[1, 3, 224, 224]}; the type alone where no dimensions are declared. */
    @Override
    public String toString() {
        return dimensions.isEmpty()
                ? type
                : type + dimensions.stream().map(Dimension::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
