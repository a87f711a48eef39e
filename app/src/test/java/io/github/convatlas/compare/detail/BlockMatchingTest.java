package io.github.convatlas.compare.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.compare.detail.BlockFacts.Change;
import io.github.convatlas.compare.detail.BlockFacts.Fact;
import io.github.convatlas.compare.detail.BlockMatching.Match;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class BlockMatchingTest {

    private static BlockFacts block(String kernel, int out, int repeat) {
        return new BlockFacts(Map.of(Fact.KIND, "mbconv", Fact.KERNEL, kernel, Fact.OUT, String.valueOf(out),
                Fact.REPEAT, String.valueOf(repeat), Fact.STRIDE, "1", Fact.ACTIVATION, "ReLU6"));
    }

    @Test
    void equalEntriesAreTheSame() {
        var entries = List.of(block("3x3", 24, 1), block("5x5", 40, 2));
        assertThat(BlockMatching.of(entries, entries).matches()).containsExactly(new Match.Same(0), new Match.Same(1));
    }

    @Test
    void aChangeNamesTheFactFromTheFirstColumnToTheOther() {
        BlockMatching matching = BlockMatching.of(List.of(block("3x3", 24, 1)), List.of(block("5x5", 24, 1)));
        assertThat(matching.matches())
                .containsExactly(new Match.Changed(0, List.of(new Change(Fact.KERNEL, "3x3", "5x5"))));
    }

    @Test
    void anEntryInTheMiddleIsAddedAndLeavesItsNeighborsTheSame() {
        var first = List.of(block("3x3", 24, 1), block("3x3", 96, 3));
        var other = List.of(block("3x3", 24, 1), block("5x5", 48, 2), block("3x3", 96, 3));
        BlockMatching matching = BlockMatching.of(first, other);
        assertThat(matching.matches()).containsExactly(new Match.Same(0), new Match.Added(), new Match.Same(1));
        assertThat(matching.unmatched()).isEmpty();
    }

    @Test
    void whatOnlyTheFirstColumnHasIsUnmatched() {
        BlockMatching matching = BlockMatching.of(List.of(block("3x3", 24, 1), block("3x3", 96, 3)),
                List.of(block("3x3", 96, 3)));
        assertThat(matching.matches()).containsExactly(new Match.Same(1));
        assertThat(matching.unmatched()).containsExactly(0);
    }

    @Test
    void againstNothingEverythingIsAdded() {
        assertThat(BlockMatching.of(List.of(), List.of(block("3x3", 24, 1))).matches())
                .containsExactly(new Match.Added());
        assertThat(BlockMatching.of(List.of(block("3x3", 24, 1)), List.of()).unmatched()).containsExactly(0);
    }
}
