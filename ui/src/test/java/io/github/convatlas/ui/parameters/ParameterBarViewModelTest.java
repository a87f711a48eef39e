package io.github.convatlas.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.NetworkSpec.Variant;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.support.Models;
import io.github.convatlas.ui.workspace.NetworkTotals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ParameterBarViewModelTest {

    @TempDir
    private Path folder;
    private Models models;
    private ParameterBarViewModel bar;

    @BeforeEach
    void makeModel() {
        models = Models.in(folder);
        bar = new ParameterBarViewModel(models.state(), models.library());
    }

    private void show(String... ids) {
        models.state().show(Stream.of(ids).<LibraryReference>map(LibraryReference::parse).toList());
    }

    private ParameterField field(String name) {
        return bar.fields().stream().filter(field -> field.spec().name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> references() {
        return models.state().networks().stream().map(network -> network.reference().text()).toList();
    }

    @Test
    void thereIsAFieldForEachParameterOfTheNetworkWithTheFocus() {
        show("mobilenet-v2");
        assertThat(bar.fields()).extracting(field -> field.spec().name()).contains("width", "resolution", "classes");
        assertThat(field("width").valueProperty().get()).isEqualTo("1");
        assertThat(field("width").changedProperty().get()).isFalse();
    }

    @Test
    void aChoiceThatDoesNothingInANetworkIsNotOfferedUnlessItWasGiven() {
        show("resnet18");
        assertThat(bar.fields()).extracting(field -> field.spec().name()).contains("repeats")
                .doesNotContain("stridePlacement");
        assertThat(bar.variants()).isEmpty();
        show("resnet50");
        assertThat(field("stridePlacement").valueProperty().get()).isEqualTo("3x3");
        assertThat(bar.variants()).isNotEmpty();
        show("resnet18@stridePlacement=1x1");
        assertThat(field("stridePlacement").valueProperty().get()).isEqualTo("1x1");
    }

    @Test
    void noParameterOfTheAtlasDoesNothingButWhereResNetsWithoutBottlenecksStride() {
        assertThat(Atlas.builtIn().networks().stream().flatMap(
                spec -> IdleParameters.of(spec).stream().map(name -> spec.id() + " " + name)))
                .containsExactlyInAnyOrder("resnet18 stridePlacement", "resnet34 stridePlacement");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyParameterOfTheAtlasHasANameForPeople(Language language) {
        var texts = Texts.in(language);
        assertThat(Atlas.builtIn().networks().stream().flatMap(spec -> spec.parameters().stream()))
                .allSatisfy(parameter -> assertThat(texts.find("parameters.name." + parameter.name()))
                        .as(parameter.name()).isPresent());
        assertThat(new ParameterWords(Texts.in(Language.ENGLISH)).name("stridePlacement")).isEqualTo("stride on");
        assertThat(new ParameterWords(Texts.in(Language.ENGLISH)).name("mine")).isEqualTo("mine");
    }

    @Test
    void aChangedParameterShowsInTheReferenceAndIsReset() {
        show("mobilenet-v2");
        bar.set(field("width"), " 0.75 ");
        bar.set(field("resolution"), "192");
        assertThat(references()).containsExactly("mobilenet-v2@width=0.75,resolution=192");
        assertThat(field("width").changedProperty().get()).isTrue();
        bar.reset();
        assertThat(references()).containsExactly("mobilenet-v2");
        assertThat(bar.changedProperty().get()).isFalse();
    }

    @Test
    void theUsualValueIsNoChange() {
        show("mobilenet-v2@width=0.75");
        bar.set(field("width"), "1.00");
        assertThat(references()).containsExactly("mobilenet-v2");
    }

    @Test
    void aValueThatIsNoneIsExplainedAndTheOneBeforeHoldsOn() {
        show("mobilenet-v2");
        for (String wrong : List.of("wide", "99", "-1", "0.5.5")) {
            bar.set(field("width"), wrong);
            assertThat(field("width").wrongProperty().get()).isPresent();
            assertThat(references()).containsExactly("mobilenet-v2");
        }
        bar.set(field("resolution"), "99.5");
        assertThat(field("resolution").wrongProperty().get().orElseThrow().key()).endsWith("integer");
        bar.set(field("width"), "0.5");
        assertThat(field("width").wrongProperty().get()).isEmpty();
        assertThat(references()).containsExactly("mobilenet-v2@width=0.5");
    }

    @Test
    void numbersAreUnderstoodAsPeopleWriteThem() {
        show("mobilenet-v2");
        bar.set(field("width"), "0,75");
        assertThat(references()).containsExactly("mobilenet-v2@width=0.75");
        bar.set(field("resolution"), "１９２");
        assertThat(references()).containsExactly("mobilenet-v2@width=0.75,resolution=192");
        show("resnet50");
        bar.set(field("repeats"), "2, 2, 2, 2");
        assertThat(references()).containsExactly("resnet50@repeats=2/2/2/2");
        bar.set(field("repeats"), "3/4");
        assertThat(field("repeats").wrongProperty().get().orElseThrow().arguments()).contains("4", "3/4/6/3");
    }

    @Test
    void changedParametersSayWhatTheyCost() {
        show("mobilenet-v2");
        assertThat(bar.costProperty().get()).isEmpty();
        bar.set(field("width"), "0.5");
        models.library().totals().put(models.state().networks().getFirst().reference(),
                NetworkTotals.of(models.state().networks().getFirst().network().orElseThrow()));
        assertThat(bar.costProperty().get().orElseThrow().text(Texts.in(Language.ENGLISH), OperationUnit.MACS))
                .matches(".* params \\(−4\\d %\\) · .* MACs \\(−6\\d %\\)");
    }

    @Test
    void parametersOfAllNetworksChangeTogetherIfAsked() {
        show("vgg16", "mobilenet-v1", "mobilenet-v2");
        bar.set(field("resolution"), "192");
        assertThat(references()).containsExactly("vgg16", "mobilenet-v1", "mobilenet-v2@resolution=192");
        bar.togetherProperty().set(true);
        bar.set(field("width"), "0.5");
        assertThat(references()).containsExactly("vgg16", "mobilenet-v1@width=0.5",
                "mobilenet-v2@resolution=192,width=0.5");
    }

    @Test
    void aVariantActsAtOnceAndIsKnownWhileItHolds() {
        show("mobilenet-v3-large@resolution=192");
        Variant minimalistic = variant("minimalistic");
        Variant narrow = variant("torchvision width 0.75");
        assertThat(bar.variantProperty().get()).isEmpty();

        bar.choose(Optional.of(narrow));
        assertThat(references()).containsExactly("mobilenet-v3-large@resolution=192,widthRule=torchvision,width=0.75");
        assertThat(bar.variantProperty().get()).contains(narrow);

        bar.choose(Optional.of(minimalistic));
        assertThat(references()).containsExactly("mobilenet-v3-large@resolution=192,minimalistic=true");
        assertThat(bar.variantProperty().get()).contains(minimalistic);

        bar.set(field("width"), "0.5");
        assertThat(bar.variantProperty().get()).isEmpty();
        bar.choose(Optional.empty());
        assertThat(references()).containsExactly("mobilenet-v3-large@resolution=192");
    }

    @Test
    void aComputedValueIsNoChange() {
        show("efficientnet-b3");
        assertThat(bar.fields()).allSatisfy(field -> assertThat(field.changedProperty().get()).isFalse());
    }

    @Test
    void aVariantOfAFamilyThatIsTheDefaultOfAMemberIsNotOffered() {
        show("efficientnet-b0");
        assertThat(bar.variants()).extracting(one -> one.name().english()).doesNotContain("at 224 pixels");
        show("efficientnet-b3");
        assertThat(bar.variants()).extracting(one -> one.name().english()).contains("at 224 pixels");
    }

    private Variant variant(String name) {
        return bar.variants().stream().filter(variant -> variant.name().english().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void aSliderSpansTheUsefulNeighborhoodOfTheUsualValue() {
        show("mobilenet-v2");
        assertThat(SliderScale.of(field("width"))).hasValueSatisfying(scale -> {
            assertThat(scale.smallest()).isEqualTo(0.25);
            assertThat(scale.largest()).isEqualTo(2);
            assertThat(scale.textAt(0.7512)).isEqualTo("0.75");
        });
        assertThat(SliderScale.of(field("resolution"))).hasValueSatisfying(scale -> {
            assertThat(scale.smallest()).isEqualTo(64);
            assertThat(scale.textAt(190.3)).isEqualTo("192");
        });
        assertThat(SliderScale.of(field("classes"))).isEmpty();
    }
}
