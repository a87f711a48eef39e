package io.github.convatlas.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.diagram.CrumbBar.Crumb;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

class CrumbBarTest {

    private static final List<String> WAY = List.of("EfficientNet-B0 (width=1.3)", "MB5x5, 40, 240",
            "squeeze-and-excitation", "conv 1x1, 10");
    private final List<String> gone = new ArrayList<>();
    private Stage stage;
    private CrumbBar bar;

    @BeforeEach
    void showTheWay() {
        OnFx.startToolkit();
        bar = OnFx.call(() -> new CrumbBar("Levels above"));
        stage = OnFx.call(() -> {
            bar.show(WAY.stream().map(title -> new Crumb(title, () -> gone.add(title))).toList());
            var shown = new Stage();
            shown.setScene(new Scene(bar, 1000, 40));
            shown.show();
            return shown;
        });
    }

    @AfterEach
    void close() {
        OnFx.run(stage::hide);
    }

    private void makeWide(double width) {
        OnFx.run(() -> stage.setWidth(width));
        OnFx.until("it is as wide", () -> Math.abs(bar.getWidth() - width) < 60 && !bar.isNeedsLayout());
    }

    private Stream<Node> visible() {
        return OnFx.call(() -> bar.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList()).stream();
    }

    private List<String> steps() {
        return visible().filter(node -> node instanceof Button)
                .map(node -> ((Button) node).getText().replace("›   ", ""))
                .toList();
    }

    private List<MenuItem> earlier() {
        return visible().filter(node -> node instanceof MenuButton).map(MenuButton.class::cast)
                .flatMap(menu -> menu.getItems().stream()).toList();
    }

    private double end() {
        return OnFx.call(() -> visible().mapToDouble(node -> node.getLayoutX() + node.getLayoutBounds().getWidth())
                .max().orElse(0));
    }

    @Test
    void whereThereIsRoomEveryStepIsShown() {
        makeWide(1000);
        assertThat(steps()).isEqualTo(WAY);
        assertThat(earlier()).isEmpty();
    }

    @Test
    void whereThereIsLittleRoomTheFirstStepsAreInAMenu() {
        makeWide(380);
        assertThat(steps()).hasSizeBetween(1, 3).endsWith(WAY.getLast());
        assertThat(earlier()).extracting(MenuItem::getText)
                .containsExactlyElementsOf(WAY.subList(0, WAY.size() - steps().size()));
        assertThat(end()).isLessThanOrEqualTo(bar.getWidth());
        OnFx.run(earlier().getFirst()::fire);
        assertThat(gone).containsExactly(WAY.getFirst());
    }

    @Test
    void theLastStepStaysInSightHoweverNarrowItGets() {
        OnFx.run(() -> bar.resize(90, 40));
        OnFx.run(bar::layout);
        assertThat(steps()).containsExactly(WAY.getLast());
        assertThat(end()).isLessThanOrEqualTo(90);
    }

    @Test
    void nothingOfTheWayIsLostWhenItIsShownWideAgain() {
        makeWide(300);
        makeWide(1000);
        assertThat(steps()).isEqualTo(WAY);
        assertThat(earlier()).isEmpty();
    }
}
