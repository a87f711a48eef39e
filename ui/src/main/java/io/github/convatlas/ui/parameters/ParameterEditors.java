package io.github.convatlas.ui.parameters;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import io.github.convatlas.spec.ValueType;
import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.common.Texts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Makes the small editors of parameters. Each acts at once. */
final class ParameterEditors {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final int LETTERS = 24;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final List<KeyCombination> REDO = List.of(KeyCombination.valueOf("Shortcut+Y"),
            KeyCombination.valueOf("Shortcut+Shift+Z"));
    private final ParameterBarViewModel model;
    private final ParameterWords words;
    private final Lifetime lifetime;

    ParameterEditors(ParameterBarViewModel model, Texts texts, Lifetime lifetime) {
        this.model = model;
        this.words = new ParameterWords(texts);
        this.lifetime = lifetime;
    }

    /** Name and editor of a parameter. */
    Node editor(ParameterField field) {
        var name = new Label(words.name(field.spec().name()));
        name.getStyleClass().add("parameter-name");
        Node control = control(field);
        var about = new Tooltip(words.explain(field));
        name.setTooltip(about);
        var box = new HBox(name, control);
        box.getStyleClass().add("parameter");
        box.setAlignment(Pos.CENTER_LEFT);
        lifetime.add(field.wrongProperty().subscribe(wrong -> box.pseudoClassStateChanged(WRONG, wrong.isPresent())));
        lifetime.add(field.changedProperty().subscribe(changed -> box.pseudoClassStateChanged(CHANGED, changed)));
        return box;
    }

    private Node control(ParameterField field) {
        if (!field.spec().choices().isEmpty()) {
            boolean fits = field.spec().choices().stream().mapToInt(String::length).sum() <= LETTERS;
            return fits ? segments(field) : choice(field);
        }
        return switch (field.spec().type()) {
            case FLAG -> toggle(field);
            case CHOICE, ACTIVATION, NORM, NUMBER, INTEGER, CHANNELS, STRIDE, PADDING, NUMBERS, STEP, ANY ->
                number(field);
        };
    }

    private Node toggle(ParameterField field) {
        var toggle = new ToggleSwitch();
        toggle.setAccessibleText(accessible(field));
        lifetime.add(field.valueProperty().subscribe(value -> toggle.setSelected(Boolean.parseBoolean(value))));
        toggle.selectedProperty().subscribe((_, selected) -> model.choose(field, String.valueOf(selected)));
        return toggle;
    }

