package io.github.convatlas.training.result;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.InputTensor;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessor;
import io.github.convatlas.measure.variant.Samples;
import io.github.convatlas.measure.variant.VariantMaker;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.quantize.FloatModel;
import io.github.convatlas.onnx.quantize.Precision;
import io.github.convatlas.training.picture.Pool;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the 8-bit version of a trained model; the ranges of its activations are found on training pictures. */
public final class SmallVersion {
    private static final int PICTURES = 256;

    private SmallVersion() {
    }

    /** The file beside the model: {@code NAME-int8.onnx}. */
    public static Path beside(Path model) {
        return model.resolveSibling(String.valueOf(model.getFileName()).replaceFirst("\\.onnx$", "") + "-int8.onnx");
    }

    /**
     * Makes and writes it.
     *
     * @param model         the trained file
     * @param pool          of training pictures
     * @param preprocessing of pictures
     * @return the size in bytes
     */
    public static long write(Path model, Pool pool, Preprocessing preprocessing) throws IOException {
        int side = preprocessing.geometry().height();
        Outcome<VariantMaker.Variant> made = OnnxInspector.ofThisMachine().inspect(model)
                .then(inspection -> InputTensor.of(inspection, side)).then(inputs -> make(model, inputs,
                        new PoolSamples(pool, preprocessing, side)));
        return switch (made) {
            case Outcome.Refused<VariantMaker.Variant>(String reason) -> throw new IOException(reason);
            case Outcome.Success<VariantMaker.Variant>(VariantMaker.Variant variant) -> {
                Files.write(beside(model), variant.small().model().toByteArray());
                yield variant.bytes();
            }
        };
    }

    private static Outcome<VariantMaker.Variant> make(Path model, List<InputTensor> inputs, Samples samples) {
        return FloatModel.read(model).then(floats -> new VariantMaker(new Engine()).make(floats, inputs,
                Precision.STATIC_INT8, samples, Progress.UNWATCHED));
    }

    private record PoolSamples(Pool pool, Preprocessing preprocessing, int side) implements Samples {
        @Override
        public int count() {
            return Math.min(PICTURES, pool.size());
        }

        @Override
        public void fill(int sample, String input, FloatBuffer values) {
            var bytes = new byte[side * side * Picture.CHANNELS];
            pool.copy((int) ((long) sample * pool.size() / count()), bytes);
            new Preprocessor(preprocessing).apply(Picture.ofRgb(side, side, bytes), values.duplicate().clear());
        }
    }
}
