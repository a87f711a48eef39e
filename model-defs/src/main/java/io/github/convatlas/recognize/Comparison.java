package io.github.convatlas.recognize;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.recognize.Fingerprint.Care;
import io.github.convatlas.recognize.Identification.Proviso;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a network against one of the atlas. */
final class Comparison {
    private Comparison() {
    }

    /** Whether both are the same, and in what they differ nevertheless; nothing where they are not. */
    static Optional<Identification> of(ShapedNetwork known, ShapedNetwork other) {
        var marks = new Fingerprint.Marks();
        for (Care care : Care.values()) {
            Fingerprint first = Fingerprint.of(known, marks, care);
            Fingerprint second = Fingerprint.of(other, marks, care);
            if (first.equalsResultsOf(second)) {
                return Optional.of(new Identification.Same(known, provisos(known, other, care),
                        second.counterparts(first)));
            }
        }
        return Optional.empty();
    }

    private static List<Proviso> provisos(ShapedNetwork known, ShapedNetwork other, Care care) {
        var provisos = new ArrayList<Proviso>();
        if (has(known, Layer.BatchNorm.class) && !has(other, Layer.BatchNorm.class)) {
            provisos.add(Proviso.NORMALIZATION_FOLDED);
        }
        if (!care.looksAtPadding()) {
            provisos.add(Proviso.PADDING);
        }
        if (!care.looksAtActivations()) {
            provisos.add(Proviso.ACTIVATIONS);
        }
        if (has(known, Layer.Softmax.class) != has(other, Layer.Softmax.class)) {
            provisos.add(Proviso.SOFTMAX);
        }
        return provisos;
    }

    private static boolean has(ShapedNetwork network, Class<? extends Layer> kind) {
        return network.graph().nodes().values().stream().anyMatch(node -> kind.isInstance(node.layer()));
    }
}
