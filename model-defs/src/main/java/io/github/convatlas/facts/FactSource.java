package io.github.convatlas.facts;

/**
 * Who printed a number.
 *
 * @param kind    a paper or an implementation
 * @param name    {@code arXiv:1801.04381} or {@code torchvision}
 * @param version of the paper, such as {@code v4}, or of the implementation: a release or a commit
 * @param place   table, figure or page
 * @param address where to read it; may be empty
 */
public record FactSource(Kind kind, String name, String version, String place, String address) {
    static final FactSource UNKNOWN = new FactSource(Kind.PAPER, "", "", "", "");

    /** What kind of source it is. */
    public enum Kind {
        /** A paper. */
        PAPER,
        /** A program, its documentation or the page of its trained models. */
        IMPLEMENTATION
    }

    /** One line: {@code arXiv:1905.02244v5, Table 3} or {@code torchvision 0.28.0, model weights}. */
    public String citation() {
        return edition() + (place.isEmpty() ? "" : ", " + place);
    }

    /** The name with the version. */
    public String edition() {
        return name + (kind == Kind.IMPLEMENTATION ? " " : "") + version;
    }
}
