package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.NetworkLibrary.Contents;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.library.AtlasRow;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;

/** Blocks of the user are listed, and removed when nothing needs them any more; both can be taken back. */
class OwnBlocksJourneyTest {
    private static final String BLOCK = """
            {
              "formatVersion": 1,
              "block": "twice",
              "title": "Twice",
              "about": {"en": "Two convolutions.", "ja": "畳み込み2つ。"},
              "source": "none",
              "parameters": {"out": {"type": "channels"}},
              "label": "twice {out}",
              "body": [
                {"id": "a", "conv": {"kernel": 3, "out": "out"}, "norm": "batch", "activation": "relu"},
                {"id": "b", "conv": {"kernel": 3, "out": "out"}, "norm": "batch", "activation": "relu"}
              ]
            }
            """;
    private static final String NETWORK = """
            {
              "formatVersion": 1,
              "id": "tiny",
              "title": "Tiny",
              "family": "Mine",
              "year": 2025,
              "source": {"paper": "none", "title": "none", "table": "none"},
              "about": {"en": "Three layers.", "ja": "3層です。"},
              "parameters": {
                "resolution": {"type": "integer", "min": 1, "max": 512, "default": 32},
                "classes": {"type": "integer", "min": 1, "max": 1000, "default": 10}
              },
              "stem": [{"block": "twice", "out": 8}],
              "stages": [],
              "head": [{"id": "pool", "globalPool": {}}, {"id": "flatten", "flatten": {}}, {"id": "classifier", "linear": {"out": "classes"}}]
            }
            """;
    @TempDir
    private Path home;
    @TempDir
    private Path elsewhere;
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(home,
                new Features(List.of(DiagramFeature.onThisMachine("test")),
                        Optional.of(new OnnxFiles(OnnxOpening::inThisProcess))));
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aBlockIsListedStaysWhileItIsNeededAndIsThenRemoved() throws IOException {
        Path block = Files.writeString(elsewhere.resolve("twice.json"), BLOCK);
        Path network = Files.writeString(elsewhere.resolve("tiny.json"), NETWORK);
        FileDrop.onto(window.find("#work", Node.class), List.of(block));
        OnFx.until("the block is there", () -> contents().blocks().size() == 1);
        FileDrop.onto(window.find("#work", Node.class), List.of(network));
        OnFx.until("the network is there", () -> contents().mine().size() == 1);
        SceneSnapshots.save(window.scene(), "own-blocks", 1000, 700);

        remove(AtlasRow.Block.class, "Twice");
        OnFx.until("it says why the block stays",
                () -> texts().contains("The block \"twice\" is needed by tiny; remove that first."));
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
        OnFx.until("in Japanese, too", () -> texts().contains("ブロック「twice」はtinyが使っています。"));
        SceneSnapshots.save(window.scene(), "own-blocks-needed-ja", 1000, 700);
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.ENGLISH));

        remove(AtlasRow.Entry.class, "Tiny");
        OnFx.until("the network is gone", () -> contents().mine().isEmpty());
        remove(AtlasRow.Block.class, "Twice");
        OnFx.until("the block is gone", () -> contents().blocks().isEmpty());
        assertThat(home.resolve("blocks/twice.json")).doesNotExist();
        assertThat(OnFx.call(() -> window.composition().models().atlas().rows()))
                .noneMatch(AtlasRow.Block.class::isInstance);
        OnFx.run(() -> window.composition().services().errors().noteActionProperty().get().orElseThrow().action()
                .run());
        OnFx.until("it is back", () -> contents().blocks().stream().map(BlockSpec::name).toList()
                .equals(List.of("twice")));
    }

    private Contents contents() {
        return window.composition().library().contentsProperty().get().orElseThrow();
    }

    /** By the menu of its row. */
    private void remove(Class<? extends AtlasRow> kind, String title) {
        ListView<?> list = window.find("#atlas-list", ListView.class);
        OnFx.until(title + " is on the screen, among " + OnFx.call(() -> list.getItems().subList(
                Math.max(0, list.getItems().size() - 6), list.getItems().size()).toString()), () -> {
                    list.scrollTo(list.getItems().size() - 1);
                    return cell(list, kind, title).isPresent();
                });
        OnFx.run(() -> Event.fireEvent(cell(list, kind, title).orElseThrow(),
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, null)));
        OnFx.run(() -> {
            ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast).filter(Window::isShowing).findFirst().orElseThrow();
            MenuItem last = menu.getItems().getLast();
            menu.hide();
            last.fire();
        });
    }

    private static Optional<Node> cell(ListView<?> list, Class<? extends AtlasRow> kind, String title) {
        return list.lookupAll(".list-cell").stream().filter(Node::isVisible)
                .filter(node -> node instanceof ListCell<?> cell && kind.isInstance(cell.getItem())
                        && cell.getAccessibleText().startsWith(title))
                .findFirst();
    }

    private String texts() {
        return OnFx.call(() -> window.scene().getRoot().lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining("\n")));
    }
}
