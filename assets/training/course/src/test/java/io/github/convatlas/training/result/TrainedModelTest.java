package io.github.convatlas.training.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.engine.ModelDescription;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.image.Geometry;
import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.ResizeRule;
import io.github.convatlas.image.TensorFormat;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.ModelMetadata;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Parameter;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.training.picture.PaintedPictures;
import io.github.convatlas.training.picture.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

class TrainedModelTest {
    private static final int SIDE = 16;
    private static final Preprocessing PREPROCESSING = new Preprocessing(
            new Geometry(new ResizeRule.ShortSide(SIDE), SIDE, SIDE, Interpolation.BILINEAR),
            Preprocessing.Channels.RGB, Normalization.INCEPTION, TensorFormat.FLOAT_NCHW);

    @TempDir
    private Path folder;

    private static ShapedNetwork network() {
        Atlas atlas = Atlas.builtIn();
        var opening = new NetworkOpening(atlas, OnnxOpening.guarded(atlas), _ -> {
        });
        return switch (opening.open("atlas-demo@resolution=16,classes=3")) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork shaped) -> shaped;
            case Reading.Failure<ShapedNetwork> failure -> throw new AssertionError(failure);
        };
    }

    private static Map<Parameter, float[]> values(ShapedNetwork network) {
        var model = new OnnxCompiler("").compile(network, 5);
        var values = new LinkedHashMap<Parameter, float[]>();
        for (Parameter parameter : model.parameters()) {
            var array = new float[Math.toIntExact(parameter.elements())];
            model.weights().fill(parameter, FloatBuffer.wrap(array));
            values.put(parameter, array);
        }
        return values;
    }

    private Path written(Calibration calibration) throws IOException {
        ShapedNetwork network = network();
        Path file = folder.resolve("model-" + calibration.temperature() + ".onnx");
        var facts = new TrainedModel.Facts("trained in a test", new PaintedPictures(1, 3, SIDE).labels(),
                PREPROCESSING, calibration);
        assertThat(OnnxWriter.write(TrainedModel.of(values(network), network, facts), file))
                .isInstanceOf(Outcome.Success.class);
        return file;
    }

    @Test
    void theFileSaysAllThatHasToBeKnownToUseIt() throws IOException {
        OnnxInspection file = switch (OnnxInspector.ofThisMachine().inspect(written(new Calibration(2, 0.4)))) {
            case Outcome.Success<OnnxInspection>(OnnxInspection found) -> found;
            case Outcome.Refused<OnnxInspection>(String reason) -> throw new AssertionError(reason);
        };
        assertThat(ModelMetadata.saysUntrained(file.metadata())).isFalse();
        assertThat(ModelMetadata.network(file.metadata())).hasValueSatisfying(
                reference -> assertThat(reference).startsWith("atlas-demo@"));
        assertThat(file.metadata()).containsEntry("training", "trained in a test").containsEntry("license",
                "Apache-2.0");
        assertThat(file.metadata().get("temperature")).startsWith("2.0000, divided into the weights of");
        ModelDescription said = ModelDescription.of(file.name(), file.metadata());
        assertThat(said.preprocessing()).contains(PREPROCESSING);
        assertThat(said.unsureBelow()).hasValue(0.4);
        assertThat(said.labels()).hasValueSatisfying(labels -> assertThat(labels.get(2).english()).isEqualTo("blue"));
    }

    @Test
    void theTemperatureIsInTheWeightsSoThatEveryRuntimeIsCalibrated() throws Exception {
        Pool pool = Pool.open(folder.resolve("pool"), new PaintedPictures(1, 6, SIDE), _ -> {
        });
        float[][] nothing = new float[6][3];
        double plain = Comparison.largestDifference(written(new Calibration(1, 0.4)), nothing, 1, pool, SIDE);
        double cooled = Comparison.largestDifference(written(new Calibration(100_000, 0.4)), nothing, 1, pool, SIDE);
        assertThat(cooled).isLessThan(1e-3).isLessThan(plain);
    }

    @Test
    void theSmallVersionLiesBesideTheModelAndAnswersNearlyAlike() throws Exception {
        Pool pool = Pool.open(folder.resolve("pool"), new PaintedPictures(1, 60, SIDE), _ -> {
        });
        Path file = written(new Calibration(1, 0.4));
        long bytes = SmallVersion.write(file, pool, PREPROCESSING);
        assertThat(SmallVersion.beside(file)).hasFileName("model-1.0-int8.onnx").hasSize(bytes);
        assertThat(bytes).isLessThan(Files.size(file));
    }
}
