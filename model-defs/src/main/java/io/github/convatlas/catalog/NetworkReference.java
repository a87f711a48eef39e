package io.github.convatlas.catalog;

import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * How a person names a network: {@code mobilenet-v2@width=0.75,resolution=192}.
 *
 * @param id          the network
 * @param assignments values for some of its parameters
 */
public record NetworkReference(String id, SequencedMap<String, String> assignments) {
    /** Copies the assignments. */
    public NetworkReference {
        assignments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(assignments));
    }

    /** The network named by this text; a failure says how one is written. */
    public static Reading<NetworkReference> parse(String text) {
        int at = text.indexOf('@');
        String id = (at < 0 ? text : text.substring(0, at)).strip();
        var assignments = new LinkedHashMap<String, String>();
        String rest = at < 0 ? "" : text.substring(at + 1);
        if (id.isEmpty() || (at >= 0 && rest.isBlank())) {
            return malformed(text, "a network is named ID or ID@name=value,name=value");
        }
        for (String part : rest.isEmpty() ? List.<String>of() : List.of(rest.split(",", -1))) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (name.isEmpty() || equals == part.length() - 1) {
                return malformed(text, "expected name=value, found \"" + part + "\"" + hint(part.strip(), assignments));
            }
            if (assignments.put(name, part.substring(equals + 1).strip()) != null) {
                return malformed(text, "the parameter \"" + name + "\" is given twice");
            }
        }
        return new Reading.Success<>(new NetworkReference(id, assignments));
    }

    /** What may have been meant by something without a value. */
    private static String hint(String part, SequencedMap<String, String> before) {
        boolean isFraction = part.matches("[0-9]+") && !before.isEmpty()
                && before.lastEntry().getValue().matches("[0-9]+");
        if (isFraction) {
            var last = before.lastEntry();
            return "; a number is written with a point: " + last.getKey() + "=" + last.getValue() + "." + part;
        }
        return part.matches("[A-Za-z][A-Za-z0-9]*") ? "; to switch something on write " + part + "=true" : "";
    }

    private static Reading<NetworkReference> malformed(String text, String message) {
        return new Reading.Failure<>(List.of(new Problem(Place.of(text), message)));
    }

    @Override
    public String toString() {
        return assignments.isEmpty()
                ? id
                : id + "@" + assignments.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(","));
    }
}
