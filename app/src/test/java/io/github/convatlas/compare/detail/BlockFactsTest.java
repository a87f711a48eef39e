package io.github.convatlas.compare.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.detail.BlockFacts.Change;
import io.github.convatlas.compare.detail.BlockFacts.Fact;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.util.Map;

class BlockFactsTest {

    private static final Atlas ATLAS = Atlas.builtIn();

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static BlockFacts facts(String reference, String label) {
        ShapedNetwork network = open(reference);
        return BlockTable.of(network).rows().stream().filter(row -> row.label().equals(label)).findFirst()
                .map(row -> BlockFacts.of(network, row)).orElseThrow();
    }

    /** MobileNetV3, arXiv:1905.02244, table 1: bneck 5x5, expansion 120, 40 channels, SE, RE; two of them. */
    @Test
    void factsAreReadFromTheLayersOfABlock() {
        assertThat(facts("mobilenet-v3-large", "MB5x5, 40, 120").values()).isEqualTo(Map.of(Fact.KIND, "mbconv",
                Fact.KERNEL, "5x5", Fact.OUT, "40", Fact.HIDDEN, "120", Fact.STRIDE, "1", Fact.REPEAT, "2",
                Fact.ACTIVATION, "ReLU", Fact.SQUEEZE, "32"));
    }

    @Test
    void aFactThatDoesNotApplyIsEmptyInAChange() {
        BlockFacts without = facts("mobilenet-v3-large", "MB3x3, 24, 72");
        BlockFacts with = facts("mobilenet-v3-large", "MB5x5, 40, 72");
        assertThat(without.to(with)).contains(new Change(Fact.SQUEEZE, "", "24"), new Change(Fact.KERNEL, "3x3", "5x5"),
                new Change(Fact.STRIDE, "1", "2"));
    }

    @Test
    void projectionsOnShortcutsAreNotPartOfTheFacts() {
        assertThat(facts("resnet50", "Bottleneck3x3, 512, 128").values()).containsEntry(Fact.HIDDEN, "128")
                .containsEntry(Fact.OUT, "512").doesNotContainKey(Fact.GROUPS);
    }

    @Test
    void theLayersOfAClassifierHaveNoKernel() {
        assertThat(facts("mobilenet-v2", "fully connected, 1000").values()).doesNotContainKey(Fact.KERNEL)
                .containsEntry(Fact.OUT, "1000");
    }
}
