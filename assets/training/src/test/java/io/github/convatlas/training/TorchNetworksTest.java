package io.github.convatlas.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.training.picture.DrawnPictures;
import io.github.convatlas.training.picture.Pool;
import io.github.convatlas.training.result.Calibration;
import io.github.convatlas.training.result.Comparison;
import io.github.convatlas.training.result.TrainedModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class TorchNetworksTest {
    private static final int PICTURES = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"atlas-demo", "squeezenet-1.1@resolution=64", "resnet18@resolution=64",
            "resnet18@resolution=63",
            "mobilenet-v1@width=0.25,resolution=64", "mobilenet-v2@width=0.35,resolution=64",
            "mobilenet-v3-large@width=0.35,resolution=64", "mobilenet-v3-small@width=0.5,resolution=64",
            "mnasnet-a1@width=0.35,resolution=64", "efficientnet-b0@resolution=64", "efficientnetv2-b0@resolution=64",
            "shufflenet-v1@resolution=64", "shufflenet-v2@resolution=64", "xception@resolution=96",
            "nfnet-f0@resolution=64"})
    void aNetworkOfTheAtlasIsTheSameInTheFrameworkAndInOnnxRuntime(String reference) throws Exception {
        ShapedNetwork network = TrainingMain.open(reference + (reference.contains("@") ? "," : "@") + "classes=18");
        int side = Math.toIntExact(network.input().width());
        var pictures = new DrawnPictures(4, PICTURES, TrainingMain.preprocessing(side));
        Pool pool = Pool.open(folder.resolve("pool"), pictures, _ -> {
        });
        try (NDManager manager = NDManager.newBaseManager()) {
            OnnxModel untrained = new OnnxCompiler("").compile(network, 3);
            var trainable = new TrainableNetwork(untrained, manager);
            float[][] scores = new TorchLearner(manager, trainable, pictures.preprocessing(), 18).scores(pool);
            assertThat(scores[0]).isNotEqualTo(scores[1]);
            var facts = new TrainedModel.Facts("in a test", pictures.labels(), pictures.preprocessing(),
                    Calibration.NONE);
            Path file = folder.resolve("model.onnx");
            assertThat(OnnxWriter.write(TrainedModel.of(trainable.values(), network, facts), file))
                    .isInstanceOf(Outcome.Success.class);
            assertThat(Comparison.largestDifference(file, scores, 1, pool, side)).isLessThan(Comparison.TOLERANCE);
        }
    }
}
