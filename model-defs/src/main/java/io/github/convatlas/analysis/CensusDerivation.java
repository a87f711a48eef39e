package io.github.convatlas.analysis;

import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How the 3x3 convolutions of a part of a network were counted by the rule of the article: what each convolution and each
 * pooling counts, at which resolution, and why others count nothing. Its totals are those of {@link ConvCensus}.
 *
 * @param terms layers of one kernel at one resolution together, by resolution, the largest first; those that count
 *              before the others
 */
public record CensusDerivation(List<Term> terms) {
    /** Copies the terms. */
    public CensusDerivation {
        terms = List.copyOf(terms);
    }

    /** Whether a layer counts, and if not, why. */
    public enum Verdict {
        /** A convolution of at least 3x3 on the main path. */
        COUNTS,
        /** A kernel below 3x3, such as 1x1, sees no neighbors to speak of. */
        SMALL_KERNEL,
        /** A convolution on a shortcut lies beside the path that is counted. */
        SHORTCUT,
        /** A convolution of the head, such as that of a segmentation: the rule compares backbones. */
        HEAD,
        /** Pooling is no convolution. */
        POOLING
    }

    /**
     * What layers of one kernel at one resolution count.
     *
     * @param layers     at least one, in the order of the data
     * @param kernel     of each
     * @param resolution the row of resolutions in which they stand, in pixels of the input picture's side
     * @param verdict    whether they count
     * @param each       how many 3x3 convolutions each stands for; 0 where it does not count
     */
    public record Term(List<LayerId> layers, Extent kernel, int resolution, Verdict verdict, int each) {
        /** Copies the layers. */
        public Term {
            layers = List.copyOf(layers);
        }

        /** What they count together. */
        public int value() {
            return layers.size() * each;
        }

        /** {@code 4 × (5 − 1) / 2}; {@code 0} where they do not count. */
        @Override
        public String toString() {
            String one = "(" + kernel.longest() + " − 1) / 2";
            return verdict != Verdict.COUNTS ? "0" : layers.size() > 1 ? layers.size() + " × " + one : one;
        }
    }

    /** How the 3x3 convolutions of a whole network were counted. */
    public static CensusDerivation of(ShapedNetwork network) {
        return of(network, List.copyOf(network.graph().nodes().keySet()));
    }

    /**
     * How the 3x3 convolutions of a part of a network were counted.
     *
     * @param network the network
     * @param layers  of the part
     */
    public static CensusDerivation of(ShapedNetwork network, List<LayerId> layers) {
        return of(network, layers, ConvCensus.of(network, CensusRule.ARTICLE));
    }

    /**
     * How the 3x3 convolutions of a part of a network were counted.
     *
     * @param network the network
     * @param layers  of the part
     * @param census  of the network, by the rule of the article
     */
    public static CensusDerivation of(ShapedNetwork network, List<LayerId> layers, ConvCensus census) {
        record Alike(Extent kernel, int resolution, Verdict verdict) {
        }
        var groups = new LinkedHashMap<Alike, List<LayerId>>();
        for (LayerId id : layers) {
            GraphNode node = network.graph().node(id);
            if (isCandidate(node.layer())) {
                Verdict verdict = verdict(node, census);
                int resolution = resolution(census.rows(), network.inputShapes(id).getFirst(), verdict);
                var key = new Alike(kernel(node.layer()), resolution, verdict);
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(id);
            }
        }
        var terms = new ArrayList<Term>();
        groups.forEach((key, ids) -> {
            ConvCensus.Entry entry = census.entries().get(ids.getFirst());
            terms.add(new Term(ids, key.kernel(), key.resolution(), key.verdict(),
                    entry == null ? 0 : entry.count()));
        });
        terms.sort(Comparator.comparingInt(Term::resolution).reversed().thenComparing(Term::verdict));
        return new CensusDerivation(terms);
    }

    /** What counts stands in a row of the tables; a map of one pixel, as in squeeze-and-excitation, is none of them. */
    private static int resolution(ResolutionRows rows, Shape input, Verdict verdict) {
        boolean pixel = verdict != Verdict.COUNTS && input.extent().longest() == 1;
        return pixel ? 1 : rows.resolution(rows.rowOf(input));
    }

    /** How many 3x3 convolutions there are in all. */
    public int total() {
        return terms.stream().mapToInt(Term::value).sum();
    }

    private static boolean isCandidate(Layer layer) {
        return layer instanceof Layer.Convolution || layer instanceof Layer.MaxPool
                || layer instanceof Layer.AveragePool;
    }

    private static Verdict verdict(GraphNode node, ConvCensus census) {
        if (!(node.layer() instanceof Layer.Convolution)) {
            return Verdict.POOLING;
        }
        if (census.entries().containsKey(node.id())) {
            return Verdict.COUNTS;
        }
        if (kernel(node.layer()).longest() < 3) {
            return Verdict.SMALL_KERNEL;
        }
        return node.branch() == GraphNode.Branch.SHORTCUT ? Verdict.SHORTCUT : Verdict.HEAD;
    }

    private static Extent kernel(Layer layer) {
        return switch (layer) {
            case Layer.Convolution convolution -> convolution.window().kernel();
            case Layer.MaxPool pool -> pool.window().kernel();
            case Layer.AveragePool pool -> pool.window().kernel();
            case Layer.Input _,Layer.BatchNorm _,Layer.Gain _,Layer.Activate _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Linear _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Dropout _,Layer.Softmax _,Layer.Foreign _ ->
                Extent.square(1);
        };
    }
}
