package io.github.convatlas.arrangement.share;

/**
 * What is wrong with a part of a shared comparison; the rest of it is shown.
 *
 * @param kind    of problem
 * @param subject what it is about, as it was written: a network, a file, a word
 * @param detail  more about it, in English; may be empty
 */
public record SharedProblem(Kind kind, String subject, String detail) {
    private static final int LONGEST = 120;

    /** What can be wrong. */
    public enum Kind {
        /** It is no comparison at all. */
        NOT_ONE,
        /** It is longer than any comparison. */
        TOO_LONG,
        /** A newer program made it. */
        NEWER,
        /** It has more networks than can be shown. */
        TOO_MANY,
        /** It names no network. */
        EMPTY,
        /** Nobody here knows this network. */
        UNKNOWN_NETWORK,
        /** The network is known, but cannot have these parameters. */
        BAD_PARAMETERS,
        /** The file is not where it should be. */
        FILE_ABSENT,
        /** Only the sender has this file. */
        FILE_OF_SENDER,
        /** The path leads to a place that a shared comparison must not name. */
        FILE_FORBIDDEN,
        /** A word about how to look at the networks makes no sense. */
        UNKNOWN_WORD
    }

    /** Shortens what came from outside. */
    public SharedProblem {
        subject = shorten(subject.replaceAll("\\p{Cntrl}", " "));
    }

    /** A problem that needs no more words. */
    static SharedProblem of(Kind kind, String subject) {
        return new SharedProblem(kind, subject, "");
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
