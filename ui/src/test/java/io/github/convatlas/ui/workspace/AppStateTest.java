package io.github.convatlas.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.support.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class AppStateTest {

    private static final LibraryReference.Spec V1 = LibraryReference.of("mobilenet-v1");
    private static final LibraryReference.Spec V2 = LibraryReference.of("mobilenet-v2");

    @TempDir
    private Path folder;
    private AppState state;

    @BeforeEach
    void makeState() {
        state = Models.in(folder).state();
    }

    private List<String> names() {
        return state.networks().stream().map(OpenNetwork::name).toList();
    }

    private String focused() {
        return state.focusedProperty().get().map(OpenNetwork::name).orElse("");
    }

    @Test
    void networksAreOpenedInTheOrderOfTheirPicking() {
        state.show(List.of(V2, V1));
        assertThat(names()).containsExactly("MobileNetV2", "MobileNetV1");
        assertThat(state.networks()).allMatch(network -> network.opening() instanceof OpenNetwork.Opening.Ready);
    }

    @Test
    void theNewestNetworkGetsTheFocusAndAnotherOneWhenItIsClosed() {
        state.show(List.of(V1));
        state.add(V2);
        assertThat(focused()).isEqualTo("MobileNetV2");
        state.remove(state.networks().getLast().slot());
        assertThat(focused()).isEqualTo("MobileNetV1");
        state.remove(state.networks().getLast().slot());
        assertThat(state.focusedProperty().get()).isEmpty();
    }

    @Test
    void aNetworkThatStaysKeepsItsPlaceAndParameters() {
        state.show(List.of(V2));
        long slot = state.networks().getFirst().slot();
        state.change(slot, V2.with("width", "0.5"));
        state.show(List.of(V2.with("width", "0.5"), V1));
        assertThat(state.networks().getFirst().slot()).isEqualTo(slot);
        assertThat(names()).containsExactly("MobileNetV2 (width=0.5)", "MobileNetV1");
    }

    @Test
    void aCopyHasParametersOfItsOwn() {
        state.show(List.of(V2, V1));
        state.duplicate(state.networks().getFirst());
        state.change(state.networks().get(1).slot(), V2.with("width", "0.75"));
        assertThat(names()).containsExactly("MobileNetV2", "MobileNetV2 (width=0.75)", "MobileNetV1");
    }

    @Test
    void anUnknownParameterIsAFailureThatNamesTheKnownOnes() {
        state.show(List.of(V2.with("wdth", "1")));
        assertThat(state.networks().getFirst().opening()).isInstanceOfSatisfying(OpenNetwork.Opening.Failed.class,
                failed -> assertThat(failed.problems().getFirst().message()).contains("width"));
    }

    @Test
    void aDraggedParameterIsTakenBackInOneStep() {
        state.show(List.of(V2));
        long slot = state.networks().getFirst().slot();
        Stream.of("0.9", "0.8", "0.75").forEach(width -> state.change(slot, V2.with("width", width)));
        state.undo();
        assertThat(names()).containsExactly("MobileNetV2");
        assertThat(state.networks().getFirst().slot()).isEqualTo(slot);
        state.redo();
        assertThat(names()).containsExactly("MobileNetV2 (width=0.75)");
        state.undo();
        state.undo();
        assertThat(state.networks()).isEmpty();
        assertThat(state.undoableProperty().get()).isFalse();
    }

    @Test
    void whatWasShownLatelyIsRememberedNewestFirst() {
        state.show(List.of(V2));
        state.show(List.of(V1));
        state.show(List.of(V2));
        assertThat(state.recent()).containsExactly(V2, V1);
    }
}
