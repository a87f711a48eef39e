package io.github.convatlas.ui.run.setup;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Values of a choice by their names in the user's language. */
final class Names<T> extends StringConverter<T> {
    private final Function<T, String> name;

    private Names(Function<T, String> name) {
        this.name = name;
    }

    static <T> void in(ComboBox<T> box, Function<T, String> name) {
        box.setConverter(new Names<>(name));
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("values are chosen, not typed");
    }
}
