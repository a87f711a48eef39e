package io.github.convatlas.spec;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

import java.math.RoundingMode;

/** {@code round(x)}: the nearest whole number, halves away from zero. */
@FunctionParameter(name = "value")
final class RoundFunction extends AbstractFunction {
    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
            throws EvaluationException {
        return EvaluationValue.numberValue(arguments[0].getNumberValue().setScale(0, RoundingMode.HALF_UP));
    }
}
