package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.run.RunFeature;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.FileServer;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.TestCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

class PretrainedJourneyTest {
    @TempDir
    private Path folder;
    private FileServer server;
    private TestWindow window;

    @BeforeEach
    void openTheWindow() throws IOException {
        byte[] content = Files.readAllBytes(ColorModel.write(folder.resolve("content")));
        server = new FileServer(content);
        PretrainedModel model = TestCatalog.colors(server.address(), content);
        window = TestWindow.open(folder.resolve("home"), new Features(
                List.of(RunFeature.onThisMachine("test", TestCatalog.source(model))), Optional.empty()));
        OnFx.run(() -> window.composition().state().viewProperty().set("run"));
    }

    @AfterEach
    void closeEverything() throws IOException {
        window.close();
        server.close();
    }

    @Test
    void aNetworkWithoutWeightsOffersATrainedModelThatIsFetchedOnlyWhenAgreedTo() throws IOException {
        showNetwork();
        OnFx.until("it is offered", () -> isShown("#run-offers .run-fetch"));
        assertThat(text("#run-offers .run-pretrained-facts")).contains("license Apache-2.0", "input 32 px",
                "top-1 71.50 % at 64 px (its paper)");
        OnFx.run(window.find("#run-offers .run-pretrained-page", Hyperlink.class)::fire);
        assertThat(window.outside().pages).containsExactly(URI.create("https://example.org/colors"));
        fire("#run-offers .run-fetch");
        assertThat(text("#run-offers .run-pretrained-question")).contains("127.0.0.1", "Apache-2.0", "bytes");
        fire("#run-offers .run-fetch-decline");
        assertThat(isShown("#run-offers .run-fetch-agree")).isFalse();
        assertThat(server.requests()).isEmpty();

        fire("#run-offers .run-fetch");
        fire("#run-offers .run-fetch-agree");
        OnFx.until("it is chosen", () -> chosen().equals("colors-1 · Color Laboratory"));
        drop(ColorModel.paint(folder.resolve("square.png"), Color.RED));
        OnFx.until("it answers", () -> answer().startsWith("red"));
        assertThat(isShown("#run-offers")).isFalse();
        assertThat(OnFx.call(() -> window.find(".run-setup", javafx.scene.control.TitledPane.class).getText()))
                .isEqualTo("Preprocessing");
    }

    @Test
    void aFetchThatIsStoppedGoesOnWhereItEnded() {
        server.behave(FileServer.Manner.HALF);
        showNetwork();
        OnFx.until("it is offered", () -> isShown("#run-offers .run-fetch"));
        fire("#run-offers .run-fetch");
        fire("#run-offers .run-fetch-agree");
        OnFx.until("its progress is shown", () -> text("#run-offers .run-task .label").contains("%"));
        assertThat(OnFx.call(() -> window.composition().services().tasks().running().getFirst().title()))
                .isEqualTo("Fetching colors-1");
        fire("#run-offers .run-cancel");
        OnFx.until("the rest is offered", () -> isShown("#run-offers .run-fetch")
                && button("#run-offers .run-fetch").equals("Fetch the rest…"));

        server.behave(FileServer.Manner.WHOLE);
        fire("#run-offers .run-fetch");
        assertThat(text("#run-offers .run-pretrained-question")).contains("are here already");
        fire("#run-offers .run-fetch-agree");
        OnFx.until("it is chosen", () -> chosen().equals("colors-1 · Color Laboratory"));
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().getLast()).containsIgnoringCase("Range: bytes=");
    }

    @Test
    void aFetchThatFailsSaysWhyInItsPlaceAndCanBeTriedAgain() {
        server.behave(FileServer.Manner.LOST);
        showNetwork();
        OnFx.until("it is offered", () -> isShown("#run-offers .run-fetch"));
        fire("#run-offers .run-fetch");
        fire("#run-offers .run-fetch-agree");
        OnFx.until("it says why", () -> text("#run-offers .run-problem").contains("404"));
        assertThat(button("#run-offers .run-fetch")).isEqualTo("Try again");
        server.behave(FileServer.Manner.WHOLE);
        fire("#run-offers .run-fetch");
        fire("#run-offers .run-fetch-agree");
        OnFx.until("it is chosen", () -> chosen().equals("colors-1 · Color Laboratory"));
    }

    @Test
    void theCatalogIsSearchedAndAFetchedModelIsRemoved() {
        fire("#run-open-catalog");
        OnFx.until("the catalog is there", () -> isShown("#run-catalog .run-fetch"));
        OnFx.run(() -> window.find("#run-catalog-search", TextField.class).setText("resnet"));
        assertThat(text("#run-catalog-nothing")).isEqualTo("No trained model fits “resnet”.");
        OnFx.run(() -> window.find("#run-catalog-search", TextField.class).setText("LABORATORY mobilenet"));
        fire("#run-catalog .run-fetch");
        fire("#run-catalog .run-fetch-agree");
        OnFx.until("it is chosen", () -> chosen().equals("colors-1 · Color Laboratory"));
        assertThat(isShown("#run-catalog")).isFalse();
        fire("#run-open-catalog");
        OnFx.until("it can be removed", () -> isShown("#run-catalog .run-pretrained-remove"));
        assertThat(text("#run-catalog-count")).isEqualTo("1 of 1 on this machine");
        fire("#run-catalog .run-pretrained-remove");
        OnFx.until("it is gone", () -> text("#run-catalog-count").equals("0 of 1 on this machine"));
        assertThat(chosen()).isEmpty();
        assertThat(folder.resolve("home").resolve("models").resolve("colors-1")).doesNotExist();
    }

    @Test
    void aFileIsKnownByItsChecksumAndMissedWhenItIsGone() throws IOException {
        Path file = ColorModel.write(folder.resolve("renamed.onnx"));
        drop(file);
        OnFx.until("it is known", () -> chosen().equals("colors-1 · Color Laboratory"));
        fire("#run-open-catalog");
        OnFx.until("it is listed", () -> isShown("#run-catalog .run-pretrained-remarks"));
        Files.delete(file);
        fire("#run-catalog-close");
        fire("#run-open-catalog");
        OnFx.until("it is missed", () -> isShown("#run-catalog .run-problem")
                && text("#run-catalog .run-problem").equals("The file is no longer there."));
        assertThat(chosen()).isEqualTo("renamed.onnx · no longer there");
    }

    private void showNetwork() {
        OnFx.run(() -> window.composition().state().show(List.of(LibraryReference.of("mobilenet-v2"))));
    }

    private void drop(Path file) {
        FileDrop.onto(window.find("#work", StackPane.class), List.of(file));
    }

    private void fire(String selector) {
        OnFx.run(window.find(selector, Button.class)::fire);
    }

    private String button(String selector) {
        return window.find(selector, Button.class).getText();
    }

    private String text(String selector) {
        return window.find(selector, Label.class).getText();
    }

    private boolean isShown(String selector) {
        return OnFx.call(() -> Optional.ofNullable(window.scene().getRoot().lookup(selector))
                .filter(PretrainedJourneyTest::isShown).isPresent());
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String chosen() {
        return OnFx.call(() -> {
            ComboBox<?> models = window.find("#run-models", ComboBox.class);
            return models.getValue() == null ? "" : models.getButtonCell().getText();
        });
    }

    private String answer() {
        Node bars = window.find("#run-bars", Node.class);
        return !bars.isVisible()
                ? ""
                : bars.lookupAll(".run-class").stream().map(Label.class::cast)
                        .map(Label::getText).collect(Collectors.joining(", "));
    }
}
