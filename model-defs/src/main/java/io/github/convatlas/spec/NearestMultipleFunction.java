package io.github.convatlas.spec;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * {@code nearest(v, d)}: the nearest multiple of d, at least d; the rounding of EfficientNetV2's builder, without the step
 * that keeps within 10 %.
 */
@FunctionParameter(name = "value")
@FunctionParameter(name = "divisor", nonZero = true, nonNegative = true)
final class NearestMultipleFunction extends AbstractFunction {
    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
            throws EvaluationException {
        return EvaluationValue.numberValue(nearest(arguments[0].getNumberValue(), arguments[1].getNumberValue()));
    }

    static BigDecimal nearest(BigDecimal value, BigDecimal divisor) {
        BigDecimal half = divisor.divide(BigDecimal.TWO, 0, RoundingMode.FLOOR);
        BigDecimal whole = value.add(half).setScale(0, RoundingMode.DOWN);
        return whole.divide(divisor, 0, RoundingMode.FLOOR).multiply(divisor).max(divisor);
    }
}
