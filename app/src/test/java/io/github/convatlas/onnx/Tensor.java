package io.github.convatlas.onnx;

import io.github.convatlas.graph.Shape;

/** A tensor in NCHW order. */
final class Tensor {
    private final Shape shape;
    private final double[] data;

    Tensor(Shape shape, double[] data) {
        this.shape = shape;
        this.data = data;
    }

    Shape shape() {
        return shape;
    }

    double[] data() {
        return data;
    }

    double at(int channel, int row, int column) {
        boolean inside = row >= 0 && row < shape.height() && column >= 0 && column < shape.width();
        return inside ? data[index(channel, row, column)] : 0;
    }

    int index(int channel, int row, int column) {
        return (channel * shape.height() + row) * shape.width() + column;
    }
}
