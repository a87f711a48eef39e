package io.github.convatlas.compare.detail;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which blocks the conv census counts at each resolution. A block whose convolutions work at two resolutions stands in both
 * rows.
 *
 * @param rows   the entries of each row of the census, in the order of the network
 * @param layers the convolutions of each row that count
 */
public record CountedBlocks(List<List<Entry>> rows, List<List<LayerId>> layers) {
    /** Copies the lists. */
    public CountedBlocks {
        layers = layers.stream().map(List::copyOf).toList();
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Equal blocks that follow each other.
     *
     * @param label  in the notation of the articles; the identity of a layer that belongs to no block
     * @param stride by how much each shrinks its map
     * @param repeat how many there are
     * @param each   what one of them counts
     */
    public record Entry(String label, int stride, int repeat, int each) {
        /** What they count together. */
        public int total() {
            return repeat * each;
        }

        private boolean isLike(Entry other) {
            return label.equals(other.label) && stride == other.stride && each == other.each;
        }

        private Entry and(Entry other) {
            return new Entry(label, stride, repeat + other.repeat, each);
        }
    }

    /**
     * The counted blocks of a network.
     *
     * @param network what is counted
     * @param rule    how
     */
    public static CountedBlocks of(ShapedNetwork network, CensusRule rule) {
        ConvCensus census = ConvCensus.of(network, rule);
        Map<LayerId, BlockInstance> owners = new HashMap<>();
        network.graph().blocks().forEach(block -> block.layers().forEach(layer -> owners.put(layer, block)));
        List<Map<String, Entry>> rows = census.resolutions().stream()
                .<Map<String, Entry>>map(_ -> new LinkedHashMap<>()).toList();
        census.entries().forEach((layer, count) -> {
            BlockInstance owner = owners.get(layer);
            String id = owner == null ? layer.value() : owner.id();
            Entry entry = owner == null
                    ? new Entry(layer.value(), 1, 1, count.count())
                    : new Entry(owner.label(), BlockTable.stride(network, owner), 1, count.count());
            rows.get(count.row()).merge(id, entry, CountedBlocks::moreOfTheSame);
        });
        return new CountedBlocks(rows.stream().map(row -> folded(List.copyOf(row.values()))).toList(),
                IntStream.range(0, rows.size()).mapToObj(row -> census.entries().entrySet().stream()
                        .filter(entry -> entry.getValue().row() == row).map(Map.Entry::getKey).toList()).toList());
    }

    /** The entries of a row; none where nothing counts. */
    public List<Entry> at(int row) {
        return row < rows.size() ? rows.get(row) : List.of();
    }

    /** The convolutions that count in a row; none where nothing counts. */
    public List<LayerId> layersAt(int row) {
        return row < layers.size() ? layers.get(row) : List.of();
    }

    /** All convolutions that count. */
    public List<LayerId> allLayers() {
        return layers.stream().flatMap(List::stream).toList();
    }

    private static Entry moreOfTheSame(Entry block, Entry convolution) {
        return new Entry(block.label(), block.stride(), 1, block.each() + convolution.each());
    }

    private static List<Entry> folded(List<Entry> entries) {
        var folded = new ArrayList<Entry>();
        for (Entry entry : entries) {
            if (!folded.isEmpty() && folded.getLast().isLike(entry)) {
                folded.add(folded.removeLast().and(entry));
            } else {
                folded.add(entry);
            }
        }
        return folded;
    }
}
