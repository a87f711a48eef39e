package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.compare.CompareFeature;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.facts.FactsFeature;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A person finds a network by its paper, takes a variant, asks how it was counted, reads its facts and goes to its ancestor. */
class FactsJourneyTest {

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder, new Features(
                List.of(DiagramFeature.onThisMachine("test"), CompareFeature.onThisMachine("test"),
                        new FactsFeature()),
                Optional.empty()));
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aNetworkIsFoundVariedExplainedAndFollowedToItsAncestor() {
        OnFx.until("facts are read", () -> window.composition().library().knowledgeProperty().get().isPresent());
        robot.clickOn("#atlas-search").write("1905.02244 small").type(KeyCode.DOWN);
        assertThat(references()).containsExactly("mobilenet-v3-small");

        MenuButton variants = window.find("#variants", MenuButton.class);
        OnFx.run(() -> variants.getItems().stream().filter(item -> item.getOnAction() != null).skip(1).findFirst()
                .orElseThrow().fire());
        assertThat(references()).containsExactly("mobilenet-v3-small@minimalistic=true");
        assertThat(variants.getText()).isEqualTo("minimalistic");

        OnFx.until("the variant is counted", () -> texts("#network-counting-params .counting-total")
                .equals(List.of("2,044,736")));
        OnFx.run(() -> window.find("#network-counting-params .counting-head", javafx.scene.control.Button.class)
                .fire());
        assertThat(OnFx.call(() -> window.scene().getRoot().lookupAll("#network-counting-params .counting-formula")
                .stream().map(Node::getAccessibleText).toList())).contains("1024 × 1000 + 1000 = 1,025,000");

        robot.clickOn("#tab-facts");
        OnFx.until("the page is there", () -> exists("#facts-page-mobilenet-v3-small"));
        go("mobilenet-v3-small");
        go("mobilenet-v2");
        assertThat(references()).containsExactly("mobilenet-v2");
        OnFx.until("the page of the ancestor is there", () -> exists("#facts-page-mobilenet-v2"));
        Region page = window.find("#facts-page-mobilenet-v2", Region.class);
        OnFx.until("the page ends where its content ends",
                () -> Math.abs(page.getHeight() - page.prefHeight(page.getWidth())) < 1);
    }

    @Test
    void printedNumbersAreNeverCut() {
        OnFx.until("facts are read", () -> window.composition().library().knowledgeProperty().get().isPresent());
        robot.clickOn("#atlas-search").write("ResNet-18").type(KeyCode.DOWN);
        robot.clickOn("#tab-facts");
        OnFx.until("the page is there", () -> exists("#facts-page-resnet18 .facts-printed"));
        assertThat(texts("#facts-page-resnet18 .facts-printed")).contains("11689512", "1.8×10^9");
        assertThat(OnFx.call(() -> window.scene().getRoot().lookupAll("#facts-page-resnet18 .facts-printed .text")
                .stream().map(node -> ((Text) node).getText()).toList()))
                .containsExactlyElementsOf(texts("#facts-page-resnet18 .facts-printed"));
    }

    private void go(String ancestor) {
        OnFx.until("its lineage is told", () -> exists("#facts-lineage #go-" + ancestor));
        OnFx.run(() -> window.find("#go-" + ancestor, Hyperlink.class).fire());
    }

    private List<String> references() {
        return OnFx.call(() -> window.composition().state().networks().stream()
                .map(network -> network.reference().text()).toList());
    }

    private boolean exists(String selector) {
        return window.scene().getRoot().lookup(selector) != null;
    }

    private List<String> texts(String selector) {
        return window.scene().getRoot().lookupAll(selector).stream().map(node -> ((Labeled) node).getText()).toList();
    }
}
