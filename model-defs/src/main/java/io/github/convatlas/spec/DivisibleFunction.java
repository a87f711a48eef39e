package io.github.convatlas.spec;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

import java.math.BigDecimal;

/**
 * {@code divisible(v, d)}: the nearest multiple of d, at least d, and one more where it would lose over 10 %; the
 * make_divisible of the TF-slim MobileNetV2 code, which torchvision and timm share.
 */
@FunctionParameter(name = "value")
@FunctionParameter(name = "divisor", nonZero = true, nonNegative = true)
final class DivisibleFunction extends AbstractFunction {
    private static final BigDecimal KEPT = new BigDecimal("0.9");

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
            throws EvaluationException {
        BigDecimal value = arguments[0].getNumberValue();
        BigDecimal divisor = arguments[1].getNumberValue();
        BigDecimal nearest = NearestMultipleFunction.nearest(value, divisor);
        boolean losesTooMuch = nearest.compareTo(value.multiply(KEPT)) < 0;
        return EvaluationValue.numberValue(losesTooMuch ? nearest.add(divisor) : nearest);
    }
}
