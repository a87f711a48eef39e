package io.github.convatlas.ui.compare.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.compare.detail.CountedBlocks.Entry;
import io.github.convatlas.compare.detail.RowAlignment.Rule;
import io.github.convatlas.compare.diff.DiffEntry.Mark;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.compare.model.CompareViewModel.Content;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.support.HeldTaskRunner;
import io.github.convatlas.ui.support.ImmediateTaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.NetworkOpener;
import io.github.convatlas.ui.workspace.NetworkPart;
import io.github.convatlas.ui.workspace.OpenNetwork;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

class CompareViewModelTest {

    private static final Atlas ATLAS = Atlas.builtIn();
    private static final NetworkOpener OPENER = reference -> ATLAS.open(reference.text());
    private final ImmediateTaskRunner tasks = new ImmediateTaskRunner();
    private final AppState state = new AppState(Settings.first(Locale.ENGLISH), tasks, OPENER);
    private final CompareViewModel model = new CompareViewModel(state, tasks);

    private void show(String... references) {
        state.show(Stream.of(references).map(LibraryReference::parse).toList());
        model.setSeen(true);
    }

    private Comparison shown() {
        return model.contentProperty().get() instanceof Content.Shown(Comparison comparison)
                ? comparison
                : fail();
    }

    private Comparison fail() {
        throw new AssertionError("nothing is compared: " + model.contentProperty().get() + tasks.unexpected());
    }

    private List<String> columns() {
        return shown().columns().stream().map(Comparison.Column::reference).toList();
    }

    private static List<Integer> computed(CountsTable.Column column) {
        return column.cells().stream().map(CountsTable.Cell::computed).toList();
    }

    @Test
    void withoutNetworksThereIsNothingToCompare() {
        model.setSeen(true);
        assertThat(model.contentProperty().get()).isEqualTo(new Content.Empty());
    }

    @Test
    void nothingIsComparedWhileNobodyLooks() {
        state.show(List.of(LibraryReference.of("mobilenet-v2")));
        assertThat(model.contentProperty().get()).isEqualTo(new Content.Empty());
        model.setSeen(true);
        assertThat(columns()).containsExactly("mobilenet-v2");
    }

    @Test
    void theNetworksThatAreShownAreTheColumns() {
        show("mobilenet-v2", "mnasnet-a1");
        assertThat(columns()).containsExactly("mobilenet-v2", "mnasnet-a1");
        assertThat(shown().counts().columns()).extracting(CompareViewModelTest::computed)
                .containsExactly(List.of(1, 2, 2, 3, 7, 3), List.of(1, 2, 3, 5, 7, 5));
        state.add(LibraryReference.of("resnet50"));
        assertThat(columns()).containsExactly("mobilenet-v2", "mnasnet-a1", "resnet50");
    }

    @Test
    void changedParametersChangeTheColumn() {
        show("mobilenet-v2");
        state.change(state.networks().getFirst().slot(), LibraryReference.parse("mobilenet-v2@width=0.5"));
        assertThat(columns()).containsExactly("mobilenet-v2@width=0.5");
        assertThat(shown().total(Metric.PARAMS, 0)).isEqualTo(1_968_680);
    }

    @Test
    void aTableOfTheArticleSetsTheColumnsAsPrinted() {
        model.rowsProperty().set(Rule.PIXELS);
        model.setSeen(true);
        model.showArticle(1);
        assertThat(columns()).containsExactly("vgg16", "vgg19", "resnet50", "resnet101", "resnet152",
                "xception@resolution=224", "mobilenet-v1");
        assertThat(shown().printed().orElseThrow().number()).isEqualTo(1);
        assertThat(model.rowsProperty().get()).isEqualTo(Rule.HALVINGS);
        assertThat(shown().counts().columns()).extracting(CountsTable.Column::name).contains("ResNet150", "MobileV1");
        CountsTable.Cell wrong = shown().counts().columns().get(5).cells().get(4);
        assertThat(wrong.computed()).isEqualTo(26);
        assertThat(wrong.published()).isEqualTo(OptionalInt.of(5));
        assertThat(wrong.erratum()).isPresent();
        state.undo();
        assertThat(state.networks()).isEmpty();
        assertThat(model.rowsProperty().get()).as("what the table changed comes back with the networks")
                .isEqualTo(Rule.PIXELS);
    }

    @Test
    void aNetworkAddedToATableOfTheArticleLeavesItsNamesAsPrinted() {
        model.setSeen(true);
        model.showArticle(2);
        model.add(LibraryReference.of("vgg16"));
        assertThat(shown().printed().orElseThrow().number()).isEqualTo(2);
        assertThat(shown().counts().columns()).extracting(CountsTable.Column::name).startsWith("ResNet50", "MobileV1")
                .endsWith("EfficientV2", "VGG16");
    }

    @Test
    void aColumnInAnotherOrderIsNoLongerTheTableOfTheArticle() {
        model.setSeen(true);
        model.showArticle(2);
        model.move(state.networks().getFirst().slot(), 1);
        assertThat(columns()).startsWith("mobilenet-v1", "resnet50");
        assertThat(shown().printed()).isEmpty();
    }

    @Test
    void theFirstColumnIsTheReferenceOfTheOthers() {
        show("mobilenet-v2", "resnet50");
        TotalsTable.Row params = shown().totals().rows().getFirst();
        assertThat(params.entries()).extracting(TotalsTable.Entry::delta).containsExactly(0L, 22_052_160L);
        model.move(state.networks().getLast().slot(), -1);
        assertThat(columns()).containsExactly("resnet50", "mobilenet-v2");
        assertThat(shown().totals().rows().getFirst().entries()).extracting(TotalsTable.Entry::delta)
                .containsExactly(0L, -22_052_160L);
    }

