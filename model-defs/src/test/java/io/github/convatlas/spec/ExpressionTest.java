package io.github.convatlas.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.graph.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class ExpressionTest {
    /** Channels of MobileNetV2 at widths 0.35 to 1.4 as TF-slim rounds them, and the case where 10 % would be lost. */
    @ParameterizedTest
    @CsvSource({"11.2, 16", "5.6, 8", "8.4, 8", "33.6, 32", "112, 112", "19.2, 24", "44.8, 48", "16.8, 16", "41.6, 40",
            "18, 24", "1, 8"})
    void divisibleRoundsToTheNearestMultipleButKeepsNinetyPercent(String value, long expected)
            throws ExpressionException {
        assertThat(Expression.parse("divisible(" + value + ", 8)").evaluate(Scope.of(Map.of())))
                .isEqualTo(Value.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"19.2, 16", "38.4, 40", "1, 8", "52.8, 56"})
    void nearestRoundsWithoutTheNinetyPercentStep(String value, long expected) throws ExpressionException {
        assertThat(Expression.parse("nearest(" + value + ", 8)").evaluate(Scope.of(Map.of())))
                .isEqualTo(Value.of(expected));
    }

    @Test
    void conditionsAndNamesAreValuesToo() throws ExpressionException {
        Scope scope = Scope.of(Map.of("stride", Value.of(2), "place", Value.of("3x3")));

        assertThat(Expression.parse("if(place == '3x3', stride, 1)").evaluate(scope)).isEqualTo(Value.of(2));
        assertThat(Expression.parse("stride == 1 && place == '3x3'").evaluate(scope)).isEqualTo(Value.of(false));
        assertThat(Expression.parse("place").evaluate(scope)).isEqualTo(Value.of("3x3"));
    }

    @Test
    void decimalsStayExact() throws ExpressionException {
        assertThat(Expression.parse("ceil(10 * 1.1)").evaluate(Scope.of(Map.of()))).isEqualTo(Value.of(11));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            random()            | not an expression
            1e999999999         | no exponents
            2 ^ 10              | not an expression
            missing + 1         | unknown name "missing"
            1 / 0               | Division by zero
            'text' * 2          | cannot be computed
            1 +                 | not an expression
            """)
    void whatTheLanguageDoesNotHaveIsRefused(String text, String message) {
        assertThatThrownBy(() -> Expression.parse(text).evaluate(Scope.of(Map.of())))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aVeryLongExpressionIsRefusedUnread() {
        assertThatThrownBy(() -> Expression.parse("1+".repeat(300) + "1")).isInstanceOf(ExpressionException.class)
                .hasMessageContaining("at most 400 characters");
    }
}
