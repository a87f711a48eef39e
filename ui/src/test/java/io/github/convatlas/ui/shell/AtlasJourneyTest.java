package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.library.AtlasRow;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/** A person finds networks in the atlas and puts them beside each other. */
class AtlasJourneyTest extends WindowTesting {

    /** The headless robot's clicks know nothing of the keys that are held. */
    private void clickWithCtrl(String title) {
        Node cell = cell(title);
        OnFx.run(() -> {
            Point2D place = cell.localToScene(5, 5);
            Stream.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)
                    .forEach(type -> Event.fireEvent(cell, new MouseEvent(type, place.getX(), place.getY(), 0, 0,
                            MouseButton.PRIMARY, 1, false, true, false, false, true, false, false, false, false, true,
                            null)));
        });
    }

    @Test
    void aSearchFiltersTheAtlasAndTheArrowKeyGoesToTheFirstHit() {
        press(KeyCode.CONTROL, KeyCode.F);
        robot.write("mobilenetv3");
        assertThat(rows()).filteredOn(AtlasRow.Entry.class::isInstance)
                .allSatisfy(row -> assertThat(((AtlasRow.Entry) row).title()).contains("MobileNetV3"));
        press(KeyCode.DOWN);
        assertThat(shown()).containsExactly("mobilenet-v3-large");
        press(KeyCode.DOWN);
        assertThat(shown()).containsExactly("mobilenet-v3-small");
    }

    @Test
    void networksAddedByKeyAreComparedAlsoWhereASearchHidesTheFirst() {
        clickEntry("MobileNetV2");
        press(KeyCode.CONTROL, KeyCode.F);
        robot.write("mnas");
        press(KeyCode.TAB);
        press(KeyCode.CONTROL, KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(shown()).containsExactly("mobilenet-v2", "mnasnet-a1");
        OnFx.until("the view lists both", () -> window.find("#sample-first", Label.class).getText()
                .equals("MobileNetV2 | MnasNet-A1"));
    }

    @Test
    void aClickWithCtrlAddsToTheComparisonAndTakesAwayAgain() {
        clickEntry("MobileNetV2");
        clickWithCtrl("VGG16");
        assertThat(shown()).containsExactly("mobilenet-v2", "vgg16");
        clickWithCtrl("MobileNetV2");
        assertThat(shown()).containsExactly("vgg16");
    }

    @Test
    void aFamilyFoldsWithoutTouchingWhatIsShown() {
        clickEntry("MobileNetV2");
        AtlasRow.Head head = rows().stream().filter(AtlasRow.Head.class::isInstance).map(AtlasRow.Head.class::cast)
                .filter(row -> row.section().equals(new AtlasRow.Section.Family("MobileNet"))).findFirst()
                .orElseThrow();
        OnFx.run(() -> window.composition().models().atlas().toggle(head));
        assertThat(rows()).noneMatch(row -> row instanceof AtlasRow.Entry entry && entry.title().equals("MobileNetV2")
                && entry.section() instanceof AtlasRow.Section.Family);
        assertThat(shown()).containsExactly("mobilenet-v2");
    }

    /** What is written in the heads of the families, as it is painted. */
    private List<String> heads() {
        var list = window.find("#atlas-list", ListView.class);
        return OnFx.call(() -> list.lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getItem() instanceof AtlasRow.Head)
                .map(cell -> cell.lookupAll(".text").stream().map(Text.class::cast).map(Text::getText).toList()
                        + " " + name(cell))
                .map(String::valueOf).toList());
    }

    private static String name(ListCell<?> cell) {
        return cell.getItem() instanceof AtlasRow.Head(AtlasRow.Section.Family(String family), _, _) ? family : "";
    }

    @Test
    void everyHeadHasItsNameHoweverOftenTheListIsPaintedAnew() {
        var list = window.find("#atlas-list", ListView.class);
        for (int round = 0; round < 12; round++) {
            int to = round % 4 * 8;
            OnFx.run(() -> {
                list.refresh();
                list.scrollTo(to);
                window.composition().state().unitProperty()
                        .set(to == 0 ? OperationUnit.FLOPS : OperationUnit.MACS);
            });
            OnFx.run(list::layout);
            assertThat(heads()).isNotEmpty().allSatisfy(head -> {
                String family = head.substring(head.lastIndexOf("] ") + 2);
                assertThat(head).startsWith("[" + (family.isEmpty() ? "" : family));
            });
        }
    }
}
