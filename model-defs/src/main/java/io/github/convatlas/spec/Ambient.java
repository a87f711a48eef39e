package io.github.convatlas.spec;

import io.github.convatlas.graph.Value;
import io.github.convatlas.json.Place;

import java.util.List;

/**
 * The settings that hold everywhere in a network unless a row says otherwise, and that every block passes on to its steps:
 * normalization, activation, the epsilon of the normalization and the padding.
 */
public final class Ambient {
    /** The name of the setting for normalization. */
    public static final String NORM = "norm";
    /** The name of the setting for activations. */
    public static final String ACTIVATION = "activation";
    /** The name of the setting for the epsilon of batch normalization. */
    public static final String EPSILON = "epsilon";
    /** The name of the setting for padding. */
    public static final String PADDING = "padding";

    /** The settings with what holds where a network says nothing. */
    public static final List<ParameterSpec> SETTINGS = List.of(setting(NORM, ValueType.NORM, Value.of("batch")),
            setting(ACTIVATION, ValueType.ACTIVATION, Value.of("relu")),
            setting(EPSILON, ValueType.NUMBER, Value.of(1e-5)).within(0, 1),
            setting(PADDING, ValueType.PADDING, Value.of("pytorch")));

    private Ambient() {
    }

    private static ParameterSpec setting(String name, ValueType type, Value fallback) {
        return ParameterSpec.required(name, type)
                .withFallback(new Argument.Fixed(Place.of("the spec language"), fallback));
    }
}
