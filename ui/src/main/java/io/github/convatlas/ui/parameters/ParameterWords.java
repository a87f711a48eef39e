package io.github.convatlas.ui.parameters;

import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.ui.common.Texts;

/**
 * Names and explanations of parameters, for people. Those of a spec that somebody made keep the names it gives them.
 *
 * @param texts of the language
 */
record ParameterWords(Texts texts) {
    /** The name for people. */
    String name(String parameter) {
        return texts.find("parameters.name." + parameter).orElse(parameter);
    }

    /** What it is, how specs and links call it, and what it usually is. */
    String explain(ParameterField field) {
        String about = field.spec().about().in(texts.language().locale());
        String usual = field.fallback().map(value -> texts.get("parameters.usual", value)).orElse("");
        return String.join("\n", field.spec().name() + (about.isEmpty() ? "" : ": " + about), usual).strip();
    }

    /** Name and explanation for those who hear them. */
    String spoken(ParameterSpec parameter) {
        return String.join(", ", name(parameter.name()), parameter.about().in(texts.language().locale()));
    }
}
