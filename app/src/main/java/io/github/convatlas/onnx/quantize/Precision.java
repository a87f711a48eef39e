package io.github.convatlas.onnx.quantize;

import java.util.Arrays;
import java.util.Optional;

/** In which numbers a model computes. */
public enum Precision {
    /** 32-bit floats: as it is compiled or stored. */
    FLOAT32("float32"),
    /** 16-bit floats for weights and between layers; pictures and answers stay 32-bit. */
    FLOAT16("float16"),
    /** 8-bit weights; the ranges of activations are found in each run. */
    DYNAMIC_INT8("int8-dynamic"),
    /** 8-bit weights and activations, whose ranges were found beforehand. */
    STATIC_INT8("int8-static");

    private final String text;

    Precision(String text) {
        this.text = text;
    }

    /** The name in commands, tables and files. */
    public String text() {
        return text;
    }

    /** The precision of this name. */
    public static Optional<Precision> of(String text) {
        return Arrays.stream(values()).filter(precision -> precision.text.equals(text)).findFirst();
    }
}
