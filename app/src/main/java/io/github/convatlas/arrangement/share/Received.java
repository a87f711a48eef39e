package io.github.convatlas.arrangement.share;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a file or a link.
 *
 * @param comparison that part of it which makes sense; nothing if no part does
 * @param problems   what is wrong with the other parts
 */
public record Received(Optional<SharedComparison> comparison, List<SharedProblem> problems) {
    /** Copies the list. */
    public Received {
        problems = List.copyOf(problems);
    }

    /** Nothing of use. */
    static Received nothing(SharedProblem.Kind kind, String subject, String detail) {
        return new Received(Optional.empty(), List.of(new SharedProblem(kind, subject, detail)));
    }
}
