package io.github.convatlas.ui.shell;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.command.CommandGroup;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.shell.MainViewModel.Overlay;
import io.github.convatlas.ui.workspace.WorkContext;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

/** The bar at the top: menus, the way to the palette, and how things are shown. */
final class TopBarView {
    private final WorkContext context;
    private final MainViewModel frame;
    private final HBox root;
    @FXML
    private MenuBar menus;
    @FXML
    private Button palette;
    @FXML
    private HBox unitPlace;
    @FXML
    private HBox languagePlace;
    @FXML
    private Button theme;

    TopBarView(WorkContext context, MainViewModel frame) {
        this.context = context;
        this.frame = frame;
        this.root = Fxml.load(this, HBox.class, context.texts());
        start();
    }

    Node node() {
        return root;
    }

    /** Fills the menus; groups in one list are separated by lines. */
    void show(String title, List<CommandGroup> groups) {
        var menu = new Menu(title);
        for (CommandGroup group : groups) {
            if (!menu.getItems().isEmpty() && !group.commands().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(group.commands().stream().map(this::item).toList());
        }
        menus.getMenus().add(menu);
    }

    private MenuItem item(Command command) {
        var item = new MenuItem();
        item.setMnemonicParsing(false);
        context.lifetime().add(command.naming().subscribe(item::setText));
        command.shortcuts().stream().findFirst().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> command.run());
        context.lifetime().add(command.available().subscribe(available -> item.setDisable(!available)));
        return item;
    }

    private void start() {
        palette.setText(
                context.texts().get("shell.palette.button", KeyCombination.valueOf("Shortcut+K").getDisplayText()));
        palette.setOnAction(_ -> frame.toggle(Overlay.PALETTE));
        unitPlace.getChildren().setAll(segments(List.of(OperationUnit.values()), OperationUnit::label,
                context.state().unitProperty(), "shell.command.unit"));
        languagePlace.getChildren().setAll(segments(List.of(Language.values()), Language::label,
                context.state().languageProperty(), "shell.command.language"));
        theme.setOnAction(_ -> context.state().themeProperty().set(context.state().themeProperty().get().other()));
        context.lifetime().add(context.state().themeProperty().subscribe(this::showTheme));
    }

    private void showTheme(Theme shown) {
        theme.setGraphic(new FontIcon(shown == Theme.LIGHT
                ? MaterialDesignW.WEATHER_NIGHT
                : MaterialDesignW.WEATHER_SUNNY));
    }

    private <T> SegmentedButton segments(List<T> values, Function<T, String> label, ObjectProperty<T> property,
            String aboutKey) {
        var segments = new SegmentedButton();
        for (T value : values) {
            var button = new ToggleButton(label.apply(value));
            button.setOnAction(_ -> property.set(value));
            button.setTooltip(new Tooltip(context.texts().get(aboutKey + ".about")));
            segments.getButtons().add(button);
        }
        segments.setAccessibleText(context.texts().get(aboutKey));
        context.lifetime().add(property.subscribe(value -> segments.getButtons().forEach(button -> button
                .setSelected(segments.getButtons().indexOf(button) == values.indexOf(value)))));
        segments.getButtons().forEach(button -> button.selectedProperty().subscribe(selected -> {
            boolean own = values.indexOf(property.get()) == segments.getButtons().indexOf(button);
            if (!selected && own) {
                button.setSelected(true);
            }
        }));
        return segments;
    }
}
