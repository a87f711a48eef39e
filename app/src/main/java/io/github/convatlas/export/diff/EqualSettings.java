package io.github.convatlas.export.diff;

import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.NetworkSpec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Two different networks that are compared at different settings, the size of the picture or the number of classes: what
 * differs, and the command that compares them at the settings of the first.
 */
public final class EqualSettings {
    private static final List<String> SETTINGS = List.of(NetworkSpec.RESOLUTION, NetworkSpec.CLASSES);

    private EqualSettings() {
    }

    /** One sentence in this language; empty where the settings are equal, or one network is compared with itself. */
    public static String hint(NetworkDiff diff, Locale language) {
        NetworkIdentity first = diff.a().identity();
        NetworkIdentity second = diff.b().identity();
        var words = new DiffWords(language);
        var different = new ArrayList<String>();
        var assignments = new LinkedHashMap<String, Value>(second.changed());
        for (String setting : SETTINGS) {
            Value one = first.parameters().get(setting);
            Value other = second.parameters().get(setting);
            if (one != null && other != null && !one.equals(other)) {
                different.add(words.fill("settings." + setting, one.toString(), other.toString()));
                assignments.put(setting, one);
            }
        }
        if (different.isEmpty() || first.id().equals(second.id())) {
            return "";
        }
        String adapted = assignments.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
        return words.fill("settings", String.join(words.get("settings.and"), different),
                "convatlas diff " + first.reference() + " " + second.id() + "@" + adapted);
    }
}
