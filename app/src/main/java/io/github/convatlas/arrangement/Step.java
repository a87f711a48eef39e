package io.github.convatlas.arrangement;

import io.github.convatlas.library.LibraryReference;

import java.util.List;

/**
 * What a change of the arrangement was, so that undoing it can be named.
 *
 * @param kind      of the change
 * @param networks  it was made to; may be empty
 * @param parameter its name for {@link Kind#PARAMETER}, else empty
 */
public record Step(Kind kind, List<LibraryReference> networks, String parameter) {
    /** What can be changed. */
    public enum Kind {
        /** Other networks are shown; no more than one went away for it. */
        SHOW,
        /** Several networks went away for others. */
        REPLACE,
        /** A network more is shown. */
        ADD,
        /** A network is shown a second time. */
        COPY,
        /** A network is no longer shown. */
        CLOSE,
        /** The networks stand in another order. */
        MOVE,
        /** A parameter has another value. */
        PARAMETER,
        /** Several parameters have other values. */
        VARIANT,
        /** All parameters are as the spec says. */
        RESET,
        /** Parts were opened or closed. */
        PARTS,
        /** Colors tell something else. */
        OVERLAY,
        /** Repeats are folded or not. */
        FOLD,
        /** The census counts in another way. */
        RULE,
        /** Rows stand beside each other by another rule. */
        ROWS,
        /** The diagrams of a comparison came or went. */
        DIAGRAMS,
        /** Charts are shown in another way. */
        CHART,
        /** A whole comparison was opened. */
        COMPARISON
    }

    /** Copies the list. */
    public Step {
        networks = List.copyOf(networks);
    }

    /** A change of the whole. */
    public static Step of(Kind kind) {
        return new Step(kind, List.of(), "");
    }

    /** A change of these networks. */
    public static Step of(Kind kind, List<LibraryReference> networks) {
        return new Step(kind, networks, "");
    }

    /** Whether changes like this one follow each other while something is dragged, and are one step then. */
    boolean continues(Step before) {
        return switch (kind) {
            case PARAMETER -> before.kind == kind && before.parameter.equals(parameter)
                    && ids(before).equals(ids(this));
            case SHOW, REPLACE, ADD, COPY, CLOSE, MOVE, VARIANT, RESET, PARTS, OVERLAY, FOLD, RULE, ROWS, DIAGRAMS,
                    CHART, COMPARISON ->
                false;
        };
    }

    private static List<String> ids(Step step) {
        return step.networks.stream().map(reference -> switch (reference) {
            case LibraryReference.Spec spec -> spec.id();
            case LibraryReference.OnnxFile file -> file.text();
        }).toList();
    }
}
