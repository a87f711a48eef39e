package io.github.convatlas.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * A label with expressions in braces: {@code MB{kernel}x{kernel}, {out}, {hidden}}.
 *
 * @param pieces texts and expressions, in order
 */
public record LabelTemplate(List<Piece> pieces) {
    /** Copies the list. */
    public LabelTemplate {
        pieces = List.copyOf(pieces);
    }

    /** A part of a label. */
    public sealed interface Piece {
        /** Text as it stands. */
        record Words(String text) implements Piece {
        }

        /** Something computed. */
        record Computed(Expression expression) implements Piece {
        }
    }

    /**
     * Parses a template.
     *
     * @throws ExpressionException if a brace is not closed or holds no expression
     */
    public static LabelTemplate parse(String text) throws ExpressionException {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                pieces.add(new Piece.Words(text.substring(at)));
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new ExpressionException("the brace in \"" + text + "\" is not closed");
            }
            if (open > at) {
                pieces.add(new Piece.Words(text.substring(at, open)));
            }
            pieces.add(new Piece.Computed(Expression.parse(text.substring(open + 1, close))));
            at = close + 1;
        }
        return new LabelTemplate(pieces);
    }

    /**
     * The label with its expressions computed.
     *
     * @throws ExpressionException if one cannot be computed
     */
    public String fill(Scope scope) throws ExpressionException {
        var label = new StringBuilder();
        for (Piece piece : pieces) {
            label.append(switch (piece) {
                case Piece.Words(String text) -> text;
                case Piece.Computed(Expression expression) -> expression.evaluate(scope).toString();
            });
        }
        return label.toString();
    }
}
