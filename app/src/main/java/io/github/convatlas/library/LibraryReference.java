package io.github.convatlas.library;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

        @Override
        public Spec with(String parameter, String value) {
            var changed = new LinkedHashMap<>(assignments);
            changed.put(parameter, value);
            return new Spec(id, changed);
        }

        @Override
        public Spec without(String parameter) {
            var changed = new LinkedHashMap<>(assignments);
            changed.remove(parameter);
            return new Spec(id, changed);
        }

        @Override
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
     * @param side rows and columns of the picture, in pixels, where the file leaves them open and somebody chose
     */
    record OnnxFile(Path path, OptionalInt side) implements LibraryReference {
        /** The one parameter that a file can have. */
        public static final String SIDE = "resolution";
        /** The largest side that can be chosen, in pixels. */
        public static final int LARGEST_SIDE = 8192;
        private static final Pattern TEXT = Pattern.compile("(.*\\.onnx)(?:@resolution=(\\d{1,4}))?",
                Pattern.CASE_INSENSITIVE);

        /** Makes the path absolute. */
        public OnnxFile {
            path = path.toAbsolutePath().normalize();
        }

        /** A file with the usual side where it leaves that open. */
        public OnnxFile(Path path) {
            this(path, OptionalInt.empty());
        }

        /**
         * A file as another place of the program writes it.
         *
         * @param parameters may hold {@value #SIDE}; what is no side is left out
         */
        public static OnnxFile of(Path path, Map<String, String> parameters) {
            return new OnnxFile(path, side(parameters.getOrDefault(SIDE, "")));
        }

        /** The name or path in such a text, and the side if it names one; nothing where it names no ONNX file. */
        public static Optional<Named> named(String text) {
            Matcher matcher = TEXT.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Named(matcher.group(1), side(Optional.ofNullable(matcher.group(2)).orElse(""))))
                    : Optional.empty();
        }

        /**
         * What a text names.
         *
         * @param file name or path, as it was written
         * @param side in pixels, if it was written
         */
        public record Named(String file, OptionalInt side) {
        }

        private static OptionalInt side(String text) {
            boolean number = text.matches("[0-9]{1,4}");
            return number && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LARGEST_SIDE
                    ? OptionalInt.of(Integer.parseInt(text))
                    : OptionalInt.empty();
        }

        /** The name of the file without its folders. */
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public String text() {
            return path + suffix();
        }

        /** What stands behind the name: {@code @resolution=192}; nothing where no side was chosen. */
        public String suffix() {
            return side.isPresent() ? "@" + SIDE + "=" + side.getAsInt() : "";
        }

        @Override
        public SequencedMap<String, String> assignments() {
            var assignments = new LinkedHashMap<String, String>();
            side.ifPresent(pixels -> assignments.put(SIDE, String.valueOf(pixels)));
            return assignments;
        }

        @Override
        public OnnxFile with(String parameter, String value) {
            return parameter.equals(SIDE) ? new OnnxFile(path, side(value)) : this;
        }

        @Override
        public OnnxFile without(String parameter) {
            return parameter.equals(SIDE) ? unchanged() : this;
        }

        @Override
        public OnnxFile unchanged() {
            return new OnnxFile(path);
        }
    }

    /** The parameters that were changed, by name, as a person types them. */
    SequencedMap<String, String> assignments();

    /** The same network with one more parameter changed. */
    LibraryReference with(String parameter, String value);

    /** The same network with this parameter as its spec or file says. */
    LibraryReference without(String parameter);

    /** The same network with every parameter as its spec or file says. */
    LibraryReference unchanged();

    /** The reference in one line: {@code mobilenet-v2@width=0.75,resolution=192}, or the path of a file, as in
     * {@code /models/mine.onnx@resolution=192}. */
    String text();

    /** A network with the parameters its spec says. */
    static Spec of(String id) {
        return new Spec(id, new LinkedHashMap<>());
    }

    /**
     * Reads what {@link #text} writes. Any text is a reference; whether there is such a network shows when it is opened.
     *
     * @param text one line; it names an ONNX file if it ends in {@code .onnx}, or in that and a side
     */
    static LibraryReference parse(String text) {
        Optional<OnnxFile.Named> file = OnnxFile.named(text);
        if (file.isPresent()) {
            return new OnnxFile(Path.of(file.get().file()), file.get().side());
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
