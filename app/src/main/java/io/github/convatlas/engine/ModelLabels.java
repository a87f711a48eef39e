package io.github.convatlas.engine;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Labels.LoadResult;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the names of a model's classes: the user's, those in the file, or the usual ones for their number. */
final class ModelLabels {
    /** Where exporters put names: Ultralytics, timm, fastai and others. */
    private static final List<String> KEYS = List.of("names", "labels", "classes", "class_names", "label_names",
            "id2label");
    /** {@code 0: 'tench'} of a Python dictionary, {@code "0": "tench"} of JSON. */
    private static final Pattern NUMBERED = Pattern
            .compile("[\"']?(\\d{1,6})[\"']?\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)')");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'");

    private ModelLabels() {
    }

    /**
     * The labels of a model.
     *
     * @param file    what was found in the file
     * @param given   the user's labels, or those named beside the model
     * @param classes number of classes the model answers with
     */
    static Outcome<Labels> choose(OnnxInspection file, Optional<Labels> given, int classes) {
        if (given.isPresent() && given.get().size() != classes) {
            return new Outcome.Refused<>("The labels \"" + given.get().name() + "\" have " + given.get().size()
                    + " names, but " + file.name() + " answers with " + classes
                    + " classes; choose labels that fit it.");
        }
        return new Outcome.Success<>(given.or(() -> inMetadata(file, classes)).or(() -> Labels.builtIn(classes))
                .orElseGet(() -> Labels.numbered(classes)));
    }

    /** Reads a file of labels. */
    static Outcome<Labels> read(Path path) {
        return switch (Labels.read(path)) {
            case LoadResult.Loaded(Labels labels) -> new Outcome.Success<>(labels);
            case LoadResult.Rejected(String sentence) -> new Outcome.Refused<>(sentence);
        };
    }

    private static Optional<Labels> inMetadata(OnnxInspection file, int classes) {
        return ModelDescription.of(file.name(), file.metadata()).labels().filter(labels -> labels.size() == classes)
                .or(() -> listed(file, classes));
    }

    private static Optional<Labels> listed(OnnxInspection file, int classes) {
        return KEYS.stream().map(file.metadata()::get).flatMap(Stream::ofNullable).map(ModelLabels::parse)
                .filter(names -> names.size() == classes).findFirst()
                .map(names -> new Labels(file.name(), names.stream().map(Label::of).toList()));
    }

    private static List<String> parse(String text) {
        String list = text.strip();
        if (list.startsWith("{")) {
            return numbered(list);
        }
        if (list.startsWith("[")) {
            return QUOTED.matcher(list).results().map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .map(ModelLabels::unescaped).toList();
        }
        return Stream.of(list.split(list.contains("\n") ? "\n" : ",", -1)).map(String::strip).toList();
    }

    private static List<String> numbered(String dictionary) {
        Map<Integer, String> names = new TreeMap<>();
        Matcher matcher = NUMBERED.matcher(dictionary);
        while (matcher.find()) {
            String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            names.put(Integer.valueOf(matcher.group(1)), unescaped(name));
        }
        boolean complete = IntStream.range(0, names.size()).allMatch(names::containsKey);
        return complete ? new ArrayList<>(names.values()) : List.of();
    }

    private static String unescaped(String name) {
        return name.replaceAll("\\\\(.)", "$1");
    }
}
