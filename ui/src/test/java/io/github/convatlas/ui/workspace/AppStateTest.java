package io.github.convatlas.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.arrangement.Arrangement;
import io.github.convatlas.arrangement.Step;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.json.Problem;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.support.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        assertThat(state.historyProperty().get().undoable()).isEmpty();
    }

    @Test
    void whatWasShownLatelyIsRememberedNewestFirst() {
        state.show(List.of(V2));
        state.show(List.of(V1));
        state.show(List.of(V2));
        assertThat(state.recent()).containsExactly(V2, V1);
    }

    private Optional<Step.Kind> undoable() {
        return state.historyProperty().get().undoable().map(Step::kind);
    }

    @Test
    void whatTheNetworksAreLookedAtByIsTakenBackToo() {
        state.show(List.of(V2));
        long slot = state.networks().getFirst().slot();
        state.looking().overlayProperty().set(Overlay.MACS);
        state.open(Map.of(slot, Set.of("b3", "b1")));
        var rule = new CensusRule(CensusRule.Kernels.AS_ONE, CensusRule.Side.OUTPUT, true, false);
        state.looking().ruleProperty().set(rule);
        assertThat(undoable()).contains(Step.Kind.RULE);
        state.undo();
        assertThat(state.looking().ruleProperty().get()).isEqualTo(CensusRule.ARTICLE);
        state.undo();
        assertThat(state.opened()).isEmpty();
        state.undo();
        assertThat(state.looking().overlayProperty().get()).isEqualTo(Overlay.KIND);
        assertThat(undoable()).contains(Step.Kind.SHOW);
        state.redo();
        state.redo();
        assertThat(state.looking().overlayProperty().get()).isEqualTo(Overlay.MACS);
        assertThat(state.opened()).containsExactly(Map.entry(slot, Set.of("b3", "b1")));
    }

    @Test
    void replacedNetworksComeBackWithTheirParametersOrderAndOpenedParts() {
        state.show(List.of(V2, V1));
        state.change(state.networks().getFirst().slot(), V2.with("width", "0.5"));
        state.open(Map.of(state.networks().getLast().slot(), Set.of("stem")));
        state.move(state.networks().getLast().slot(), 0);
        Arrangement before = state.arrangement();
        state.show(List.of(LibraryReference.of("vgg16")));
        assertThat(undoable()).contains(Step.Kind.REPLACE);
        state.undo();
        assertThat(state.arrangement()).isEqualTo(before);
        assertThat(names()).containsExactly("MobileNetV1", "MobileNetV2 (width=0.5)");
        state.undo();
        assertThat(names()).containsExactly("MobileNetV2 (width=0.5)", "MobileNetV1");
    }

    @Test
    void theSameChangeOfSeveralNetworksIsOneStep() {
        state.show(List.of(V2, V1));
        var changes = Map.<Long, LibraryReference>of(state.networks().getFirst().slot(), V2.with("width", "0.5"),
                state.networks().getLast().slot(), V1.with("width", "0.5"));
        state.change(changes);
        state.undo();
        assertThat(names()).containsExactly("MobileNetV2", "MobileNetV1");
    }

    @Test
    void twoEntriesOfTheSameParameterAreTwoSteps() {
        state.show(List.of(V2));
        long slot = state.networks().getFirst().slot();
        state.change(slot, V2.with("width", "0.5"));
        state.settle();
        state.change(slot, V2.with("width", "0.75"));
        state.undo();
        assertThat(names()).containsExactly("MobileNetV2 (width=0.5)");
    }

    @Test
    void whatIsTakenBackGetsTheFocus() {
        state.show(List.of(V2, V1));
        state.change(state.networks().getFirst().slot(), V2.with("width", "0.5"));
        state.focus(state.networks().getLast().slot());
        state.undo();
        assertThat(focused()).isEqualTo("MobileNetV2");
    }

    @Test
    void aWrongParameterLeavesTheNetworkAsItWasAndSaysWhy() {
        state.show(List.of(V2));
        long slot = state.networks().getFirst().slot();
        state.change(slot, V2.with("width", "99"));
        OpenNetwork shown = state.networks().getFirst();
        assertThat(shown.network()).isPresent();
        assertThat(shown.name()).isEqualTo("MobileNetV2");
        assertThat(shown.problems()).singleElement().extracting(Problem::message).asString().contains("width");
        state.change(slot, V2.with("width", "0.5"));
        assertThat(state.networks().getFirst().problems()).isEmpty();
        assertThat(names()).containsExactly("MobileNetV2 (width=0.5)");
    }

    @Test
    void howNetworksAreLookedAtIsRememberedForTheNextStart() {
        state.looking().overlayProperty().set(Overlay.PARAMS);
        state.looking().ruleProperty()
                .set(new CensusRule(CensusRule.Kernels.AS_3X3, CensusRule.Side.OUTPUT, false, true));
        assertThat(state.notes()).containsEntry("diagram.overlay", "params")
                .containsEntry("compare.rule", "as-3x3,output,heads");
    }
}
