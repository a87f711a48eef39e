package io.github.convatlas.onnx.quantize;

import com.google.protobuf.ByteString;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model that was made smaller.
 *
 * @param precision what it computes in
 * @param model     the bytes of an .onnx file
 * @param kept      how many nodes of which operator still compute in 32-bit floats because there is no way for them here
 */
public record SmallModel(Precision precision, ByteString model, SortedMap<String, Integer> kept) {
    /** Copies the map. */
    public SmallModel {
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    }
}
