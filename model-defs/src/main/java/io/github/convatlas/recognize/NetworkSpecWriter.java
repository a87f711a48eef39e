package io.github.convatlas.recognize;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.recognize.Fingerprint.Care;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.NetworkSpec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a network from elsewhere as a spec, and makes sure that the spec means the same network. */
public final class NetworkSpecWriter {
    private final Atlas atlas;

    /** Writes specs that use the blocks of this atlas. */
    public NetworkSpecWriter(Atlas atlas) {
        this.atlas = atlas;
    }

    /** What came of it. */
    public sealed interface Written {
        /**
         * A spec.
         *
         * @param text  in the spec language
         * @param exact whether params and MACs are the same, too; they are not where the file has batch normalization folded
         *              into its weights, which the spec then has again
         */
        record Text(String text, boolean exact) implements Written {
        }

        /** Why there is none, as the end of a sentence without a full stop. */
        record Impossible(String reason) implements Written {
        }
    }

    /**
     * Writes a network with blocks: in blocks where that gives the same network, else layer by layer.
     *
     * @param network from a file
     * @param title   for people; the id is made from it
     */
    public Written write(ShapedNetwork network, String title) {
        Set<String> templates = atlas.blocks().stream().map(BlockSpec::name).collect(Collectors.toSet());
        Written inBlocks = attempt(network, new SpecText(network, templates, false), title);
        if (inBlocks instanceof Written.Text(_, boolean exact) && exact) {
            return inBlocks;
        }
        Written unfolded = attempt(network, new SpecText(network, templates, true), title);
        if (unfolded instanceof Written.Text) {
            return unfolded;
        }
        Written plain = attempt(network, new SpecText(network, Set.of(), false), title);
        return plain instanceof Written.Text ? plain : inBlocks instanceof Written.Text ? inBlocks : plain;
    }

    private Written attempt(ShapedNetwork network, SpecText spec, String title) {
        try {
            String text = spec.write(SpecText.id(title), title);
            Reading<ShapedNetwork> read = atlas.readNetworks(title + ".json", text)
                    .then(networks -> shape(networks.getFirst()));
            return switch (read) {
                case Reading.Success<ShapedNetwork>(ShapedNetwork again) -> compared(network, again, text);
                case Reading.Failure<ShapedNetwork>(List<Problem> problems) ->
                    new Written.Impossible(problems.getFirst().message());
            };
        } catch (SpecText.UnwritableException e) {
            return new Written.Impossible(String.valueOf(e.getMessage()));
        }
    }

    private Reading<ShapedNetwork> shape(NetworkSpec spec) {
        return atlas.shape(spec, Map.of());
    }

    private static Written compared(ShapedNetwork network, ShapedNetwork again, String text) {
        var marks = new Fingerprint.Marks();
        boolean same = Fingerprint.of(network, marks, Care.EXACT)
                .equalsResultsOf(Fingerprint.of(again, marks, Care.EXACT));
        return same
                ? new Written.Text(text, NetworkCosts.of(network).total().equals(NetworkCosts.of(again).total()))
                : new Written.Impossible("the blocks of the spec language do not add up to the same network");
    }
}
