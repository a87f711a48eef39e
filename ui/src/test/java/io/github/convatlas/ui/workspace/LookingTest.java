package io.github.convatlas.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.arrangement.ComparisonLook.Diagrams;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.Step;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.chart.ChartAxis;
import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.support.ImmediateTaskRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

class LookingTest {

    private static final CensusRule BY_OUTPUT = CensusRule.ARTICLE.by(CensusRule.Side.OUTPUT);
    private static final Atlas ATLAS = Atlas.builtIn();
    private final AppState state = new AppState(Settings.first(Locale.ENGLISH), new ImmediateTaskRunner(),
            reference -> ATLAS.open(reference.text()));

    /**
     * Something the user changes.
     *
     * @param kind   of the step it is
     * @param change what the user does
     */
    record Deed(Step.Kind kind, Consumer<Looking> change) {
        @Override
        public String toString() {
            return kind.name();
        }
    }

    static Stream<Deed> deeds() {
        return Stream.of(new Deed(Step.Kind.OVERLAY, look -> look.overlayProperty().set(Overlay.ACTIVATIONS)),
                new Deed(Step.Kind.FOLD, look -> look.foldedProperty().set(false)),
                new Deed(Step.Kind.RULE, look -> look.ruleProperty().set(BY_OUTPUT)),
                new Deed(Step.Kind.ROWS, look -> look.rowsProperty().set(RowAlignment.Rule.PIXELS)),
                new Deed(Step.Kind.DIAGRAMS, look -> look.diagramsProperty().set(Diagrams.HIDDEN)),
                new Deed(Step.Kind.CHART, look -> look.axisProperty().set(ChartAxis.LATENCY)),
                new Deed(Step.Kind.CHART, look -> look.linearProperty().set(true)),
                new Deed(Step.Kind.CHART, look -> look.arrowsProperty().set(false)),
                new Deed(Step.Kind.CHART, look -> look.atlasProperty().set(false)),
                new Deed(Step.Kind.CHART, look -> look.sharesProperty().set(true)));
    }

    @BeforeEach
    void showANetwork() {
        state.show(List.of(LibraryReference.of("mobilenet-v2")));
    }

    private Look look() {
        return state.looking().look();
    }

    private Optional<Step.Kind> undoable() {
        return state.historyProperty().get().undoable().map(Step::kind);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void everyPartIsAStepThatCanBeTakenBackAndMadeAgain(Deed deed) {
        deed.change().accept(state.looking());
        Look after = look();
        assertThat(after).isNotEqualTo(Look.USUAL);
        assertThat(undoable()).contains(deed.kind());
        state.undo();
        assertThat(look()).isEqualTo(Look.USUAL);
        state.redo();
        assertThat(look()).isEqualTo(after);
    }

    @Test
    void allPartsAreTakenBackOneByOneInTheOrderOfTheirChanges() {
        var looks = Stream.concat(Stream.of(look()), deeds().map(deed -> {
            deed.change().accept(state.looking());
            return look();
        })).toList();
        looks.reversed().stream().skip(1).forEach(before -> {
            state.undo();
            assertThat(look()).isEqualTo(before);
        });
        looks.stream().skip(1).forEach(next -> {
            state.redo();
            assertThat(look()).isEqualTo(next);
        });
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void everyPartIsRememberedForTheNextStart(Deed deed) {
        deed.change().accept(state.looking());
        assertThat(RememberedLook.of(state.notes())).isEqualTo(look());
        state.undo();
        assertThat(RememberedLook.of(state.notes())).isEqualTo(Look.USUAL);
    }

    @Test
    void changesThatAreMadeTogetherAreOneStep() {
        state.together(() -> {
            state.looking().ruleProperty().set(BY_OUTPUT);
            state.looking().rowsProperty().set(RowAlignment.Rule.PIXELS);
            state.show(List.of(LibraryReference.of("vgg16")));
        });
        assertThat(undoable()).contains(Step.Kind.SHOW);
        state.undo();
        assertThat(look()).isEqualTo(Look.USUAL);
        assertThat(state.networks()).extracting(OpenNetwork::name).containsExactly("MobileNetV2");
    }

    @Test
    void whatChangesNothingIsNoStep() {
        state.together(() -> {
            state.looking().linearProperty().set(true);
            state.looking().linearProperty().set(false);
        });
        assertThat(undoable()).contains(Step.Kind.SHOW);
    }
}
