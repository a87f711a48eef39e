package io.github.convatlas.engine;

import ai.onnxruntime.OrtException;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person is told when ONNX Runtime fails; its own messages are long and name source files. */
final class RuntimeProblem {
    private static final int LONGEST = 160;
    private static final Pattern UNKNOWN_OPERATOR = Pattern.compile("No Op registered for (\\w+)");

    private static final Pattern UNREGISTERED = Pattern
            .compile("(?:^|[ :])(?:[\\w.]+:)?(\\w+)\\(-?\\d+\\) is not a registered function/op");
    private static final Pattern UNIMPLEMENTED = Pattern
            .compile("Could not find an implementation for (?:[\\w.]+\\.)?(\\w+)\\(\\d+\\)");

    private RuntimeProblem() {
    }

    /** The operator the runtime does not know or has no implementation for, where that is the problem. */
    static Optional<String> operator(OrtException problem) {
        String message = Objects.requireNonNullElse(problem.getMessage(), "");
        return named(message, UNKNOWN_OPERATOR, UNREGISTERED, UNIMPLEMENTED);
    }

    private static Optional<String> named(String message, Pattern... patterns) {
        return Stream.of(patterns).map(pattern -> pattern.matcher(message)).filter(Matcher::find)
                .map(matcher -> matcher.group(1)).findFirst();
    }

    /**
     * One sentence.
     *
     * @param action what failed, such as {@code cannot load}
     * @param model  name of the model
     */
    static String sentence(String action, String model, OrtException problem) {
        String message = Objects.requireNonNullElse(problem.getMessage(), "");
        String lower = message.toLowerCase(Locale.ROOT);
        String start = "ONNX Runtime " + action + " " + model + ": ";
        if (lower.contains("bad_alloc") || lower.contains("failed to allocate") || lower.contains("bad allocation")) {
            return start + "it needs more memory than there is.";
        }
        if (lower.contains("is under development and support for this is limited")
                || lower.contains("only *guarantees* support")) {
            return start + "it was made for a newer operator set than this version supports.";
        }
        if (lower.contains("unsupported model ir version")) {
            return start + "it was made for a newer version of the format than this version supports.";
        }
        Optional<String> unknown = named(message, UNKNOWN_OPERATOR, UNREGISTERED);
        if (unknown.isPresent()) {
            return start + "it uses the operator " + unknown.get() + ", which this version does not know.";
        }
        if (problem.getCode() == OrtException.OrtErrorCode.ORT_NOT_IMPLEMENTED) {
            return start + "it uses an operator that this version does not implement (" + detail(message) + ").";
        }
        return start + detail(message) + ".";
    }

    /** The first line after the error code, without the path of the model, cut where it becomes too long. */
    private static String detail(String message) {
        String text = message.replaceFirst("(?s)^Error code - \\S+ - message: ", "");
        text = text.replaceFirst("^Load model from .*? failed: ?", "").lines().findFirst().orElse("it gives no reason");
        text = text.replaceFirst("^\\S+\\.(cc|h):\\d+ (\\S+ )*?(?=[A-Z])", "").strip();
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