    /** Short choices stand beside each other, so that one click changes them. */
    private Node segments(ParameterField field) {
        var line = new HBox();
        line.getStyleClass().add("segments");
        line.setAccessibleText(accessible(field));
        var group = new ToggleGroup();
        List<String> choices = field.spec().choices();
        for (String choice : choices) {
            var button = new ToggleButton(choice);
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setAccessibleText(words.name(field.spec().name()) + " " + choice);
            button.getStyleClass().add(choice.equals(choices.getFirst())
                    ? Styles.LEFT_PILL
                    : choice.equals(choices.getLast()) ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setOnAction(_ -> {
                model.choose(field, choice);
                select(group, field.valueProperty().get());
            });
            line.getChildren().add(button);
        }
        lifetime.add(field.valueProperty().subscribe(value -> select(group, value)));
        return line;
    }

    private static void select(ToggleGroup group, String value) {
        group.getToggles().forEach(toggle -> toggle
                .setSelected(ParameterField.same(String.valueOf(toggle.getUserData()), value)));
    }

    private Node choice(ParameterField field) {
        var box = new ChoiceBox<String>();
        box.getItems().setAll(field.spec().choices());
        box.setAccessibleText(accessible(field));
        lifetime.add(field.valueProperty().subscribe(box::setValue));
        box.valueProperty().subscribe((@Nullable String value) -> Optional.ofNullable(value)
                .ifPresent(chosen -> model.choose(field, chosen)));
        return box;
    }

    private Node number(ParameterField field) {
        var text = new TextField();
        text.getStyleClass().add("parameter-field");
        text.setPrefColumnCount(columns(field));
        text.setAccessibleText(accessible(field));
        lifetime.add(field.valueProperty().subscribe(text::setText));
        field.wrongProperty().get().ifPresent(wrong -> text.setText(wrong.typed()));
        lifetime.add(field.wrongProperty().subscribe((before, now) -> {
            if (now.isEmpty() && before.isPresent()) {
                text.setText(field.valueProperty().get());
            }
        }));
        text.setOnAction(_ -> model.choose(field, text.getText()));
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            history(field, text, event);
            forget(field, text, event);
        });
        text.focusedProperty().subscribe((_, focused) -> leave(field, text, focused));
        Optional<SliderScale> scale = SliderScale.of(field);
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(field, text, scale, event));
        return scale.<Node>map(found -> new HBox(6, slider(field, found), text)).orElse(text);
    }

    private static int columns(ParameterField field) {
        int longest = field.valueProperty().get().length();
        return Math.clamp(longest, 3, 8) + (field.spec().type() == ValueType.NUMBERS ? 2 : 0);
    }

    private void leave(ParameterField field, TextField text, boolean focused) {
        if (!focused) {
            model.choose(field, text.getText());
            if (field.wrongProperty().get().isEmpty()) {
                text.setText(field.valueProperty().get());
            }
        }
    }

    /** Esc goes back to the value that holds. */
    private static void forget(ParameterField field, TextField text, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !text.getText().equals(field.valueProperty().get())) {
            event.consume();
            field.refuse(Optional.empty());
            text.setText(field.valueProperty().get());
        }
    }

    /** While something is being typed, undo is the field's own; otherwise it is the window's. */
    private void history(ParameterField field, TextField text, KeyEvent event) {
        if (text.getText().equals(field.valueProperty().get())) {
            if (UNDO.match(event)) {
                event.consume();
                model.undo();
            } else if (REDO.stream().anyMatch(keys -> keys.match(event))) {
                event.consume();
                model.redo();
            }
        }
    }

    private void step(ParameterField field, TextField text, Optional<SliderScale> scale, KeyEvent event) {
        int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        Optional<BigDecimal> number = ParameterField.number(text.getText());
        if (direction != 0 && number.isPresent()) {
            event.consume();
            BigDecimal distance = BigDecimal.valueOf(scale.map(SliderScale::step).orElse(1.0) * direction);
            BigDecimal next = number.get().add(distance).max(field.spec().range().smallest())
                    .min(field.spec().range().largest());
            model.set(field, next.stripTrailingZeros().toPlainString());
        }
    }

    private Node slider(ParameterField field, SliderScale scale) {
        var slider = new Slider(scale.smallest(), scale.largest(), scale.smallest());
        slider.getStyleClass().add("small");
        slider.setBlockIncrement(scale.step());
        slider.setAccessibleText(accessible(field));
        lifetime.add(field.valueProperty().subscribe(value -> ParameterField.number(value)
                .ifPresent(number -> show(slider, scale, number.doubleValue()))));
        slider.valueChangingProperty().subscribe((_, _) -> model.settle());
        slider.focusedProperty().subscribe((_, _) -> model.settle());
        slider.valueProperty().subscribe(position -> dragged(field, slider, scale, position.doubleValue()));
        return slider;
    }

    /** The knob follows a value without asking for the value of its own, rounded place. */
    private static void show(Slider slider, SliderScale scale, double number) {
        double shown = Math.clamp(number, scale.smallest(), scale.largest());
        if (!slider.isValueChanging() && Math.abs(slider.getValue() - shown) > scale.step() / 2) {
            slider.setUserData(shown);
            slider.setValue(shown);
        }
    }

    private void dragged(ParameterField field, Slider slider, SliderScale scale, double position) {
        boolean byValue = slider.getUserData() instanceof Double shown && shown == position;
        slider.setUserData(null);
        if (!byValue && slider.getScene() != null) {
            model.set(field, scale.textAt(position));
        }
    }

    private String accessible(ParameterField field) {
        return words.spoken(field.spec());
    }
}
