package io.github.convatlas.engine;

import ai.onnxruntime.OnnxTensor;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * What a session reads, made once and used for every run.
 *
 * @param tensors by name of the input
 * @param buffers the memory of each tensor
 * @param owned   everything that is given back with the session
 */
record SessionTensors(Map<String, OnnxTensor> tensors, Map<String, ByteBuffer> buffers, Owned owned) {
}
