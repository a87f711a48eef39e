package io.github.convatlas.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** ONNX Runtime, used directly on the bytes a file would have. */
final class OrtRun {
    private OrtRun() {
    }

    /** What a model answers, and with which shape. */
    record Answer(List<Integer> shape, List<Float> values) {
    }

    static byte[] bytes(OnnxModel model) {
        var bytes = new ByteArrayOutputStream();
        try {
            OnnxWriter.write(model, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Answer run(OnnxModel model, float[] input) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = model.network().input().dimensions().stream().mapToLong(Integer::longValue).toArray();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(bytes(model), options);
                    OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
                    OrtSession.Result result = session.run(Map.of("input", tensor))) {
                OnnxTensor first = (OnnxTensor) result.get(0);
                FloatBuffer data = first.getFloatBuffer();
                List<Float> values = IntStream.range(0, data.remaining()).mapToObj(data::get).toList();
                return new Answer(Arrays.stream(first.getInfo().getShape()).mapToObj(Math::toIntExact).toList(),
                        values);
            }
        }
    }
}
