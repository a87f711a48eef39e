package io.github.convatlas.measure.sweep;

import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.quantize.Precision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A plan: every network at every resolution and width, each with every number of threads, on every provider and in every
 * precision. An empty list of resolutions or widths leaves networks as they are.
 *
 * @param networks    references such as {@code mobilenet-v2@width=0.75}
 * @param resolutions in pixels
 * @param widths      multipliers, as they are written
 * @param threads     at least one
 * @param providers   at least one
 * @param precisions  at least one
 */
public record Sweep(List<String> networks, List<Integer> resolutions, List<String> widths, List<Integer> threads,
        List<Provider> providers, List<Precision> precisions) {
    /** Copies the lists and checks that there is something in those that must have it. */
    public Sweep {
        networks = List.copyOf(networks);
        resolutions = List.copyOf(resolutions);
        widths = List.copyOf(widths);
        threads = List.copyOf(threads);
        providers = List.copyOf(providers);
        precisions = List.copyOf(precisions);
        if (threads.isEmpty() || providers.isEmpty() || precisions.isEmpty()) {
            throw new IllegalArgumentException("a plan needs threads, a provider and a precision");
        }
    }

    /** These networks as they are, on one thread of the processor. */
    public static Sweep of(List<String> networks) {
        return new Sweep(networks, List.of(), List.of(), List.of(1), List.of(Provider.CPU),
                List.of(Precision.FLOAT32));
    }

    /** The networks with their parameters, in order, each once. */
    public SequencedSet<String> references() {
        SequencedSet<String> references = new LinkedHashSet<>();
        for (String network : networks) {
            for (String width : widths.isEmpty() ? List.of("") : widths) {
                for (String resolution : resolutions.isEmpty()
                        ? List.of("")
                        : resolutions.stream().map(String::valueOf).toList()) {
                    references.add(with(with(network, "width", width), "resolution", resolution));
                }
            }
        }
        return references;
    }

    /** The ways every network is run in. */
    public List<Setup> setups() {
        List<Setup> setups = new ArrayList<>();
        for (Precision precision : precisions) {
            for (Provider provider : providers) {
                threads.forEach(count -> setups.add(
                        Setup.DEFAULT.withThreads(count).withProvider(provider).withPrecision(precision)));
            }
        }
        return setups;
    }

    /** How many models will be measured. */
    public int size() {
        return references().size() * setups().size();
    }

    /** A reference with a parameter set; a text that is no reference stays for whoever opens it to complain of. */
    private static String with(String reference, String parameter, String value) {
        if (value.isEmpty()) {
            return reference;
        }
        return switch (NetworkReference.parse(reference)) {
            case Reading.Success<NetworkReference>(NetworkReference parsed) -> {
                var assignments = new LinkedHashMap<>(parsed.assignments());
                assignments.put(parameter, value);
                yield new NetworkReference(parsed.id(), assignments).toString();
            }
            case Reading.Failure<NetworkReference> _ ->
                reference + (reference.contains("@") ? "," : "@") + parameter + "=" + value;
        };
    }
}
