package io.github.convatlas.spec;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ParseException;
import io.github.convatlas.graph.Value;
import io.github.convatlas.json.ObjectReader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A parsed expression over named values, such as {@code divisible(in * expand, 8)}. It can compute numbers, truths and names
 * and nothing else: no input, no code, no unbounded work. Safe for use by several threads.
 */
public final class Expression {
    private static final int LONGEST = 400;
    private static final int MOST_DIGITS = 40;
    private static final Pattern EXPONENT = Pattern.compile("(?<![A-Za-z_])[0-9.]+[eE][+-]?[0-9]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private final String text;
    private final com.ezylang.evalex.Expression parsed;
    private final Set<String> variables;

    private Expression(String text, com.ezylang.evalex.Expression parsed, Set<String> variables) {
        this.text = text;
        this.parsed = parsed;
        this.variables = variables;
    }

    /**
     * Parses an expression.
     *
     * @throws ExpressionException if the text is no expression
     */
    public static Expression parse(String text) throws ExpressionException {
        if (text.length() > LONGEST || EXPONENT.matcher(text).find()) {
            throw new ExpressionException("an expression has at most " + LONGEST + " characters and no exponents");
        }
        try {
            var parsed = new com.ezylang.evalex.Expression(text, ExpressionLanguage.CONFIGURATION);
            return new Expression(text, parsed, Set.copyOf(parsed.getUsedVariables()));
        } catch (ParseException e) {
            throw new ExpressionException("\"" + text + "\" is not an expression: " + e.getMessage());
        }
    }

    /** The text as written. */
    public String text() {
        return text;
    }

    /** The names it uses. */
    public Set<String> names() {
        return variables;
    }

    /** Whether it is a bare name and nothing else. */
    public boolean isName() {
        return NAME.matcher(text).matches() && variables.contains(text);
    }

    /**
     * The value in a scope.
     *
     * @throws ExpressionException if a name is unknown, a kind does not fit or a division is by zero
     */
    public Value evaluate(Scope scope) throws ExpressionException {
        if (isName()) {
            return named(text, scope);
        }
        try {
            com.ezylang.evalex.Expression copy = parsed.copy();
            for (String name : variables) {
                Value value = scope.lookup(name).orElseThrow(
                        () -> new ExpressionException(
                                "in \"" + text + "\": " + ObjectReader.unknown("name", name, scope.names())));
                copy.with(name, plain(value));
            }
            return value(copy.evaluate());
        } catch (ParseException | EvaluationException | ArithmeticException e) {
            throw new ExpressionException("\"" + text + "\" cannot be computed: " + reason(e));
        }
    }

    private Value named(String name, Scope scope) throws ExpressionException {
        return scope.lookup(name).orElseThrow(() -> new ExpressionException(
                "in \"" + text + "\": " + ObjectReader.unknown("name", name, scope.names())));
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Numeric(BigDecimal number) -> number;
            case Value.Flag(boolean set) -> set;
            case Value.Name(String name) -> name;
            case Value.Numbers(List<BigDecimal> numbers) -> numbers;
        };
    }

    private Value value(EvaluationValue result) throws ExpressionException {
        if (result.isNumberValue()) {
            return new Value.Numeric(bounded(result.getNumberValue()));
        }
        if (result.isBooleanValue()) {
            return Value.of(result.getBooleanValue().booleanValue());
        }
        if (result.isStringValue()) {
            return Value.of(result.getStringValue());
        }
        throw new ExpressionException("\"" + text + "\" is neither a number, a truth nor a name");
    }

    private BigDecimal bounded(BigDecimal number) throws ExpressionException {
        if (number.precision() - number.scale() > MOST_DIGITS) {
            throw new ExpressionException("\"" + text + "\" is a number too large to mean anything");
        }
        return number;
    }

    @Override
    public String toString() {
        return text;
    }
}
