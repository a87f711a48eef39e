package io.github.convatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusDerivation.Verdict;
import io.github.convatlas.analysis.CountDerivation.Quantity;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class CountDerivationTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    @Test
    void equalLayersAreOneTermWithAMultiplier() {
        CountDerivation macs = CountDerivation.of(open("mobilenet-v2"), stage("mobilenet-v2", "stage3"), Quantity.MACS);

        assertThat(macs.terms()).extracting(Object::toString).startsWith("56 × 56 × 24 × 144", "28 × 28 × 144 × 3 × 3",
                "28 × 28 × 144 × 32", "2 × 28 × 28 × 32 × 192");
        assertThat(macs.terms().get(3).layers()).extracting(LayerId::value).containsExactly("stage3.2.expand",
                "stage3.3.expand");
        assertThat(macs.share(macs.biggestFirst().terms().getFirst())).isBetween(0.2, 0.5);
    }

    @Test
    void multiplierOfASumStandsBeforeParentheses() {
        ShapedNetwork network = open("efficientnet-b0");
        var layers = List.of(new LayerId("stage4.2.se.reduce"), new LayerId("stage4.3.se.reduce"));

        assertThat(CountDerivation.of(network, layers, Quantity.PARAMS)).hasToString("2 × (480 × 20 + 20)");
    }

    @Test
    void whatDoesNotCountHasNoTerm() {
        ShapedNetwork network = open("mobilenet-v2");
        var pool = List.of(new LayerId("input"));

        assertThat(CountDerivation.of(network, pool, Quantity.MACS)).hasToString("0");
        assertThat(CountDerivation.of(network, pool, Quantity.MACS).total()).isZero();
    }

    @Test
    void biggestTermsComeFirstWithoutChangingTheTotal() {
        CountDerivation params = CountDerivation.of(open("vgg16"), Quantity.PARAMS);

        assertThat(params.biggestFirst().terms().getFirst()).hasToString("25088 × 4096 + 4096");
        assertThat(params.biggestFirst().total()).isEqualTo(params.total()).isEqualTo(138_357_544);
    }

    @Test
    void convolutionsThatDoNotCountSayWhy() {
        CensusDerivation census = CensusDerivation.of(open("resnet50"));

        assertThat(census.terms().getFirst()).hasToString("(7 − 1) / 2").satisfies(stem -> {
            assertThat(stem.resolution()).isEqualTo(224);
            assertThat(stem.value()).isEqualTo(3);
        });
        assertThat(census.terms()).extracting(CensusDerivation.Term::verdict).contains(Verdict.POOLING,
                Verdict.SMALL_KERNEL);
        assertThat(census.terms()).filteredOn(term -> term.resolution() == 56 && term.verdict() == Verdict.COUNTS)
                .singleElement().hasToString("4 × (3 − 1) / 2");
    }

    @Test
    void convolutionsOnOnePixelStandBelowAllResolutions() {
        CensusDerivation.Term last = CensusDerivation.of(open("efficientnet-b0")).terms().getLast();

        assertThat(last.resolution()).isEqualTo(1);
        assertThat(last.verdict()).isEqualTo(Verdict.SMALL_KERNEL);
        assertThat(last.layers()).hasSize(32);
    }

    @Test
    void convolutionsOfAHeadSayThatTheyBelongToIt() {
        assertThat(CensusDerivation.of(open("ssdlite320-mobilenet-v3-large")).terms())
                .extracting(CensusDerivation.Term::verdict).contains(Verdict.HEAD);
        assertThat(CensusDerivation.of(open("mobilenet-v2")).terms()).extracting(CensusDerivation.Term::verdict)
                .doesNotContain(Verdict.HEAD);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void totalsAreThoseOfTheCounts(NetworkSpec spec) {
        ShapedNetwork network = open(spec.id());
        LayerCost total = NetworkCosts.of(network).total();

        assertThat(CountDerivation.of(network, Quantity.MACS).total()).isEqualTo(total.macs());
        assertThat(CountDerivation.of(network, Quantity.PARAMS).total()).isEqualTo(total.params());
        assertThat(CountDerivation.of(network, Quantity.ACTIVATIONS).total()).isEqualTo(total.activations());
        ConvCensus census = ConvCensus.of(network, CensusRule.ARTICLE);
        CensusDerivation counted = CensusDerivation.of(network);
        assertThat(counted.total()).isEqualTo(census.total());
        for (int row = 0; row < census.resolutions().size(); row++) {
            int resolution = census.resolutions().get(row);
            assertThat(counted.terms().stream().filter(term -> term.resolution() == resolution)
                    .mapToInt(CensusDerivation.Term::value).sum()).isEqualTo(census.counts().get(row));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyStageIsDerivedToItsCost(NetworkSpec spec) {
        ShapedNetwork network = open(spec.id());
        NetworkCosts costs = NetworkCosts.of(network);

        for (Stage stage : network.graph().stages()) {
            List<LayerId> layers = layers(stage);
            LayerCost cost = costs.of(layers);
            assertThat(CountDerivation.of(network, layers, Quantity.MACS).total()).isEqualTo(cost.macs());
            assertThat(CountDerivation.of(network, layers, Quantity.PARAMS).total()).isEqualTo(cost.params());
            assertThat(CountDerivation.of(network, layers, Quantity.ACTIVATIONS).total())
                    .isEqualTo(cost.activations());
        }
    }

    private static Stream<NetworkSpec> networks() {
        return ATLAS.networks().stream();
    }

    private static List<LayerId> stage(String network, String id) {
        return open(network).graph().stages().stream().filter(stage -> stage.id().equals(id)).findFirst()
                .map(CountDerivationTest::layers).orElseThrow();
    }

    private static List<LayerId> layers(Stage stage) {
        return stage.blocks().stream().flatMap(block -> block.layers().stream()).toList();
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
