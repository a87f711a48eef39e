package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.NetworkPart;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** A person finds and walks by keys alone, from hit to hit and from box to box. */
class DiagramKeysJourneyTest extends DiagramTesting {

    private Optional<NetworkPart> part() {
        return OnFx.call(() -> state().partProperty().get());
    }

    private String id() {
        return part().map(NetworkPart::id).orElse("");
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    private void expect(String number, String id) {
        OnFx.until(id + " is shown", () -> id().equals(id));
        assertThat(text("#diagram-found")).isEqualTo(number);
    }

    @Test
    void searchGoesFromHitToHitForthAndBackAndAround() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("mb3x3, 96");
        OnFx.until("two are found", () -> text("#diagram-found").equals("0 / 2"));
        robot.type(KeyCode.ENTER);
        expect("1 / 2", "stage5.1");
        robot.type(KeyCode.ENTER);
        expect("2 / 2", "stage5.2");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        expect("1 / 2", "stage5.1");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        expect("2 / 2", "stage5.2");
        robot.type(KeyCode.F3);
        expect("1 / 2", "stage5.1");
        press(KeyCode.SHIFT, KeyCode.F3);
        expect("2 / 2", "stage5.2");
        robot.clickOn("#diagram-next");
        expect("1 / 2", "stage5.1");
        robot.clickOn("#diagram-previous");
        expect("2 / 2", "stage5.2");
    }

    @Test
    void theKeysOfTheSearchWorkWhileTheDiagramHasThem() {
        press(KeyCode.SLASH);
        robot.write("depthwise 3x3/2");
        assertThat(window.find("#diagram-search", TextField.class).getText()).isEqualTo("depthwise 3x3/2");
        robot.type(KeyCode.ENTER);
        expect("1 / 4", "stage2.1.depthwise");
        robot.clickOn("#diagram-pane");
        robot.type(KeyCode.F3);
        expect("2 / 4", "stage3.1.depthwise");
        press(KeyCode.SHIFT, KeyCode.F3);
        expect("1 / 4", "stage2.1.depthwise");
        OnFx.until("it is seen", () -> isSeen(Target.Key.layer(0, "stage2.1.depthwise")));
        robot.clickOn("#diagram-search").type(KeyCode.ESCAPE);
        OnFx.until("the search is closed", () -> !window.find("#diagram-search", Node.class).getParent().isVisible());
        assertThat(OnFx.call(() -> pane().isFocused())).as("the keys go to the diagram again").isTrue();
    }

    private boolean isSeen(Target.Key key) {
        Rect box = pane().shown().target(key).orElseThrow().bounds();
        Rect seen = pane().seen();
        return seen.y() <= box.y() + 1 && box.bottom() <= seen.bottom() + 1;
    }

    @Test
    void arrowsWalkFromTheFirstBoxToTheLastAndBack() {
        robot.type(KeyCode.DOWN);
        OnFx.until("something is selected", () -> part().isPresent());
        var way = new ArrayList<String>(List.of(id()));
        for (int step = 0; step < 40; step++) {
            robot.type(KeyCode.DOWN);
            String here = id();
            if (here.equals(way.getLast())) {
                break;
            }
            way.add(here);
            assertThat(isSeen(Target.Key.block(0, here))).as(here + " is seen").isTrue();
        }
        assertThat(way).doesNotHaveDuplicates().startsWith("input", "stem1.1")
                .contains("stage1.1", "stage5.2", "stage7.1")
                .endsWith("fc");
        for (String before : way.reversed().subList(1, way.size())) {
            robot.type(KeyCode.UP);
            OnFx.until("one box higher", () -> id().equals(before));
        }
    }

    @Test
    void arrowsWalkIntoABlockAndAlongItsBranches() {
        show("resnet50");
        walkTo("stage1.1");
        robot.type(KeyCode.ENTER);
        drawn(Target.Key.layer(0, "stage1.1.shortcut"), true);
        walkTo("stage1.1.reduce");
        robot.type(KeyCode.RIGHT);
        String beside = id();
        robot.type(KeyCode.LEFT);
        assertThat(List.of(beside, id())).contains("stage1.1.shortcut");
        robot.type(KeyCode.ESCAPE);
        OnFx.until("the block is selected", () -> id().equals("stage1.1"));
    }

    @Test
    void arrowsWalkToTheNetworkBeside() {
        show("mobilenet-v2", "mnasnet-a1");
        OnFx.until("both are drawn", () -> pane().shown().target(Target.Key.block(1, "stage1.1")).isPresent());
        robot.type(KeyCode.DOWN);
        long first = OnFx.call(() -> state().networks().getFirst().slot());
        long second = OnFx.call(() -> state().networks().getLast().slot());
        OnFx.until("the first has it", () -> part().filter(part -> part.slot() == first).isPresent());
        robot.type(KeyCode.RIGHT);
        OnFx.until("the second has it", () -> part().filter(part -> part.slot() == second).isPresent());
        robot.type(KeyCode.LEFT);
        OnFx.until("the first has it again", () -> part().filter(part -> part.slot() == first).isPresent());
    }

    private void show(String... networks) {
        OnFx.run(() -> state().show(List.of(networks).stream().map(LibraryReference::parse).toList()));
        OnFx.until("they are drawn", () -> pane().shown().frame().columns().size() == networks.length
                && part().isEmpty());
        OnFx.run(() -> pane().requestFocus());
    }

    private void walkTo(String id) {
        for (int step = 0; step < 20 && !id().equals(id); step++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(id()).isEqualTo(id);
    }
}
