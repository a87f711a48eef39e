package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.LayerId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Short, unique names of layers from the names of a file's nodes, which can be whole paragraphs. */
final class LayerNames {
    private static final int LONGEST = 40;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    LayerId of(String name) {
        String shortened = shortened(name);
        String candidate = shortened;
        while (!used.add(candidate)) {
            candidate = shortened + "-" + next.merge(shortened, 1, (a, b) -> a + b).toString();
        }
        return new LayerId(candidate);
    }

    /** The last of the names a converter joined, and of a path as many parts as fit. */
    private static String shortened(String name) {
        String last = name.substring(name.lastIndexOf(';') + 1).strip();
        String text = last.isEmpty() ? "layer" : last.startsWith("/") && last.length() > 1 ? last.substring(1) : last;
        while (text.length() > LONGEST && text.indexOf('/') >= 0) {
            text = text.substring(text.indexOf('/') + 1);
        }
        String cut = text.length() <= LONGEST ? text : "…" + text.substring(text.length() - LONGEST + 1);
        return cut.isBlank() ? "layer" : cut;
    }
}
