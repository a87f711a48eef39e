package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OfficialChecker;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Parameter;
import io.github.convatlas.onnx.Provenance;
import io.github.convatlas.onnx.WeightSource;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every network of the atlas as an ONNX file, at a small resolution. */
class EveryNetworkRunsTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final String SMALL = "resolution=64,classes=10";
    private static final Set<String> SIZE = Set.of(NetworkSpec.RESOLUTION, NetworkSpec.CLASSES);

    /** Beyond this the checker sees the graph alone: reading gigabytes of weights adds nothing to what it checks. */
    private static final long LARGE = 40_000_000;

    @TempDir
    Path folder;

    static Stream<String> everyNetwork() {
        return ATLAS.networks().stream().flatMap(network -> Stream.concat(Stream.of(network.id() + "@" + SMALL),
                network.variants().stream().map(variant -> variant(network, variant))).distinct());
    }

    /** A named setting at the small size: its own resolution says nothing about what it is made of. */
    private static String variant(NetworkSpec network, NetworkSpec.Variant variant) {
        return network.id() + "@" + Stream.concat(variant.assignments().entrySet().stream()
                .filter(entry -> !SIZE.contains(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue()), Stream.of(SMALL))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void passesTheOfficialCheckerAndRuns(String reference) {
        OnnxModel model = new OnnxCompiler("test").compile(network(reference), new RepeatedWeights());
        if (model.parameterElements() > LARGE) {
            OfficialChecker.acceptWithoutWeights(model, folder.resolve("graph.onnx"));
            runs(model, new Engine().open(model, SessionSettings.DEFAULT));
        } else {
            Path file = folder.resolve("network.onnx");
            Opened.value(OnnxWriter.write(model, file));
            OfficialChecker.accept(file);
            runs(model, new Engine().open(Opened.inspect(file), SessionSettings.DEFAULT));
        }
    }

    private static void runs(OnnxModel model, Outcome<ModelSession> opened) {
        try (ModelSession session = Opened.value(opened)) {
            session.fillWithNoise();
            Opened.value(session.run(result -> {
                model.network().graph().outputs().forEach((name, layer) -> {
                    OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
                    assertThat(tensor.getInfo().getShape()).containsExactly(model.network().shape(layer).dimensions()
                            .stream().mapToLong(Integer::longValue).toArray());
                    assertThat(Opened.rootMeanSquare(tensor.getFloatBuffer())).isBetween(1e-6, 1e6);
                });
                return true;
            }));
        }
    }

    private static ShapedNetwork network(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork> failure -> throw new AssertionError(failure);
        };
    }

    /** Normal values from one short table, over and over: quick, and the answers stay finite. */
    private record RepeatedWeights() implements WeightSource {
        private static final int LENGTH = 1 << 14;

        @Override
        public Provenance provenance() {
            return new Provenance.Untrained(1);
        }

        @Override
        public void fill(Parameter parameter, FloatBuffer target) {
            switch (parameter.initial()) {
                case Parameter.Initial.Constant(double value) -> repeat(new float[]{(float) value}, target);
                case Parameter.Initial.Normal(double deviation) -> {
                    var random = new Random(parameter.name().hashCode());
                    var table = new float[LENGTH];
                    for (int i = 0; i < LENGTH; i++) {
                        table[i] = (float) (deviation * random.nextGaussian());
                    }
                    repeat(table, target);
                }
            }
        }

        private static void repeat(float[] table, FloatBuffer target) {
            while (target.hasRemaining()) {
                target.put(table, 0, Math.min(table.length, target.remaining()));
            }
        }
    }
}
