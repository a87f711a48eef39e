package io.github.convatlas.classify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a list of pictures.
 *
 * @param file of the picture, as it is written
 * @param name of its class
 */
record TruthLine(String file, String name) {
    private static final Pattern LINE = Pattern
            .compile(
                    "\\uFEFF?\\s*(\"(?:[^\"]|\"\")*\"|[^,;\\t]*)\\s*[,;\\t]\\s*(\"(?:[^\"]|\"\")*\"|.*?)\\s*[,;\\t]?\\s*");

    static Optional<TruthLine> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var read = new TruthLine(bare(parts.group(1)), bare(parts.group(2)));
        return read.file().isEmpty() || read.name().isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private static String bare(String field) {
        String text = field.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
    }
}
