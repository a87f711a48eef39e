package io.github.convatlas.ui.diagram.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Navigation.Direction;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.layout.Overlay;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.diagram.canvas.Viewport;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.support.ImmediateTaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.Highlight;
import io.github.convatlas.ui.workspace.NetworkPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class DiagramViewModelTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private final ImmediateTaskRunner tasks = new ImmediateTaskRunner();
    private final AppState state = new AppState(Settings.first(Locale.ENGLISH), tasks,
            reference -> ATLAS.open(reference.text()));
    private final Measuring.Tools tools = new Measuring.Tools(tasks,
            (_, _) -> new Outcome.Refused<>("nothing is measured here"), new LayerTimes());
    private final DiagramViewModel model = new DiagramViewModel(state, tools, "diagram", Arrangement.TOGETHER);

    @BeforeEach
    void openTheView() {
        model.resize(1000, 700);
        show("mobilenet-v2");
    }

    @Test
    void networksStandBesideEachOtherInTheirOrder() {
        show("resnet50", "vgg16");

        assertThat(drawing().columns()).extracting(column -> column.outline().network().identity().id())
                .containsExactly("resnet50", "vgg16");
        assertThat(tasks.unexpected()).isEmpty();
    }

    @Test
    void nothingIsDrawnOfNoNetworks() {
        state.show(List.of());

        assertThat(drawing().columns()).isEmpty();
        assertThat(drawing().list().items()).isEmpty();
    }

    @Test
    void clickSelectsABlockAndTellsTheWindow() {
        Rect box = viewOf("stage2.2");
        model.click(0, box.centerX(), box.centerY());

        assertThat(selectedId()).isEqualTo("stage2.2");
        assertThat(state.partProperty().get()).contains(new NetworkPart(slot(0), "stage2.2"));
    }

    @Test
    void clickGivesItsNetworkTheFocus() {
        show("mobilenet-v2", "resnet50");
        Rect box = viewOf("stem1.1");
        model.click(0, box.centerX(), box.centerY());

        assertThat(state.focusedProperty().get().orElseThrow().slot()).isEqualTo(slot(0));
    }

    @Test
    void clickBesideAllBoxesSelectsNothing() {
        pick("stage2.2");
        model.click(0, 1, 690);

        assertThat(model.selectedProperty().get()).isEmpty();
        assertThat(state.partProperty().get()).isEmpty();
    }

    @Test
    void pointerShowsWhatItIsOn() {
        Rect box = viewOf("stage1.1");
        model.hover(0, box.x() + 2, box.y() + 2);
        assertThat(model.hoveredProperty().get().orElseThrow().key().id()).isEqualTo("stage1.1");

        model.leave();
        assertThat(model.hoveredProperty().get()).isEmpty();
    }

    @Test
    void openingABlockKeepsItsUpperSideWhereItStands() {
        pick("stage3.1");
        double before = viewOf("stage3.1").y();
        model.toggle();

        assertThat(viewOf("stage3.1").y()).isEqualTo(before);
        assertThat(selected().subject()).isInstanceOf(Target.Subject.Opened.class);
    }

    @Test
    void togglingTwiceClosesTheBlockAgain() {
        var closed = drawing().list();
        pick("stage3.1");
        model.toggle();
        assertThat(drawing().list().targets()).hasSizeGreaterThan(closed.targets().size());

        model.toggle();
        assertThat(drawing().list()).isEqualTo(closed);
        assertThat(selectedId()).isEqualTo("stage3.1");
    }

    @Test
    void blockOfOneLayerDoesNotOpen() {
        pick("gap");
        model.toggle();

        assertThat(selected().subject()).isInstanceOf(Target.Subject.Closed.class);
    }

    @Test
    void backLeadsFromALayerToTheClosedNetworkStepByStep() {
        pick("stage3.1");
        model.toggle();
        model.walk(Direction.DOWN);
        assertThat(selectedId()).isEqualTo("stage3.1.expand");

        model.back();
        assertThat(selectedId()).isEqualTo("stage3.1");
        model.back();
        assertThat(selected().subject()).isInstanceOf(Target.Subject.Closed.class);
        model.back();
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void walkingBeginsAtTheInput() {
        model.walk(Direction.DOWN);
        assertThat(selectedId()).isEqualTo("input");

        model.walk(Direction.DOWN);
        assertThat(selectedId()).isEqualTo("stem1.1");
    }

    @Test
    void walkingKeepsTheSelectionInView() {
        for (int step = 0; step < 25; step++) {
            model.walk(Direction.DOWN);
            Rect seen = viewport().toView(selected().bounds());
            assertThat(seen.y()).isGreaterThanOrEqualTo(0);
            assertThat(seen.bottom()).isLessThanOrEqualTo(700);
        }
        assertThat(selectedId()).isEqualTo("fc");
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        var before = viewport().toDiagram(500, 300);
        model.camera().zoom(1.6, 500, 300);
        var after = viewport().toDiagram(500, 300);

        assertThat(after.x()).isCloseTo(before.x(), org.assertj.core.data.Offset.offset(1.0));
        assertThat(after.y()).isCloseTo(before.y(), org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void fittingShowsEverything() {
        show("mobilenet-v2", "resnet50", "efficientnet-b0");
        model.camera().fit();

        Rect all = viewport().toView(drawing().list().bounds());
        assertThat(all.x()).isGreaterThanOrEqualTo(0);
        assertThat(all.right()).isLessThanOrEqualTo(1000);
        assertThat(all.bottom()).isLessThanOrEqualTo(700);
    }

    @Test
    void zoomIsRemembered() {
        model.camera().zoom(0.5 / viewport().zoom(), 0, 0);
        var next = new DiagramViewModel(state, tools, "diagram", Arrangement.TOGETHER);
        next.resize(1000, 700);

        assertThat(next.camera().viewportProperty().get().zoom()).isEqualTo(0.5);
    }

    @Test
    void overlayAndFoldingAreRemembered() {
        model.overlayProperty().set(Overlay.PARAMS);
        model.draftsman().foldedProperty().set(false);
        var next = new DiagramViewModel(state, tools, "diagram", Arrangement.TOGETHER);

        assertThat(next.overlayProperty().get()).isEqualTo(Overlay.PARAMS);
        assertThat(next.draftsman().foldedProperty().get()).isFalse();
    }

    @Test
    void overlayWritesItsNumbersIntoTheBoxes() {
        model.overlayProperty().set(Overlay.MACS);
        assertThat(texts()).contains("10.8M MACs");

        state.unitProperty().set(OperationUnit.FLOPS);
        assertThat(texts()).contains("21.7M FLOPs");
        assertThat(drawing().largest()).isEqualTo(45_384_192);
    }

    @Test
    void unfoldedNetworkShowsEveryBlock() {
        int folded = drawing().list().targets().size();
        model.draftsman().foldedProperty().set(false);

        assertThat(drawing().list().targets()).hasSizeGreaterThan(folded);
    }

    @Test
    void changedParameterKeepsSelectionAndOpenedBlocks() {
        pick("stage3.1");
        model.toggle();
        model.walk(Direction.DOWN);
        state.change(slot(0), LibraryReference.parse("mobilenet-v2@width=0.75"));

        assertThat(selectedId()).isEqualTo("stage3.1.expand");
        assertThat(drawing().columns().getFirst().outline().network().identity().reference())
                .isEqualTo("mobilenet-v2@width=0.75");
    }

    @Test
    void partPickedElsewhereIsSelectedHere() {
        state.partProperty().set(Optional.of(new NetworkPart(slot(0), "stage4.3")));
        assertThat(selectedId()).isEqualTo("stage4.2");

        state.partProperty().set(Optional.of(new NetworkPart(slot(0), "stage4.4.project.norm")));
        assertThat(selectedId()).isEqualTo("stage4.2");

        model.toggle();
        state.partProperty().set(Optional.of(new NetworkPart(slot(0), "stage4.4.project.norm")));
        assertThat(selectedId()).isEqualTo("stage4.2.project.norm");

        state.partProperty().set(Optional.empty());
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void stagePickedElsewhereLeadsToItsFirstBlock() {
        state.partProperty().set(Optional.of(new NetworkPart(slot(0), "stage4")));

        assertThat(selectedId()).isEqualTo("stage4.1");
    }

    @Test
    void searchFindsBlocksByTheirLabels() {
        model.search().textProperty().set("mb3x3, 96");

        assertThat(model.search().countProperty().get()).isEqualTo(2);
        model.search().next();
        assertThat(selectedId()).isEqualTo("stage5.1");
        model.search().next();
        assertThat(selectedId()).isEqualTo("stage5.2");
        model.search().next();
        assertThat(selectedId()).isEqualTo("stage5.1");
        model.search().previous();
        assertThat(selectedId()).isEqualTo("stage5.2");
    }

    @Test
    void searchOpensTheBlockOfALayer() {
        model.search().textProperty().set("depthwise 3x3/2");
        model.search().next();

        assertThat(selectedId()).isEqualTo("stage2.1.depthwise");
        assertThat(model.search().currentProperty().get()).isEqualTo(1);
    }

    @Test
    void searchOpensTheStageOfABlock() {
        model.draftsman().choose(DiagramLevel.STAGE);
        assertThat(model.draftsman().levelProperty().get()).isEqualTo(DiagramLevel.STAGE);
        model.search().textProperty().set("stage5.2.depthwise.norm");
        model.search().next();

        assertThat(selectedId()).isEqualTo("stage5.2.depthwise.norm");
    }

    @Test
    void levelIsAStepThatCanBeTakenBack() {
        int blocks = drawing().list().targets().size();
        model.draftsman().choose(DiagramLevel.LAYER);
        assertThat(drawing().list().targets()).hasSizeGreaterThan(blocks);

        state.undo();
        assertThat(drawing().list().targets()).hasSize(blocks);
        assertThat(model.draftsman().levelProperty().get()).isEqualTo(DiagramLevel.BLOCK);
    }

    @Test
    void stageOpensAndClosesByHand() {
        model.draftsman().choose(DiagramLevel.STAGE);
        int closed = drawing().list().targets().size();
        model.select(drawing().list().target(Target.Key.stage(0, "stage3")).orElseThrow());
        model.toggle();
        assertThat(selected().subject()).isInstanceOf(Target.Subject.Opened.class);
        assertThat(drawing().list().target(Target.Key.block(0, "stage3.2"))).isPresent();

        model.back();
        assertThat(drawing().list().targets()).hasSize(closed);
        assertThat(selectedId()).isEqualTo("stage3");
    }

    @Test
    void litLayersGetRingsAndGoOutWithTheirParameters() {
        var lit = Map.of(slot(0), Set.of(new LayerId("stage3.2.depthwise")));
        state.lighting().light(new Highlight("depthwise 3x3 at 28", lit));
        assertThat(drawing().lit()).containsKey(0);

        state.change(slot(0), LibraryReference.parse("mobilenet-v2@width=0.75"));
        assertThat(state.lighting().highlightProperty().get()).isEmpty();
        assertThat(drawing().lit()).isEmpty();
    }

    @Test
    void searchForNothingFindsNothing() {
        model.search().textProperty().set("attention");
        model.search().next();

        assertThat(model.search().countProperty().get()).isZero();
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void boxesAreNarrowInANarrowView() {
        assertThat(drawing().options().compact()).isFalse();

        model.resize(420, 700);
        assertThat(drawing().options().compact()).isTrue();
    }

    @Test
    void allBlocksOpenAndCloseAtOnce() {
        int closed = drawing().list().targets().size();
        model.draftsman().openAll();
        assertThat(drawing().list().targets()).hasSizeGreaterThan(100);

        model.draftsman().closeAll();
        assertThat(drawing().list().targets()).hasSizeLessThan(closed);

        model.draftsman().choose(DiagramLevel.BLOCK);
        assertThat(drawing().list().targets()).hasSize(closed);
    }

    @Test
    void closedNetworkForgetsWhatWasOpen() {
        pick("stage3.1");
        model.toggle();
        show("vgg16");
        show("mobilenet-v2");

        assertThat(drawing().list().targets())
                .noneMatch(target -> target.key().kind() == Target.Kind.LAYER && target.parent().isPresent());
    }

    private void show(String... references) {
        state.show(Stream.of(references).map(LibraryReference::parse).toList());
    }

    private void pick(String id) {
        model.select(drawing().list().target(Target.Key.block(0, id)).orElseThrow());
    }

    private DiagramDrawing drawing() {
        return model.drawingProperty().get();
    }

    private Viewport viewport() {
        return model.camera().viewportProperty().get();
    }

    private Rect viewOf(String id) {
        return viewport().toView(drawing().list().target(Target.Key.block(0, id)).orElseThrow().bounds());
    }

    private Target selected() {
        return model.selectedProperty().get().orElseThrow();
    }

    private String selectedId() {
        return selected().key().id();
    }

    private long slot(int index) {
        return state.networks().get(index).slot();
    }

    private List<String> texts() {
        return drawing().list().items().stream().filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).text()).toList();
    }
}
