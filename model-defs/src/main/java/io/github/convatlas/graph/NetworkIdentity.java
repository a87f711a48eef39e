package io.github.convatlas.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Which network, with which parameters.
 *
 * @param id         identifier such as {@code mobilenet-v2}
 * @param title      name as its paper prints it
 * @param parameters every parameter with its value
 * @param changed    the parameters that differ from the network's defaults
 */
public record NetworkIdentity(String id, String title, SequencedMap<String, Value> parameters,
        SequencedMap<String, Value> changed) {
    /** Copies the collections. */
    public NetworkIdentity {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
        changed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(changed));
    }

    /** The text that names this network on the command line: {@code mobilenet-v2@width=0.75,resolution=192}. */
    public String reference() {
        return changed.isEmpty() ? id : id + "@" + assignments();
    }

    /** The title, followed by the changed parameters. */
    public String displayName() {
        return changed.isEmpty() ? title : title + " (" + assignments().replace(",", ", ") + ")";
    }

    private String assignments() {
        return changed.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
