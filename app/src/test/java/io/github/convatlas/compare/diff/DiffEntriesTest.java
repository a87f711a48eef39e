package io.github.convatlas.compare.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.export.diff.DiffSentence;
import io.github.convatlas.graph.ShapedNetwork;
import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class DiffEntriesTest {

    @Test
    void aLongerRunOfEqualBlocksIsRepeatedMore() {
        assertThat(texts("vgg16", "vgg19")).containsSubsequence("SAME Conv3x3, 64 x2 kept 2",
                "CHANGED Conv3x3, 256 x4 kept 3", "CHANGED Conv3x3, 512 x4 kept 3");
    }

    @Test
    void aShorterRunLeavesWhatWasRemovedInItsPlace() {
        assertThat(texts("vgg19", "vgg16")).containsSubsequence("SAME Conv3x3, 256 x3 kept 3",
                "REMOVED Conv3x3, 256 x1 kept 0", "SAME max-pool 2x2 x1 kept 1");
    }

    @Test
    void changesOfAllBlocksOfAnEntryAreCollected() {
        List<DiffEntry> entries = entries("mobilenet-v2", "mnasnet-a1");
        DiffEntry five = entries.stream().filter(entry -> entry.entry().label().equals("MB5x5, 40, 120")).findFirst()
                .orElseThrow();

        assertThat(five.mark()).isEqualTo(DiffEntry.Mark.CHANGED);
        assertThat(five.kept()).isEqualTo(2);
        assertThat(five.isRepeatedMore()).isFalse();
        assertThat(five.against()).containsExactly("MB3x3, 32, 192");
        assertThat(five.fields()).extracting(FieldChange::field).contains(Field.KERNEL, Field.SQUEEZE)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyEntryOfTheSecondNetworkIsThereOnceAndInOrder() {
        assertThat(entries("resnet50", "efficientnet-b0").stream()
                .filter(entry -> entry.mark() != DiffEntry.Mark.REMOVED).map(DiffEntry::entry))
                .containsExactlyElementsOf(BlockTable.of(Open.network("efficientnet-b0")).rows());
    }

    /** Six kept, thirteen changed and one removed, as the sentence says; what has no weights is counted by neither. */
    @Test
    void theEntriesThatAreMarkedAreThoseThatTheSentenceCounts() {
        NetworkDiff diff = Open.diff("mobilenet-v2", "mnasnet-a1");
        var marked = new EnumMap<DiffEntry.Mark, Integer>(DiffEntry.Mark.class);
        for (DiffEntry entry : entries("mobilenet-v2", "mnasnet-a1")) {
            boolean quiet = diff.everywhere().containsAll(entry.fields()) && entry.mark() == DiffEntry.Mark.CHANGED;
            boolean weighted = diff.weighted().anyMatch(
                    change -> change.block().block().label().equals(entry.entry().label()));
            if (weighted) {
                marked.merge(quiet ? DiffEntry.Mark.SAME : entry.mark(), entry.entry().repeat(), Integer::sum);
            }
        }

        assertThat(marked).isEqualTo(
                Map.of(DiffEntry.Mark.SAME, 6, DiffEntry.Mark.CHANGED, 13, DiffEntry.Mark.REMOVED, 1));
        assertThat(DiffSentence.of(diff, Locale.ENGLISH)).contains("6 blocks kept, 13 changed", "1 removed");
    }

    private static List<DiffEntry> entries(String first, String second) {
        ShapedNetwork a = Open.network(first);
        ShapedNetwork b = Open.network(second);
        return new DiffEntries(NetworkDiff.of(a, b)).of(BlockTable.of(a).rows(), BlockTable.of(b).rows());
    }

    private static List<String> texts(String first, String second) {
        return entries(first, second).stream().map(entry -> entry.mark() + " " + entry.entry().label() + " x"
                + entry.entry().repeat() + " kept " + entry.kept()).toList();
    }
}
