package io.github.convatlas.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class InterruptedRecognitionTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private final BlockRecognizer recognizer = new BlockRecognizer(ATLAS.blocks());
    private final AtomicInteger asked = new AtomicInteger();

    private static ShapedNetwork bare(String id) {
        return switch (ATLAS.open(id)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> new ShapedNetwork(network.identity(),
                    new NetworkGraph(network.graph().nodes(), network.graph().outputs(), List.of()), network.shapes());
            case Reading.Failure<ShapedNetwork> failure -> throw new AssertionError(failure);
        };
    }

    private void giveUp() {
        if (asked.incrementAndGet() == 3) {
            throw new CancellationException("no longer wanted");
        }
    }

    @Test
    void recognitionAsksBeforeEveryBlockWhetherToGoOn() {
        ShapedNetwork found = recognizer.recognize(bare("mobilenet-v2"), asked::incrementAndGet);
        assertThat(asked.get()).isEqualTo(found.graph().blocks().size()).isGreaterThan(15);
    }

    @Test
    void recognitionEndsWhereTheNetworkIsNoLongerWanted() {
        assertThatThrownBy(() -> recognizer.recognize(bare("resnet152"), this::giveUp))
                .isInstanceOf(CancellationException.class);
        assertThat(asked.get()).isEqualTo(3);
    }

    @Test
    void theSearchForItsNetworkEndsToo() {
        assertThatThrownBy(() -> new NetworkFinder(ATLAS).find(bare("shufflenet-v2"), () -> {
            throw new CancellationException("no longer wanted");
        })).isInstanceOf(CancellationException.class);
    }
}
