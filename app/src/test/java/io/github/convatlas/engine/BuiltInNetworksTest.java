package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.Stream;

class BuiltInNetworksTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final long SMALL = 10_000_000;
    private final OnnxCompiler compiler = new OnnxCompiler("test");

    static Stream<String> references() {
        return ATLAS.networks().stream().map(NetworkSpec::id);
    }

    static Stream<String> small() {
        return references().filter(id -> NetworkCosts.of(network(id)).total().params() < SMALL);
    }

    @ParameterizedTest
    @MethodSource("references")
    void initializersAreTheCountedParamsAndRunningStatistics(String reference) {
        ShapedNetwork network = network(reference);
        LayerCost total = NetworkCosts.of(network).total();
        assertThat(compiler.compile(network, 1).parameterElements())
                .isEqualTo(total.params() + total.runningStatistics());
    }

    @ParameterizedTest
    @MethodSource("small")
    void theRuntimeAgreesOnShapesAndAnswersAreFinite(String reference) {
        OnnxModel model = compiler.compile(network(reference), 1);
        try (ModelSession session = Opened.value(new Engine().open(model, SessionSettings.DEFAULT))) {
            session.fillWithNoise();
            Opened.value(session.run(result -> {
                OnnxTensor first = (OnnxTensor) result.get(0);
                assertThat(Arrays.stream(first.getInfo().getShape()).boxed().map(Math::toIntExact).toList())
                        .isEqualTo(model.network().output().dimensions());
                assertThat(Opened.rootMeanSquare(first.getFloatBuffer())).isBetween(1e-4, 1e4);
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
}