    @Test
    void aColumnMovesNoFurtherThanTheEnd() {
        show("mobilenet-v2", "resnet50");
        model.move(state.networks().getFirst().slot(), -1);
        model.move(state.networks().getLast().slot(), 5);
        assertThat(columns()).containsExactly("mobilenet-v2", "resnet50");
    }

    @Test
    void removingTheLastColumnLeavesNothing() {
        show("mobilenet-v2");
        model.remove(state.networks().getFirst().slot());
        assertThat(model.contentProperty().get()).isEqualTo(new Content.Empty());
    }

    @Test
    void whatCannotBeShownIsNamedAndTheOthersAreCompared() {
        show("mobilenet-v2", "no-such-network", "resnet50");
        assertThat(columns()).containsExactly("mobilenet-v2", "resnet50");
        assertThat(model.failuresProperty().get()).extracting(OpenNetwork::name).containsExactly("no-such-network");
    }

    @Test
    void rowsAreAlignedByPixelsOnRequestAndThatIsRemembered() {
        show("mobilenet-v2", "efficientnetv2-s");
        assertThat(shown().dependsOnRule()).isTrue();
        assertThat(shown().rows().lines()).hasSize(6);
        model.rowsProperty().set(Rule.PIXELS);
        assertThat(shown().rows().lines()).hasSize(12).first()
                .satisfies(line -> assertThat(line.rows()).containsExactly(OptionalInt.empty(), OptionalInt.of(0)));
        assertThat(new CompareViewModel(state, tasks).rowsProperty().get()).isEqualTo(Rule.PIXELS);
    }

    @Test
    void aCountKnowsItsBlocks() {
        show("mobilenet-v2");
        assertThat(shown().columns().getFirst().counted().at(3)).containsExactly(new Entry("MB3x3, 32, 192", 1, 2, 1),
                new Entry("MB3x3, 64, 192", 2, 1, 1));
    }

    @Test
    void blocksAreMatchedWithThoseOfTheFirstColumn() {
        show("mobilenet-v2", "mobilenet-v2@width=0.75");
        List<Comparison.Band> bands = shown().bands();
        Comparison.Placed stem = bands.getFirst().columns().get(1).getFirst();
        assertThat(stem.change().orElseThrow().against()).containsExactly("Conv3x3, 32");
        assertThat(stem.change().orElseThrow().mark()).isEqualTo(Mark.CHANGED);
        assertThat(bands.getLast().columns().get(1)).last().satisfies(
                placed -> assertThat(placed.change().orElseThrow().mark()).isEqualTo(Mark.SAME));
        assertThat(bands.getFirst().columns().getFirst().getFirst().change()).isEmpty();
    }

    @Test
    void whatTheFirstColumnHasAloneStandsInItsPlace() {
        show("vgg19", "vgg16", "mobilenet-v2");
        Comparison.Band at56 = shown().bands().get(2);
        assertThat(at56.columns().get(1)).extracting(placed -> placed.change().orElseThrow().mark())
                .containsExactly(Mark.SAME, Mark.REMOVED, Mark.SAME);
        assertThat(shown().diffs()).hasSize(2);
    }

    @Test
    void whatBecameOfABlockStandsBesideIt() {
        show("mobilenet-v2", "mnasnet-a1", "mobilenet-v3-large");
        shown().bands().forEach(band -> assertThat(band.lines()).allMatch(line -> line.size() == 3));
        Comparison.Band at14 = shown().bands().get(4);
        assertThat(at14.lines())
                .anySatisfy(line -> assertThat(line).extracting(placed -> placed.map(found -> found.entry().label())
                        .orElse("")).containsExactly("MB3x3, 160, 576", "MB5x5, 160, 672", "MB5x5, 160, 672"));
        at14.columns().forEach(column -> assertThat(at14.lines().stream().flatMap(List::stream)
                .flatMap(Optional::stream)).containsAll(column));
    }

    @Test
    void pickingABlockTellsTheOtherViews() {
        show("mobilenet-v2", "resnet50");
        long slot = state.networks().getFirst().slot();
        model.pick(slot, "stage3.1");
        assertThat(state.focusedProperty().get()).map(OpenNetwork::slot).contains(slot);
        assertThat(state.partProperty().get()).contains(new NetworkPart(slot, "stage3.1"));
    }

    @Test
    void whileNetworksAreReadTheSkeletonStands() {
        var held = new HeldTaskRunner();
        var waiting = new AppState(Settings.first(Locale.ENGLISH), held, OPENER);
        var waitingModel = new CompareViewModel(waiting, held);
        waitingModel.setSeen(true);
        waiting.show(List.of(LibraryReference.of("mobilenet-v2")));
        assertThat(waitingModel.contentProperty().get()).isEqualTo(new Content.Loading());
        held.release();
        assertThat(waitingModel.contentProperty().get()).isInstanceOf(Content.Shown.class);
        waiting.add(LibraryReference.of("resnet50"));
        assertThat(waitingModel.contentProperty().get()).isInstanceOfSatisfying(Content.Shown.class,
                before -> assertThat(before.comparison().columns()).hasSize(1));
    }

    @Test
    void noJobFailed() {
        show("mobilenet-v2", "nfnet-f0", "xception");
        assertThat(shown().columns()).hasSize(3);
        assertThat(tasks.unexpected()).isEmpty();
        assertThat(Optional.of(shown().bands())).isNotEmpty();
    }
}
