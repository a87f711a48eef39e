package io.github.convatlas.engine.provider;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a provider can be used on this machine.
 *
 * @param provider which
 * @param obstacle one sentence why it cannot; nothing where it can
 */
public record ProviderOffer(Provider provider, Optional<String> obstacle) {
    /** Whether it can be used. */
    public boolean isUsable() {
        return obstacle.isEmpty();
    }

    /**
     * Every provider, tried: what the runtime was built with may still miss a library or a device of the machine.
     *
     * @param environment the runtime
     */
    public static List<ProviderOffer> all(OrtEnvironment environment) {
        Set<OrtProvider> available = OrtEnvironment.getAvailableProviders();
        return Arrays.stream(Provider.values())
                .map(provider -> new ProviderOffer(provider, obstacle(environment, provider, available))).toList();
    }

    private static Optional<String> obstacle(OrtEnvironment environment, Provider provider,
            Set<OrtProvider> available) {
        if (!provider.isAmong(available)) {
            return Optional.of("This build of ONNX Runtime " + environment.getVersion() + " for "
                    + System.getProperty("os.name") + " comes without " + provider.title() + ".");
        }
        try (var options = new SessionOptions()) {
            provider.addTo(options);
            return Optional.empty();
        } catch (OrtException e) {
            return Optional.of(provider.title() + " does not start on this machine: " + e.getMessage());
        }
    }
}
