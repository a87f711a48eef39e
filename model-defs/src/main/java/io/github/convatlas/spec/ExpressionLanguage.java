package io.github.convatlas.spec;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixModuloOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;

import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** The operators and functions of the spec language; there are no others, so a spec can neither loop nor reach out. */
final class ExpressionLanguage {
    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .operatorDictionary(operators()).functionDictionary(functions())
            .defaultConstants(Map.of("TRUE", EvaluationValue.TRUE, "FALSE", EvaluationValue.FALSE))
            .mathContext(MathContext.DECIMAL128).implicitMultiplicationAllowed(false).structuresAllowed(false)
            .binaryAllowed(false).singleQuoteStringLiteralsAllowed(true).maxRecursionDepth(100).build();

    private ExpressionLanguage() {
    }

    private static MapBasedOperatorDictionary operators() {
        var dictionary = new MapBasedOperatorDictionary();
        Map<String, OperatorIfc> infix = Map.ofEntries(Map.entry("+", new InfixPlusOperator()),
                Map.entry("-", new InfixMinusOperator()), Map.entry("*", new InfixMultiplicationOperator()),
                Map.entry("/", new InfixDivisionOperator()), Map.entry("%", new InfixModuloOperator()),
                Map.entry("==", new InfixEqualsOperator()), Map.entry("!=", new InfixNotEqualsOperator()),
                Map.entry(">", new InfixGreaterOperator()), Map.entry(">=", new InfixGreaterEqualsOperator()),
                Map.entry("<", new InfixLessOperator()), Map.entry("<=", new InfixLessEqualsOperator()),
                Map.entry("&&", new InfixAndOperator()), Map.entry("||", new InfixOrOperator()));
        infix.forEach(dictionary::addOperator);
        dictionary.addOperator("-", new PrefixMinusOperator());
        dictionary.addOperator("!", new PrefixNotOperator());
        return dictionary;
    }

    private static MapBasedFunctionDictionary functions() {
        var dictionary = new MapBasedFunctionDictionary();
        Map<String, FunctionIfc> all = Map.of("IF", new IfFunction(), "MIN", new MinFunction(), "MAX",
                new MaxFunction(),
                "FLOOR", new FloorFunction(), "CEIL", new CeilingFunction(), "ROUND", new RoundFunction(), "ABS",
                new AbsFunction(), "SQRT", new SqrtFunction(), "DIVISIBLE", new DivisibleFunction(), "NEAREST",
                new NearestMultipleFunction());
        all.forEach(dictionary::addFunction);
        return dictionary;
    }

    /** The functions by name, for messages and documentation. */
    static List<String> functionNames() {
        return List.of("if", "min", "max", "floor", "ceil", "round", "abs", "sqrt", "divisible", "nearest");
    }
}
