package io.github.convatlas.ui.command;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The help: what the window is, and every shortcut. */
public final class HelpView {
    private static final double KEYS_WIDTH = 116;
    private final Runnable close;
    private final VBox root;
    @FXML
    private Label version;
    @FXML
    private Button closeButton;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox groups;

    /**
     * Builds the help.
     *
     * @param version of the program
     * @param close   hides it
     */
    public HelpView(Texts texts, String version, Runnable close) {
        this.close = close;
        this.root = Fxml.load(this, VBox.class, texts);
        start();
        this.version.setText(version);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The help. */
    public Node node() {
        return root;
    }

    /** Lists these commands. */
    public void open(List<CommandGroup> commands) {
        groups.getChildren().setAll(commands.stream().filter(group -> !shown(group).isEmpty())
                .map(HelpView::section).toList());
        scroll.setVvalue(0);
        closeButton.requestFocus();
    }

    private void start() {
        closeButton.setOnAction(_ -> close.run());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        }
    }

    private static List<Command> shown(CommandGroup group) {
        return group.commands().stream().filter(command -> !command.shortcuts().isEmpty()).toList();
    }

    private static Node section(CommandGroup group) {
        var heading = new Label(group.title());
        heading.getStyleClass().add("help-heading");
        var table = new GridPane();
        table.getStyleClass().add("help-keys");
        table.getColumnConstraints().add(new ColumnConstraints(KEYS_WIDTH));
        List<Command> commands = shown(group);
        for (int row = 0; row < commands.size(); row++) {
            var keys = new Label(commands.get(row).shortcutText());
            keys.getStyleClass().add("keys");
            table.addRow(row, keys, new Label(commands.get(row).title()));
        }
        return new VBox(heading, table);
    }
}
