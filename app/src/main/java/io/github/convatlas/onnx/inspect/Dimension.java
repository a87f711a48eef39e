package io.github.convatlas.onnx.inspect;

/** One dimension of a tensor, as a file declares it. */
public sealed interface Dimension {
    /**
     * A known size.
     *
     * @param size at least 1
     */
    record Fixed(long size) implements Dimension {
        @Override
        public String toString() {
            return Long.toString(size);
        }
    }

    /**
     * A size chosen when the model runs; equal names mean equal sizes.
     *
     * @param name such as {@code batch_size}
     */
    record Named(String name) implements Dimension {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A size the file does not tell: missing, 0 or negative. */
    record Unknown() implements Dimension {
        @Override
        public String toString() {
            return "?";
        }
    }
}
