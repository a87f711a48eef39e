package io.github.convatlas.image;

import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Labels.LoadResult;
import io.github.convatlas.image.Labels.LoadResult.Loaded;
import io.github.convatlas.image.Labels.LoadResult.Rejected;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a file of labels: decides which of the known forms its lines have. */
final class LabelFile {

    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_LENGTH = 500;
    private static final Pattern INDEXED = Pattern.compile("(\\d{1,9})\\s*[:;,\\t ]\\s*(\\S.*)");
    private static final Pattern SYNSET = Pattern.compile("(n\\d{8})[\\s,:]+(\\S.*)");

    private LabelFile() {
    }

    static LoadResult read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Rejected(file + " is not a file. Choose a text file with one label a line.");
            }
            if (Files.size(file) > MAX_BYTES) {
                return new Rejected(file
                        + " is too large for a list of labels (more than 4 MiB). Choose a text file with one label a line.");
            }
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return parse(file.toString(), StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException _) {
            return new Rejected(file + " is not text in UTF-8. Save it as UTF-8, one label a line.");
        } catch (IOException e) {
            return new Rejected(file + " cannot be read (" + e + "). Check its permissions.");
        }
    }

    static LoadResult parse(String name, String text) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var start = content.stripLeading().toLowerCase(Locale.ROOT);
        if (content.indexOf('\0') >= 0 || start.startsWith("<!doctype") || start.startsWith("<html")) {
            return new Rejected(name + " is not a list of labels. Choose a text file with one label a line.");
        }
        try {
            var labels = start.startsWith("{") || start.startsWith("[") ? JsonLabels.parse(content) : ofLines(content);
            return new Loaded(new Labels(shortName(name), labels));
        } catch (LabelProblem problem) {
            return new Rejected(name + ": " + problem.getMessage());
        }
    }

    private static String shortName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static List<Label> ofLines(String content) throws LabelProblem {
        var lines = content.strip().lines().map(String::strip).toList();
        if (lines.isEmpty()) {
            throw new LabelProblem("there is no label in it. Write one label a line.");
        }
        if (lines.size() > Labels.MAX_CLASSES + 1) {
            throw new LabelProblem("it has more than %d lines. Write one label a line.".formatted(Labels.MAX_CLASSES));
        }
        var filled = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (filled.stream().allMatch(line -> INDEXED.matcher(line).matches())) {
            var indexed = new IndexedLabels();
            if (filled.stream().allMatch(line -> addTo(indexed, line))) {
                return indexed.list();
            }
        } else if (hasHeading(filled)) {
            return LabelTable.parse(String.join("\n", filled));
        }
        return plain(lines);
    }

    private static boolean hasHeading(List<String> lines) {
        return lines.size() > 1 && !INDEXED.matcher(lines.getFirst()).matches()
                && LabelTable.hasColumns(lines.getFirst())
                && lines.stream().skip(1).allMatch(line -> INDEXED.matcher(line).matches());
    }

    private static boolean addTo(IndexedLabels indexed, String line) {
        var matcher = INDEXED.matcher(line);
        return matcher.matches() && indexed.add(Integer.parseInt(matcher.group(1)), label(matcher.group(2)));
    }

    private static List<Label> plain(List<String> lines) throws LabelProblem {
        int gap = lines.indexOf("");
        if (gap >= 0) {
            throw new LabelProblem(
                    "line %d is empty, so the labels behind it would belong to the wrong class. Remove the line or fill it."
                            .formatted(gap + 1));
        }
        return lines.stream().map(LabelFile::label).collect(Collectors.toUnmodifiableList());
    }

    /** A label from its text, which may be quoted and may begin with a WordNet id. */
    static Label label(String text) {
        var matcher = SYNSET.matcher(text);
        return matcher.matches()
                ? new Label(cleaned(matcher.group(2)), "", matcher.group(1))
                : Label.of(cleaned(text));
    }

    private static String cleaned(String text) {
        boolean quoted = text.length() > 2 && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        var inner = quoted ? text.substring(1, text.length() - 1) : text;
        return inner.length() > MAX_LENGTH ? inner.substring(0, MAX_LENGTH) : inner;
    }

    /** Why a file holds no labels; the message goes on behind the file's name. */
    static final class LabelProblem extends Exception {

        private static final long serialVersionUID = 1;

        LabelProblem(String message) {
            super(message);
        }
    }
}
