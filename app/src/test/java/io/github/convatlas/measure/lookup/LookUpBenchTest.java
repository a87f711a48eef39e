package io.github.convatlas.measure.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.message.Sentences;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Sketch;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

class LookUpBenchTest {
    @Test
    void aFileWithAnOperatorOfItsOwnIsRefusedInASentence() {
        Shape map = Shape.map(3, 32, 32);
        var network = Sketch.of(map).then("conv", Sketch.convolution(3, 3, 1, 1))
                .then("odd", new Layer.Foreign("com.acme.Odd", map, OptionalLong.empty(), OptionalLong.of(0)))
                .network();
        var bench = new LookUpBench(new LatencyBench(new Engine(), LoadMeter.ofThisMachine()),
                new OnnxCompiler("test"));
        assertThat(bench.run(List.of(network), BenchSettings.DEFAULT, Progress.UNWATCHED))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason()).contains(network.identity().displayName())
                            .contains("block by block").contains("com.acme.Odd").endsWith(".");
                    assertThat(Sentences.in(Locale.JAPANESE).say(refused.reason())).contains("ブロック");
                });
    }
}
