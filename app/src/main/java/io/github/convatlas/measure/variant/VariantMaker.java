package io.github.convatlas.measure.variant;

import com.google.protobuf.ByteString;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.InputTensor;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.TensorDescription;
import io.github.convatlas.onnx.quantize.DynamicQuantizer;
import io.github.convatlas.onnx.quantize.FloatModel;
import io.github.convatlas.onnx.quantize.HalfPrecision;
import io.github.convatlas.onnx.quantize.Precision;
import io.github.convatlas.onnx.quantize.SmallModel;
import io.github.convatlas.onnx.quantize.StaticQuantizer;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes the variants of models in other numbers, and says how far their outputs lie from the original's. To make one means
 * to run models, so it takes the engine's turn: nothing is made while something is measured, and nothing is measured
 * meanwhile.
 */
public final class VariantMaker {
    private static final int CALIBRATION_SAMPLES = 8;
    private static final int COMPARED_SAMPLES = 4;
    private final Engine engine;

    /** A maker that tries what it makes on a runtime. */
    public VariantMaker(Engine engine) {
        this.engine = engine;
    }

    /**
     * A variant.
     *
     * @param small      the model
     * @param source     to be opened
     * @param difference from the model of 32-bit floats
     */
    public record Variant(SmallModel small, ModelSource source, OutputDifference difference) {
        /** The size of its file, in bytes. */
        public long bytes() {
            return small.model().size();
        }
    }

    /**
     * Makes a variant of a compiled network, with ranges found on noise.
     *
     * @param model     the network
     * @param precision wanted
     * @param progress  told while ranges are found
     */
    public Outcome<Variant> make(OnnxModel model, Precision precision, Progress progress) {
        return FloatModel.of(model).then(floats -> make(floats, InputTensor.of(model.network()), precision,
                Samples.noise(CALIBRATION_SAMPLES), progress));
    }

    /**
     * Makes a variant of a file, with ranges found on noise.
     *
     * @param file      that holds its weights itself, of 32-bit floats
     * @param side      rows and columns of the picture, in pixels, where the file leaves them open
     * @param precision wanted
     * @param progress  told while ranges are found
     */
    public Outcome<Variant> make(OnnxInspection file, int side, Precision precision, Progress progress) {
        return ofFloats(file).then(_ -> FloatModel.read(file.file())).then(floats -> InputTensor.of(file, side).then(
                inputs -> make(floats, inputs, precision, Samples.noise(CALIBRATION_SAMPLES), progress)));
    }

    private static Outcome<OnnxInspection> ofFloats(OnnxInspection file) {
        if (file.weights().quantized() > 0) {
            return new Outcome.Refused<>(file.name()
                    + " computes in 8-bit numbers already; variants are made of models of 32-bit floats.");
        }
        boolean floats = file.inputs().stream().allMatch(VariantMaker::isFloat)
                && file.outputs().stream().anyMatch(VariantMaker::isFloat);
        return floats
                ? file.runnable()
                : new Outcome.Refused<>(file.name()
                        + " reads or answers with other numbers than 32-bit floats, of which variants are made.");
    }

    private static boolean isFloat(TensorDescription tensor) {
        return tensor.type().equals("float32");
    }

    /**
     * Makes a variant of any model.
     *
     * @param model     of 32-bit floats
     * @param inputs    what it reads
     * @param precision wanted
     * @param samples   what ranges are found on and outputs are compared on
     * @param progress  told while ranges are found, asked while another measurement runs
     */
    public Outcome<Variant> make(FloatModel model, List<InputTensor> inputs, Precision precision, Samples samples,
            Progress progress) {
        return engine.alone(progress, () -> made(model, inputs, precision, samples, progress));
    }

    private Outcome<Variant> made(FloatModel model, List<InputTensor> inputs, Precision precision, Samples samples,
            Progress progress) {
        return switch (precision) {
            case FLOAT32 -> finished(model, inputs,
                    new SmallModel(precision, model.telling(List.of()), new TreeMap<>()), samples);
            case FLOAT16 -> finished(model, inputs, HalfPrecision.convert(model), samples);
            case DYNAMIC_INT8 -> finished(model, inputs, DynamicQuantizer.quantize(model), samples);
            case STATIC_INT8 -> new Calibrator(engine).ranges(model, inputs, samples, progress)
                    .then(ranges -> finished(model, inputs, StaticQuantizer.quantize(model, ranges), samples));
        };
    }

    private Outcome<Variant> finished(FloatModel model, List<InputTensor> inputs, SmallModel small, Samples samples) {
        String name = model.name() + " (" + small.precision().text() + ")";
        var source = new ModelSource.Made(name, small.model(), inputs);
        ByteString original = model.telling(List.of());
        return OutputDifference.between(engine, new ModelSource.Made(model.name(), original, inputs), source,
                new First(samples)).map(difference -> new Variant(small, source, difference));
    }

    /** The first few of samples. */
    private record First(Samples samples) implements Samples {
        @Override
        public int count() {
            return Math.min(COMPARED_SAMPLES, samples.count());
        }

        @Override
        public void fill(int sample, String input, FloatBuffer values) {
            samples.fill(sample, input, values);
        }
    }
}
