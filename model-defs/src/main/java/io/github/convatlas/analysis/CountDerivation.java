package io.github.convatlas.analysis;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a number of a layer, a block, a stage or a whole network was counted: one term for each layer that counts, equal layers
 * together. Its total is the number that {@link NetworkCosts} reports.
 *
 * @param quantity what was counted
 * @param terms    what is added, in the order of the data; empty where nothing counts
 */
public record CountDerivation(Quantity quantity, List<Term> terms) {
    /** Copies the terms. */
    public CountDerivation {
        terms = List.copyOf(terms);
    }

    /** What can be counted. */
    public enum Quantity {
        /** Multiply-adds at batch 1. */
        MACS,
        /** Weights, biases, gains, gamma and beta. */
        PARAMS,
        /** Output elements of convolutions. */
        ACTIVATIONS,
        /** Running means and variances of batch normalization, which are not among the params. */
        STATISTICS;

        /** How a layer counts. */
        LayerFormula of(Layer layer, List<Shape> inputs, Shape output) {
            return switch (this) {
                case MACS -> LayerFormula.macs(layer, inputs, output);
                case PARAMS -> LayerFormula.params(layer, inputs, output);
                case ACTIVATIONS -> LayerFormula.activations(layer, output);
                case STATISTICS -> LayerFormula.statistics(layer, output);
            };
        }
    }

    /**
     * What equal layers count together.
     *
     * @param layers at least one, in the order of the data
     * @param each   how each of them was counted
     */
    public record Term(List<LayerId> layers, LayerFormula each) {
        /** Copies the layers and checks that there is one. */
        public Term {
            layers = List.copyOf(layers);
            if (layers.isEmpty()) {
                throw new IllegalArgumentException("a term needs a layer");
            }
        }

        /** How many equal layers there are. */
        public int repeat() {
            return layers.size();
        }

        /** What they count together. */
        public long value() {
            return Math.multiplyExact(repeat(), each.value());
        }

        /** {@code 2 × 56 × 56 × 24 × 144}, or {@code 2 × (8 × 32 + 32)}. */
        @Override
        public String toString() {
            String text = each.terms().size() > 1 && repeat() > 1 ? "(" + each + ")" : each.toString();
            return repeat() > 1 ? repeat() + " × " + text : text;
        }
    }

    /** How a number of a whole network was counted. */
    public static CountDerivation of(ShapedNetwork network, Quantity quantity) {
        return of(network, List.copyOf(network.graph().nodes().keySet()), quantity);
    }

    /**
     * How a number of a part of a network was counted.
     *
     * @param network  the network
     * @param layers   of the part
     * @param quantity what was counted
     */
    public static CountDerivation of(ShapedNetwork network, List<LayerId> layers, Quantity quantity) {
        record Alike(Layer layer, List<Shape> inputs, Shape output, GraphNode.Branch branch) {
        }
        var groups = new LinkedHashMap<Alike, List<LayerId>>();
        for (LayerId id : layers) {
            GraphNode node = network.graph().node(id);
            var key = new Alike(node.layer(), network.inputShapes(id), network.shape(id), node.branch());
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(id);
        }
        var terms = new ArrayList<Term>();
        groups.forEach((key, ids) -> {
            LayerFormula each = quantity.of(key.layer(), key.inputs(), key.output());
            if (!each.terms().isEmpty()) {
                terms.add(new Term(ids, each));
            }
        });
        return new CountDerivation(quantity, terms);
    }

    /** What all terms come to. */
    public long total() {
        return terms.stream().mapToLong(Term::value).reduce(0, Math::addExact);
    }

    /** The part of the total that a term makes up, from 0 to 1. */
    public double share(Term term) {
        return total() == 0 ? 0 : (double) term.value() / total();
    }

    /** The same terms, those that count most first. */
    public CountDerivation biggestFirst() {
        return new CountDerivation(quantity,
                terms.stream().sorted(Comparator.comparingLong(Term::value).reversed()).toList());
    }

    /** The whole sum: {@code 112 × 112 × 3 × 32 × 3 × 3 + 2 × 32}; {@code 0} where nothing counts. */
    @Override
    public String toString() {
        return terms.isEmpty() ? "0" : terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
    }
}
