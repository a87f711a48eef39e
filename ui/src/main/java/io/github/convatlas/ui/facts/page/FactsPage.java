package io.github.convatlas.ui.facts.page;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.NetworkDepth;
import io.github.convatlas.facts.PublishedFacts;
import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.workspace.Knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What is told of a network.
 *
 * @param slot      its place in the window
 * @param network   itself
 * @param spec      where it comes from; nothing for ONNX files
 * @param figures   what is counted in it
 * @param published numbers of papers and implementations beside the computed ones
 * @param family    what it comes from and what comes from it
 * @param notes     what articles got wrong about it
 * @param beside    networks that were published beside it in numbers only
 */
public record FactsPage(long slot, ShapedNetwork network, Optional<NetworkSpec> spec, Figures figures,
        Reconciliation published, Family family, List<ArticleNote> notes, List<Reconciliation> beside) {
    /** Copies the lists. */
    public FactsPage {
        beside = List.copyOf(beside);
        notes = List.copyOf(notes);
    }

    /**
     * What is counted.
     *
     * @param cost   of the whole network
     * @param depth  layers with weights on the longest path
     * @param census 3x3 convolutions
     */
    public record Figures(LayerCost cost, int depth, int census) {
    }

    /**
     * Relatives of a network.
     *
     * @param line        the main line that leads to it, the oldest first
     * @param ancestors   what it comes from directly
     * @param descendants what comes from it directly
     */
    public record Family(List<Relative> line, List<Relative> ancestors, List<Relative> descendants) {
        /** Copies the lists. */
        public Family {
            line = List.copyOf(line);
            ancestors = List.copyOf(ancestors);
            descendants = List.copyOf(descendants);
        }
    }

    private static List<Reconciliation> beside(String reference, PublishedFacts facts) {
        return facts.unbuilt().stream().filter(unbuilt -> unbuilt.beside().equals(reference))
                .map(unbuilt -> Reconciliation.of(unbuilt, facts)).toList();
    }

    /**
     * The page of a network; opens its relatives, so not for the FX thread.
     *
     * @param slot      its place in the window
     * @param network   itself
     * @param spec      where it comes from; nothing for ONNX files
     * @param atlas     knows its relatives
     * @param knowledge what is known of networks
     */
    public static FactsPage of(long slot, ShapedNetwork network, Optional<NetworkSpec> spec, Atlas atlas,
            Knowledge knowledge) {
        var relatives = new Relatives(knowledge.lineage(), atlas);
        String reference = network.identity().reference();
        var figures = new Figures(NetworkCosts.of(network).total(), NetworkDepth.of(network),
                ConvCensus.of(network, CensusRule.ARTICLE).total());
        var family = new Family(relatives.line(reference), relatives.ancestors(reference),
                relatives.descendants(reference));
        return new FactsPage(slot, network, spec, figures, Reconciliation.of(network, knowledge.facts()), family,
                knowledge.notes().about(network.identity().id()), beside(reference, knowledge.facts()));
    }
}
