package io.github.convatlas.ui.parameters;

import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.ParameterSpec;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A parameter of the network with the focus, and its value. */
public final class ParameterField {
    private final ParameterSpec spec;
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Entry.Wrong>> wrong = new ReadOnlyObjectWrapper<>(Optional.empty());

    ParameterField(ParameterSpec spec) {
        this.spec = spec;
    }

    /** What the spec says about it. */
    public ParameterSpec spec() {
        return spec;
    }

    /** Its value as a person types it. */
    public ReadOnlyStringProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Whether the value differs from what the spec says. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Why what was typed last is no value; the value before holds on. */
    ReadOnlyObjectProperty<Optional<Entry.Wrong>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    void refuse(Optional<Entry.Wrong> reason) {
        wrong.set(reason);
    }

    /** The value the spec gives; nothing if the spec computes it. */
    Optional<String> fallback() {
        return spec.fallback().flatMap(argument -> switch (argument) {
            case Argument.Fixed fixed -> Optional.of(fixed.value().toString());
            case Argument.Computed _ -> Optional.empty();
        });
    }

    /**
     * Shows a value.
     *
     * @param newValue as a person types it
     * @param assigned whether it was given, not computed
     */
    void show(String newValue, boolean assigned) {
        value.set(newValue);
        wrong.set(Optional.empty());
        changed.set(assigned && !fallback().map(usual -> same(usual, newValue)).orElse(false));
    }

    /** Whether two texts mean the same value: 1.0 is 1. */
    static boolean same(String one, String other) {
        Optional<BigDecimal> number = number(one);
        return number.isPresent() ? number.equals(number(other)) : one.strip().equals(other.strip());
    }

    /** The number a text stands for, without trailing zeros. */
    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()).stripTrailingZeros());
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
