package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.library.AtlasRow;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** The window with two plain views, and what a person does in it. */
abstract class WindowTesting {

    @TempDir
    Path folder;
    final List<String> events = new ArrayList<>();
    final FxRobot robot = new FxRobot();
    TestWindow window;

    @BeforeEach
    void open() {
        window = TestWindow.open(folder, SampleView.two(events));
    }

    @AfterEach
    void close() {
        robot.release(new KeyCode[0]);
        window.close();
    }

    List<String> shown() {
        return OnFx.call(() -> window.composition().state().networks().stream()
                .map(network -> network.reference().text()).toList());
    }

    List<AtlasRow> rows() {
        return OnFx.call(() -> List.copyOf(window.composition().models().atlas().rows()));
    }

    void clickEntry(String title) {
        robot.clickOn(cell(title));
    }

    Node cell(String title) {
        var list = window.find("#atlas-list", ListView.class);
        return OnFx.call(() -> list.lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getItem() instanceof AtlasRow.Entry entry
                        && entry.title().equals(title))
                .findFirst().orElseThrow(() -> new AssertionError(title + " is not on the screen")));
    }

    void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        OnFx.run(() -> {
        });
    }
}
