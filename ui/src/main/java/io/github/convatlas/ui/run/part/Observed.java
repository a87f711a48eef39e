package io.github.convatlas.ui.run.part;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A value that becomes a property once somebody looks at it: of ten thousand pictures only those on screen do, and a
 * property takes ten times the memory. For the FX thread.
 *
 * @param <T> the value
 */
public final class Observed<T> {
    private T value;
    private @Nullable ReadOnlyObjectWrapper<T> property;

    /** Nobody looks yet. */
    public Observed(T value) {
        this.value = value;
    }

    /** The value. */
    public T get() {
        return value;
    }

    /** Another value. */
    public void set(T next) {
        value = next;
        ReadOnlyObjectWrapper<T> seen = property;
        if (seen != null) {
            seen.set(next);
        }
    }

    /** The value, to look at. */
    public ReadOnlyObjectProperty<T> property() {
        ReadOnlyObjectWrapper<T> seen = property;
        if (seen == null) {
            seen = new ReadOnlyObjectWrapper<>(value);
            property = seen;
        }
        return seen.getReadOnlyProperty();
    }
}
