package io.github.convatlas.onnx;

import io.github.convatlas.graph.NetworkIdentity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What this program writes into the metadata of a model, and how it recognizes that again. */
public final class ModelMetadata {
    /** The name this program signs with. */
    public static final String GENERATOR = "ConvAtlas";
    private static final String NETWORK = "network";
    private static final String WEIGHTS = "weights";
    private static final String SEED = "seed";
    private static final String TRAINING = "training";
    private static final String UNTRAINED = "untrained";

    private ModelMetadata() {
    }

    static SequencedMap<String, String> of(NetworkIdentity identity, Provenance provenance) {
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        metadata.put(NETWORK, identity.reference());
        switch (provenance) {
            case Provenance.Untrained(long seed) -> {
                metadata.put(WEIGHTS, UNTRAINED);
                metadata.put(SEED, Long.toString(seed));
            }
            case Provenance.Trained(String description, var details) -> {
                metadata.put(WEIGHTS, "trained");
                metadata.put(TRAINING, description);
                details.forEach(metadata::putIfAbsent);
            }
        }
        metadata.put("generator", GENERATOR);
        return metadata;
    }

    /** Whether a model with this metadata says that its weights are random. */
    public static boolean saysUntrained(Map<String, String> metadata) {
        return UNTRAINED.equals(metadata.get(WEIGHTS));
    }

    /** The network a model with this metadata was compiled from, such as {@code mobilenet-v2@width=0.75}. */
    public static Optional<String> network(Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get(NETWORK));
    }
}
