package io.github.convatlas.spec;

/** An expression that cannot be parsed or evaluated; the message says why, without a place. */
public final class ExpressionException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    /**
     * An expression went wrong.
     *
     * @param message why, as a sentence without a full stop
     */
    public ExpressionException(String message) {
        super(message);
        this.reason = message;
    }

    /** Why, as a sentence without a full stop. */
    public String reason() {
        return reason;
    }
}
