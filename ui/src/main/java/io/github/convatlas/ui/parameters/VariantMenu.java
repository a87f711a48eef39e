package io.github.convatlas.ui.parameters;

import io.github.convatlas.spec.NetworkSpec.Variant;
import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The named settings of the network with the focus. A choice acts at once; the one that holds is checked. */
final class VariantMenu {
    private static final double WIDTH = 320;
    private final ParameterBarViewModel model;
    private final Texts texts;
    private final MenuButton button = new MenuButton();
    private final Map<Optional<Variant>, Node> checks = new LinkedHashMap<>();

    VariantMenu(ParameterBarViewModel model, Texts texts, Lifetime lifetime) {
        this.model = model;
        this.texts = texts;
        button.setId("variants");
        button.getStyleClass().add("variants");
        button.setTooltip(new Tooltip(texts.get("parameters.variants")));
        button.getItems().addAll(item(Optional.empty()), new SeparatorMenuItem());
        model.variants().forEach(variant -> button.getItems().add(item(Optional.of(variant))));
        lifetime.add(model.variantProperty().subscribe(this::show));
    }

    Node node() {
        return button;
    }

    private Locale language() {
        return texts.language().locale();
    }

    private String name(Optional<Variant> variant) {
        return variant.map(found -> found.name().in(language())).orElse(texts.get("parameters.variants.none"));
    }

    private CustomMenuItem item(Optional<Variant> variant) {
        var check = new FontIcon(MaterialDesignC.CHECK);
        checks.put(variant, check);
        var lines = new VBox(text(name(variant), "variant-name"));
        variant.ifPresent(found -> {
            String about = found.about().in(language());
            if (!about.isEmpty()) {
                lines.getChildren().add(text(about, "variant-about"));
            }
            lines.getChildren().add(text(settings(found), "variant-settings"));
        });
        var line = new HBox(check, lines);
        line.getStyleClass().add("variant-line");
        var item = new CustomMenuItem(line);
        item.setOnAction(_ -> model.choose(variant));
        return item;
    }

    private static String settings(Variant variant) {
        return variant.assignments().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Unlike a label, a text of a given width knows its height before it is laid out. */
    private static Text text(String content, String styleClass) {
        var text = new Text(content);
        text.setWrappingWidth(WIDTH);
        text.getStyleClass().add(styleClass);
        return text;
    }

    private void show(Optional<Variant> chosen) {
        button.setText(chosen.isPresent() ? name(chosen) : texts.get("parameters.variants.title"));
        button.setAccessibleText(texts.get("parameters.variants") + ", " + name(chosen));
        button.pseudoClassStateChanged(ParameterEditors.CHANGED, chosen.isPresent());
        checks.forEach((variant, check) -> check.setVisible(variant.equals(chosen)));
    }
}
