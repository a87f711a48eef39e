package io.github.convatlas.image;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the numbers lie in the tensor of a network's input.
 *
 * @param layout the order of the axes
 * @param type the type of an element
 */
public record TensorFormat(Layout layout, ElementType type) {

    /** {@code float32} in NCHW: the input of nearly every network exported from PyTorch. */
    public static final TensorFormat FLOAT_NCHW = new TensorFormat(Layout.NCHW, ElementType.FLOAT32);

    /** The order of the axes; N is the batch, C the channels, H the rows, W the columns. */
    public enum Layout {

        /** A plane for each channel: PyTorch, MXNet, Caffe2. */
        @JsonProperty("nchw")
        NCHW,

        /** The channels of a pixel side by side: TensorFlow. */
        @JsonProperty("nhwc")
        NHWC
    }

    /** The type of an element. */
    public enum ElementType {

        /** IEEE 754 single precision. */
        @JsonProperty("float32")
        FLOAT32(4, -Float.MAX_VALUE, Float.MAX_VALUE),

        /** IEEE 754 half precision. */
        @JsonProperty("float16")
        FLOAT16(2, -65504, 65504),

        /** Whole numbers of 0 to 255: quantized networks. */
        @JsonProperty("uint8")
        UINT8(1, 0, 255),

        /** Whole numbers of -128 to 127: quantized networks. */
        @JsonProperty("int8")
        INT8(1, -128, 127);

        private final int bytes;
        private final float least;
        private final float greatest;

        ElementType(int bytes, float least, float greatest) {
            this.bytes = bytes;
            this.least = least;
            this.greatest = greatest;
        }

        /**
         * The size of an element.
         *
         * @return bytes
         */
        public int bytes() {
            return bytes;
        }

        /** Whether an element of this type can hold the value, up to rounding. */
        boolean holds(float value) {
            return value >= least && value <= greatest;
        }
    }
}
