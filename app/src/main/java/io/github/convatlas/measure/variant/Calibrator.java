package io.github.convatlas.measure.variant;

import com.google.protobuf.ByteString;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.InputTensor;
import io.github.convatlas.engine.ModelSession;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.SessionSettings;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.quantize.FloatModel;
import io.github.convatlas.onnx.quantize.Range;
import io.github.convatlas.onnx.quantize.StaticQuantizer;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Finds the ranges of activations by running samples through a float model. */
public final class Calibrator {
    private final Engine engine;

    /** A calibrator on a runtime. */
    public Calibrator(Engine engine) {
        this.engine = engine;
    }

    /**
     * The ranges that static quantization needs: the least and the greatest value of each tensor over all samples.
     *
     * @param model    to be quantized
     * @param inputs   what it reads
     * @param samples  at least one; like what the model will see
     * @param progress told after each sample
     */
    public Outcome<Map<String, Range>> ranges(FloatModel model, List<InputTensor> inputs, Samples samples,
            Progress progress) {
        List<String> tensors = StaticQuantizer.tensors(model);
        ByteString telling = model.telling(tensors);
        return engine.open(new ModelSource.Made(model.name(), telling, inputs), SessionSettings.DEFAULT)
                .then(session -> {
                    try (session) {
                        return ranges(session, tensors, samples, progress);
                    }
                });
    }

    private static Outcome<Map<String, Range>> ranges(ModelSession session, List<String> tensors, Samples samples,
            Progress progress) {
        Map<String, Range> ranges = new HashMap<>();
        for (int sample = 0; sample < samples.count(); sample++) {
            if (progress.isCancelled()) {
                return new Outcome.Refused<>("Finding ranges was cancelled.");
            }
            for (InputTensor input : session.inputs()) {
                FloatBuffer values = session.input(input.name());
                samples.fill(sample, input.name(), values);
                ranges.merge(input.name(), Range.of(session.input(input.name())), Range::with);
            }
            switch (session.outputs()) {
                case Outcome.Success<SequencedMap<String, FloatBuffer>>(var outputs) -> outputs
                        .forEach((name, values) -> ranges.merge(name, Range.of(values), Range::with));
                case Outcome.Refused<SequencedMap<String, FloatBuffer>>(String reason) -> {
                    return new Outcome.Refused<>(reason);
                }
            }
            progress.report(session.origin().name(), sample + 1, samples.count());
        }
        ranges.keySet().retainAll(tensors);
        return new Outcome.Success<>(ranges);
    }
}
