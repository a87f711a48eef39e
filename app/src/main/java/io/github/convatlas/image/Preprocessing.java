package io.github.convatlas.image;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/**
 * What is done to a picture before a network sees it, declared: the same declaration drives the classifier, is shown to the
 * user and is written into the JSON file beside a user's model.
 *
 * @param geometry resize and crop
 * @param channels which channels the tensor has, in which order
 * @param normalization from samples to numbers, a mean and a std a channel
 * @param tensor the layout and the element type
 */
public record Preprocessing(Geometry geometry, Channels channels, Normalization normalization, TensorFormat tensor) {

    /** The channels of the tensor. */
    public enum Channels {

        /** Red, green, blue. */
        @JsonProperty("rgb")
        RGB(3),

        /** Blue, green, red: networks from Caffe and OpenCV. */
        @JsonProperty("bgr")
        BGR(3),

        /** One channel, the ITU-R 601-2 luma: {@code (299 R + 587 G + 114 B) / 1000}, taken before resizing. */
        @JsonProperty("gray")
        GRAY(1);

        private final int count;

        Channels(int count) {
            this.count = count;
        }

        /**
         * The number of channels.
         *
         * @return 1 or 3
         */
        public int count() {
            return count;
        }
    }

    /** Checks that the parts agree with each other. */
    public Preprocessing {
        if (normalization.channels() != channels.count()) {
            throw new IllegalArgumentException("%s needs %d values of mean and std, not %d"
                    .formatted(channels, channels.count(), normalization.channels()));
        }
        for (int channel = 0; channel < channels.count(); channel++) {
            requireHeld(tensor.type(), normalization.apply(0, channel));
            requireHeld(tensor.type(), normalization.apply(255, channel));
        }
    }

    /**
     * The preprocessing of torchvision's and of the ONNX Model Zoo's classifiers: the short side to {@code size / 0.875}
     * (256 for 224), bilinear, centered crop, RGB, {@link Normalization#IMAGE_NET}, float32 NCHW.
     *
     * @param size the side of the network's square input in pixels
     * @return the preprocessing
     */
    public static Preprocessing imageNet(int size) {
        return new Preprocessing(Geometry.centerCrop(size, Interpolation.BILINEAR), Channels.RGB,
                Normalization.IMAGE_NET,
                TensorFormat.FLOAT_NCHW);
    }

    /**
     * The preprocessing of quantized TensorFlow classifiers: as {@link #imageNet}, but the samples as they are, uint8 NHWC.
     *
     * @param size the side of the network's square input in pixels
     * @return the preprocessing
     */
    public static Preprocessing quantized(int size) {
        return new Preprocessing(Geometry.centerCrop(size, Interpolation.BILINEAR), Channels.RGB, Normalization.none(3),
                new TensorFormat(TensorFormat.Layout.NHWC, TensorFormat.ElementType.UINT8));
    }

    /**
     * The preprocessing of small gray classifiers such as MNIST's (28): stretched, one channel, 0 to 1, float32 NCHW.
     *
     * @param size the side of the network's square input in pixels
     * @return the preprocessing
     */
    public static Preprocessing gray(int size) {
        return new Preprocessing(Geometry.stretch(size, Interpolation.BILINEAR), Channels.GRAY, Normalization.unit(1),
                TensorFormat.FLOAT_NCHW);
    }

    /**
     * The shape of the input tensor.
     *
     * @param batch the number of pictures
     * @return four sizes, in the order of the layout
     */
    public long[] shape(int batch) {
        return switch (tensor.layout()) {
            case NCHW -> new long[]{batch, channels.count(), geometry.height(), geometry.width()};
            case NHWC -> new long[]{batch, geometry.height(), geometry.width(), channels.count()};
        };
    }

    /**
     * The number of elements one picture takes.
     *
     * @return channels x height x width
     */
    public int elementsPerPicture() {
        return Math.multiplyExact(channels.count(), Math.multiplyExact(geometry.height(), geometry.width()));
    }

    /**
     * The number of bytes one picture takes in a {@link java.nio.ByteBuffer}.
     *
     * @return bytes
     */
    public int bytesPerPicture() {
        return Math.multiplyExact(elementsPerPicture(), tensor.type().bytes());
    }

    private static void requireHeld(TensorFormat.ElementType type, float value) {
        if (!type.holds(value)) {
            throw new IllegalArgumentException("the normalization makes %s of a sample, which %s cannot hold"
                    .formatted(value, type.name().toLowerCase(Locale.ROOT)));
        }
    }
}
