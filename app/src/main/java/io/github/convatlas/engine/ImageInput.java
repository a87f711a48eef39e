package io.github.convatlas.engine;

import io.github.convatlas.image.Geometry;
import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.image.ResizeRule;
import io.github.convatlas.image.TensorFormat;
import io.github.convatlas.image.TensorFormat.ElementType;
import io.github.convatlas.image.TensorFormat.Layout;
import io.github.convatlas.onnx.Outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads from the input of a model what kind of picture it wants. */
final class ImageInput {
    private ImageInput() {
    }

    /** Whether so many channels make a picture: gray or color. */
    static boolean isChannels(long size) {
        return size == 1 || size == 3;
    }

    /**
     * The preprocessing most models with such an input were trained with.
     *
     * @param input the only input of a model
     * @return a proposal, or why the input is no picture: the end of a sentence that began with the file's name
     */
    static Outcome<Preprocessing> propose(InputTensor input) {
        List<Integer> shape = input.shape();
        Optional<ElementType> type = elementType(input.type());
        boolean picture = shape.size() == 4 && (isChannels(shape.get(1)) || isChannels(shape.get(3)));
        if (!picture || type.isEmpty()) {
            return new Outcome.Refused<>("is no classifier of pictures: its input is " + describe(input) + ".");
        }
        if (shape.getFirst() != 1) {
            return new Outcome.Refused<>(
                    "wants " + shape.getFirst() + " pictures at once; export it with a batch of 1.");
        }
        Layout layout = isChannels(shape.get(1)) ? Layout.NCHW : Layout.NHWC;
        int channels = shape.get(layout == Layout.NCHW ? 1 : 3);
        int height = shape.get(layout == Layout.NCHW ? 2 : 1);
        int width = shape.get(layout == Layout.NCHW ? 3 : 2);
        var format = new TensorFormat(layout, type.get());
        return new Outcome.Success<>(new Preprocessing(geometry(width, height, channels),
                channels == 1 ? Channels.GRAY : Channels.RGB, normalization(format, channels), format));
    }

    /** {@code float32[1, 3, 224, 224]}. */
    static String describe(InputTensor input) {
        return input.type() + input.shape();
    }

    /** Whether a picture prepared this way fits the input. */
    static boolean fits(Preprocessing preprocessing, InputTensor input) {
        return input.type().equals(preprocessing.tensor().type().name().toLowerCase(Locale.ROOT))
                && java.util.Arrays.equals(preprocessing.shape(1), input.sizes());
    }

    private static Geometry geometry(int width, int height, int channels) {
        if (width == height && channels == 3) {
            return Geometry.centerCrop(width, Interpolation.BILINEAR);
        }
        return new Geometry(new ResizeRule.Stretch(width, height), width, height, Interpolation.BILINEAR);
    }

    /** PyTorch's models (NCHW) are trained on ImageNet's mean and std, TensorFlow's (NHWC) on -1 to 1. */
    private static Normalization normalization(TensorFormat format, int channels) {
        return switch (format.type()) {
            case UINT8 -> Normalization.none(channels);
            case INT8 -> new Normalization(1, repeat(128, channels), repeat(1, channels));
            case FLOAT32, FLOAT16 -> channels == 1
                    ? Normalization.unit(1)
                    : format.layout() == Layout.NCHW ? Normalization.IMAGE_NET : Normalization.INCEPTION;
        };
    }

    private static List<Double> repeat(double value, int channels) {
        return java.util.Collections.nCopies(channels, value);
    }

    private static Optional<ElementType> elementType(String type) {
        return java.util.Arrays.stream(ElementType.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(type)).findFirst();
    }
}
