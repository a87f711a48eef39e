package io.github.convatlas.recognize;

import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.List;
import java.util.Map;

/** Which network of an atlas a network from elsewhere is. */
public sealed interface Identification {
    /** The network of the atlas, with its parameters. */
    ShapedNetwork network();

    /** In what two networks that are otherwise the same may differ. */
    enum Proviso {
        /** Batch normalization is folded into weights and biases. */
        NORMALIZATION_FOLDED,
        /** Borders are filled in another way. */
        PADDING,
        /** Activations differ or are missing. */
        ACTIVATIONS,
        /** A softmax ends one of them. */
        SOFTMAX
    }

    /**
     * It is this one.
     *
     * @param network  of the atlas
     * @param provisos in what it differs nevertheless
     * @param layers   for layers of the atlas' network, those of the other that compute the same
     */
    record Same(ShapedNetwork network, List<Proviso> provisos, Map<LayerId, LayerId> layers)
            implements
                Identification {
        /** Copies the collections. */
        public Same {
            provisos = List.copyOf(provisos);
            layers = Map.copyOf(layers);
        }
    }

    /**
     * It is none, but this one is the nearest.
     *
     * @param network of the atlas
     * @param share   of layers that both have, from 0 to 1
     */
    record Nearest(ShapedNetwork network, double share) implements Identification {
    }
}
