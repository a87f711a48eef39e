package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.Highlight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

/** From the start of the program to the article's tables. */
class CompareJourneyTest extends CompareTesting {

    private Node inAtlas(String title) {
        return OnFx.call(() -> window.scene().getRoot().lookupAll("#atlas-list .atlas-title").stream()
                .filter(label -> ((Labeled) label).getText().equals(title)).findFirst().orElseThrow());
    }

    @Test
    void twoNetworksPickedInTheAtlasStandSideBySide() {
        robot.clickOn(inAtlas("MnasNet-A1"));
        await("#cell-head-" + slot(0));
        robot.clickOn("#add-network").write("efficientnet-b0").type(KeyCode.ENTER);
        OnFx.until("two networks are shown", () -> window.composition().state().networks().size() == 2);
        assertThat(count(0, 4)).isEqualTo("7 7");
        assertThat(count(1, 4)).isEqualTo("10 (printed: 9) a");
        assertThat(cell("sum-" + slot(0))).isEqualTo("23");
        assertThat(cell("sum-" + slot(1))).isEqualTo("26");
        assertThat(cell("total-" + slot(0) + "-params")).isEqualTo("3.89M");
        assertThat(cell("total-" + slot(1) + "-params")).isEqualTo("5.29M +1.40M ×1.36");
        OnFx.run(() -> window.composition().state().unitProperty().set(OperationUnit.FLOPS));
        assertThat(cell("figures-" + slot(0))).contains("623M FLOPs");
    }

    @Test
    void aTableOfTheArticleIsOneClickAway() {
        robot.clickOn("#empty-article-1");
        OnFx.until("seven columns", () -> window.composition().state().networks().size() == 7);
        assertThat(count(5, 4)).isEqualTo("26 (printed: 5) e");
        assertThat(count(5, 1)).startsWith("3 (printed: 2)");
        assertThat(count(4, 4)).isEqualTo("36 36");
    }

    @Test
    void arrowKeysWalkThroughTheCellsAndColumnsMove() {
        show("mobilenet-v2", "resnet50");
        long first = slot(0);
        long second = slot(1);
        await("#cell-head-" + first);
        OnFx.run(() -> node("#cell-head-" + first).orElseThrow().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.RIGHT);
        assertThat(OnFx.call(() -> node("#cell-count-" + second + "-0").orElseThrow().isFocused())).isTrue();
        robot.type(KeyCode.UP).type(KeyCode.UP);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        OnFx.until("the column has moved", () -> slot(0) == second);
        OnFx.until("the focus moves along", () -> node("#cell-head-" + second).filter(Node::isFocused).isPresent());
        robot.type(KeyCode.DELETE);
        OnFx.until("the column is gone", () -> window.composition().state().networks().size() == 1);
        OnFx.until("the hint appears", () -> node("#compare-hint").filter(Node::isVisible).isPresent());
    }

    @Test
    void aTableIsCopied() {
        show("mobilenet-v2", "mnasnet-a1");
        await("#export-counts");
        OnFx.run(() -> ((MenuButton) node("#export-counts").orElseThrow()).getItems().getFirst().fire());
        OnFx.until("the table is copied", () -> !window.outside().copied.isEmpty());
        assertThat(window.outside().copied.getFirst()).contains("MobileNetV2", "MnasNet-A1", "|");
    }

    /** Whatever stands in rows and columns can be copied: also params by resolution, and the changes of each column. */
    @ParameterizedTest
    @CsvSource({"counts,MnasNet-A1", "totals,MnasNet-A1", "blocks,MnasNet-A1", "macs,MnasNet-A1", "params,MnasNet-A1",
            "changes,MnasNet-A1", "changes-2,EfficientNet-B0"})
    void everyTableIsCopiedInEveryFormat(String table, String content) {
        show("mobilenet-v2", "mnasnet-a1", "efficientnet-b0");
        await("#export-" + table);
        List<MenuItem> formats = OnFx.call(
                () -> List.copyOf(((MenuButton) node("#export-" + table).orElseThrow()).getItems())).subList(0, 5);
        for (int index = 0; index < formats.size(); index++) {
            int copied = index + 1;
            OnFx.run(formats.get(index)::fire);
            OnFx.until("it is copied", () -> window.outside().copied.size() == copied);
            assertThat(window.outside().copied.getLast()).contains(content);
        }
        assertThat(window.outside().copied).doesNotHaveDuplicates();
    }

    @Test
    void aClickOnACellLightsUpItsBlocksInTheDiagrams() {
        show("mobilenet-v2", "mnasnet-a1");
        await("#cell-count-" + slot(1) + "-3");
        OnFx.run(() -> node("#cell-count-" + slot(1) + "-3").orElseThrow().requestFocus());
        OnFx.until("the cell is in sight", () -> inSight(node("#cell-count-" + slot(1) + "-3").orElseThrow()));
        robot.clickOn("#cell-count-" + slot(1) + "-3");
        OnFx.until("its convolutions are lit", () -> lit().isPresent());
        assertThat(lit().orElseThrow().layers()).containsOnlyKeys(slot(1));
        assertThat(lit().orElseThrow().count()).isEqualTo(3);
        await("#diagram-lit-label");
        assertThat(OnFx.call(() -> ((Labeled) node("#diagram-lit-label").orElseThrow()).getText()))
                .isEqualTo("MnasNet-A1 at 28 px: 3×3 and larger convolutions that count (3)");
        OnFx.until("each network has a diagram above its column", () -> node("#diagram-pane-1").isPresent());
        robot.type(KeyCode.ESCAPE);
        OnFx.until("the light is out", () -> lit().isEmpty());
    }

    private boolean inSight(Node cell) {
        return window.scene().getRoot().localToScene(window.scene().getRoot().getBoundsInLocal())
                .contains(cell.localToScene(cell.getBoundsInLocal()));
    }

    private Optional<Highlight> lit() {
        return OnFx.call(() -> window.composition().state().lighting().highlightProperty().get());
    }

    @Test
    void theRuleOfCountingIsSwitchedAndSwitchedBack() {
        show("mnasnet-a1", "efficientnet-b0");
        assertThat(count(1, 4)).isEqualTo("10 (printed: 9) a");
        fire("#rule-one");
        OnFx.until("a 5x5 counts as one", () -> count(1, 4).equals("6"));
        fire("#rule-output");
        OnFx.until("the output counts", () -> count(1, 0).equals("0"));
        await("#rule-article");
        OnFx.run(() -> ((Hyperlink) node("#rule-article").orElseThrow()).fire());
        OnFx.until("the article's counts stand beside again", () -> count(1, 4).equals("10 (printed: 9) a"));
        OnFx.run(() -> window.composition().state().undo());
        OnFx.until("the rule is undone", () -> count(1, 0).equals("0"));
    }
}
