package io.github.convatlas.engine.guard;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the other process found, as lines of text: a word, a name, and numbers. The last line says that all was written, so that
 * a process that died half way is noticed.
 */
final class ShapeReport {
    private static final String END = "end";
    private static final String REFUSED = "refused";
    private static final String TENSOR = "tensor";
    private static final String ASSUMED = "assumed";

    private ShapeReport() {
    }

    static List<String> lines(Outcome<TensorShapes> outcome) {
        var lines = new ArrayList<String>();
        switch (outcome) {
            case Outcome.Success<TensorShapes>(TensorShapes shapes) -> {
                shapes.sizes().forEach((tensor, sizes) -> lines.add(TENSOR + " " + written(tensor) + " "
                        + sizes.stream().map(String::valueOf).collect(Collectors.joining(","))));
                shapes.assumed().forEach(operator -> lines.add(ASSUMED + " " + written(operator)));
            }
            case Outcome.Refused<TensorShapes>(String reason) -> lines.add(REFUSED + " " + written(reason));
        }
        lines.add(END);
        return lines;
    }

    /** What these lines say; nothing where they are not complete. */
    static Optional<Outcome<TensorShapes>> read(List<String> lines) {
        if (lines.isEmpty() || !lines.getLast().equals(END)) {
            return Optional.empty();
        }
        Map<String, List<Long>> sizes = new LinkedHashMap<>();
        Set<String> assumed = new LinkedHashSet<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case TENSOR -> sizes.put(read(words[1]), numbers(words[2]));
                case ASSUMED -> assumed.add(read(words[1]));
                case REFUSED -> {
                    return Optional.of(new Outcome.Refused<>(read(words[1])));
                }
                default -> {
                    // natives may print lines of their own
                }
            }
        }
        return Optional.of(new Outcome.Success<>(new TensorShapes(sizes, assumed)));
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
