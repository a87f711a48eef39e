package io.github.convatlas.ui.arrangement;

import io.github.convatlas.arrangement.share.SharedProblem;
import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says what went wrong with shared comparisons.
 *
 * @param errors shows it
 */
record SharingMessages(ErrorPresenter errors) {
    private static final String TOPIC = "comparison";

    /** Explains what could not be shown; where everything could, older explanations go away. */
    void arrived(List<SharedProblem> problems, boolean showsSomething) {
        if (problems.isEmpty()) {
            errors.settled(TOPIC);
            return;
        }
        errors.show(TOPIC, texts -> new Notice(showsSomething ? Notice.Kind.WARNING : Notice.Kind.ERROR,
                texts.get(showsSomething ? "arrangement.partly" : "arrangement.not"),
                problems.stream().map(problem -> sentence(texts, problem)).distinct().collect(Collectors.joining("\n")),
                problems.stream().map(SharedProblem::detail).filter(detail -> !detail.isEmpty()).distinct()
                        .collect(Collectors.joining("\n"))));
    }

    private static String sentence(Texts texts, SharedProblem problem) {
        String key = "arrangement.problem." + problem.kind().name().toLowerCase(Locale.ROOT);
        return texts.get(key, problem.subject());
    }

    void unsaved(Path file, Throwable failure) {
        errors.show(TOPIC, texts -> new Notice(Notice.Kind.ERROR, texts.get("common.table.unsaved", file),
                texts.get("common.table.unsaved.advice"), String.valueOf(failure.getMessage())));
    }

    void unreadable(Throwable failure) {
        errors.show(TOPIC, texts -> new Notice(Notice.Kind.ERROR, texts.get("arrangement.not"),
                texts.get("arrangement.unreadable"), String.valueOf(failure.getMessage())));
    }
}
