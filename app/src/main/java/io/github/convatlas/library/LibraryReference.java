package io.github.convatlas.library;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Names a network, with or without changed parameters, in one line of text. */
public sealed interface LibraryReference {

    /**
     * A network of the atlas or of the user.
     *
     * @param id          such as {@code mobilenet-v2}
     * @param assignments the parameters that were changed, by name, as a person types them
     */
    record Spec(String id, SequencedMap<String, String> assignments) implements LibraryReference {
        /** Copies the assignments. */
        public Spec {
            assignments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(assignments));
        }

        @Override
        public String text() {
            return assignments.isEmpty() ? id : id + "@" + joined();
        }

        /** The same network with one more parameter changed. */
        public Spec with(String parameter, String value) {
            var changed = new LinkedHashMap<>(assignments);
            changed.put(parameter, value);
            return new Spec(id, changed);
        }

        /** The same network with this parameter as its spec says. */
        public Spec without(String parameter) {
            var changed = new LinkedHashMap<>(assignments);
            changed.remove(parameter);
            return new Spec(id, changed);
        }

        /** The same network with every parameter as its spec says. */
        public Spec unchanged() {
            return of(id);
        }

        private String joined() {
            return assignments.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(","));
        }
    }

    /**
     * An ONNX file.
     *
     * @param path absolute
     */
    record OnnxFile(Path path) implements LibraryReference {
        /** Makes the path absolute. */
        public OnnxFile {
            path = path.toAbsolutePath().normalize();
        }

        @Override
        public String text() {
            return path.toString();
        }
    }

    /** The reference in one line: {@code mobilenet-v2@width=0.75,resolution=192}, or the path of a file. */
    String text();

    /** A network with the parameters its spec says. */
    static Spec of(String id) {
        return new Spec(id, new LinkedHashMap<>());
    }

    /**
     * Reads what {@link #text} writes. Any text is a reference; whether there is such a network shows when it is opened.
     *
     * @param text one line; it names an ONNX file if it ends in {@code .onnx}
     */
    static LibraryReference parse(String text) {
        if (text.toLowerCase(Locale.ROOT).endsWith(".onnx")) {
            return new OnnxFile(Path.of(text));
        }
        int at = text.indexOf('@');
        Spec spec = of(at < 0 ? text : text.substring(0, at));
        String[] parts = at < 0 ? new String[0] : text.substring(at + 1).split(",", -1);
        for (String part : parts) {
            int equals = part.indexOf('=');
            spec = equals < 0 ? spec.with(part, "") : spec.with(part.substring(0, equals), part.substring(equals + 1));
        }
        return spec;
    }
}
