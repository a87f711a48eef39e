package io.github.convatlas.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.library.AtlasRow.Section;
import io.github.convatlas.ui.support.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class AtlasViewModelTest {

    @TempDir
    private Path folder;
    private Models models;
    private AtlasViewModel atlas;

    @BeforeEach
    void makeModel() {
        models = Models.in(folder);
        atlas = new AtlasViewModel(models.state(), models.library());
    }

    private List<String> titles() {
        return entries().stream().map(Entry::title).toList();
    }

    private List<Entry> entries() {
        return atlas.rows().stream().filter(Entry.class::isInstance).map(Entry.class::cast).toList();
    }

    private Entry entry(String title) {
        return entries().stream().filter(entry -> entry.title().equals(title)).findFirst().orElseThrow();
    }

    private AtlasRow.Head head(Section section) {
        return atlas.rows().stream().filter(AtlasRow.Head.class::isInstance).map(AtlasRow.Head.class::cast)
                .filter(head -> head.section().equals(section)).findFirst().orElseThrow();
    }

    @Test
    void everyFamilyIsASectionAndAnEmptyOneSaysHowToFillIt() {
        assertThat(atlas.loadingProperty().get()).isFalse();
        assertThat(head(new Section.Family("MobileNet")).size()).isGreaterThanOrEqualTo(4);
        assertThat(atlas.rows()).contains(new AtlasRow.Hint(Section.Fixed.MINE));
    }

    @Test
    void everyWordOfASearchMustOccurInTitleFamilyOrYear() {
        atlas.queryProperty().set("mobile 2019 small");
        assertThat(titles()).containsExactly("MobileNetV3-Small");
    }

    @Test
    void aSearchWithoutHitsLooksForLettersInTheirOrder() {
        atlas.queryProperty().set("mv3lg");
        assertThat(titles()).startsWith("MobileNetV3-Large");
        atlas.queryProperty().set("qqq");
        assertThat(atlas.rows()).isEmpty();
    }

    @Test
    void aSearchFindsBlocksInsideBlocksPapersParametersAndResolutions() {
        assertThat(found("SE")).contains("MobileNetV3-Large", "EfficientNet-B0").doesNotContain("MobileNetV2",
                "EfficientNet-Lite0", "Xception");
        assertThat(found("fused")).contains("EfficientNetV2-S").doesNotContain("EfficientNet-B0");
        assertThat(found("1905.02244")).contains("MobileNetV3-Large", "MobileNetV3-Small")
                .doesNotContain("MobileNetV2");
        assertThat(found("stridePlacement")).isNotEmpty().allMatch(title -> title.startsWith("ResNet"));
        assertThat(found("minimalistic")).contains("MobileNetV3-Small");
        assertThat(found("bottleneck 2015")).contains("ResNet-50").doesNotContain("ResNet-18");
        assertThat(found("380")).contains("EfficientNet-B4").doesNotContain("EfficientNet-B0");
    }

    @Test
    void aClickOnAColumnSortsUpwardThenDownwardThenByFamilyAgain() {
        List<String> byFamily = titles();

        atlas.sort(AtlasOrder.Column.PARAMS);
        List<Long> params = entries().stream().map(entry -> Optional
                .ofNullable(models.library().totals().get(entry.reference())).orElseThrow().params()).toList();
        assertThat(params).isSorted().hasSameSizeAs(byFamily);
        assertThat(atlas.rows()).noneMatch(row -> row instanceof AtlasRow.Head head
                && head.section() instanceof Section.Family);

        atlas.sort(AtlasOrder.Column.PARAMS);
        assertThat(titles().getFirst()).isNotEqualTo(titles().getLast());
        assertThat(new AtlasViewModel(models.state(), models.library()).orderProperty().get())
                .isEqualTo(new AtlasOrder(AtlasOrder.Column.PARAMS, true));

        atlas.sort(AtlasOrder.Column.PARAMS);
        assertThat(titles()).isEqualTo(byFamily);
    }

    @Test
    void numbersInNamesSortByTheirSize() {
        atlas.sort(AtlasOrder.Column.NAME);
        assertThat(titles()).containsSubsequence("ResNet-18", "ResNet-34", "ResNet-50", "ResNet-101", "ResNet-152");
    }

    private List<String> found(String query) {
        atlas.queryProperty().set(query);
        return titles();
    }

    @Test
    void aFoldedSectionStaysFoldedAtTheNextStartButNotInASearch() {
        atlas.toggle(head(new Section.Family("MobileNet")));
        assertThat(titles()).doesNotContain("MobileNetV2");
        atlas.queryProperty().set("v2");
        assertThat(titles()).contains("MobileNetV2");
        var again = new AtlasViewModel(models.state(), models.library());
        assertThat(again.rows()).noneMatch(row -> row instanceof Entry entry && entry.title().equals("MobileNetV2"));
    }

    @Test
    void networksHiddenByASearchStayInTheComparison() {
        atlas.pick(List.of(entry("MobileNetV2")));
        atlas.queryProperty().set("vgg");
        atlas.pickTogether(List.of(entry("VGG16")), entries());
        assertThat(models.state().networks()).extracting(network -> network.reference().text())
                .containsExactly("mobilenet-v2", "vgg16");
        atlas.pickTogether(List.of(), entries());
        assertThat(models.state().networks()).extracting(network -> network.reference().text())
                .containsExactly("mobilenet-v2");
    }

    @Test
    void whatEachNetworkCostsIsKnown() {
        assertThat(models.library().totals().get(entry("MobileNetV2").reference())).satisfies(totals -> {
            assertThat(totals.params()).isEqualTo(3_504_872);
            assertThat(totals.macs()).isEqualTo(300_774_272);
        });
        assertThat(models.tasks().unexpected()).isEmpty();
    }
}
