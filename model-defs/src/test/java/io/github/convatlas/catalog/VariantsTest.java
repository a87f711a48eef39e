package io.github.convatlas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class VariantsTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    /** Blocks by which imported files are recognized; no network of the atlas is built of them. */
    private static final Set<String> RECOGNIZED_ONLY = Set.of("dense-layer", "dense-transition");

    /** arXiv:1905.02244, Figure 5: 7.526 + 0.423 + 15.053 + 20.070 + 1.280 M against 7.526 + 1.229 + 1.280 M. */
    @Test
    void theEfficientLastStageOfMobileNetV3SavesThirtyFourMillionMacs() {
        ShapedNetwork original = open("mobilenet-v3-large@lastStage=original");
        ShapedNetwork efficient = open("mobilenet-v3-large");

        assertThat(macs(original, "stage16.1.expand", "stage16.1.depthwise", "stage16.1.project", "head1.1.conv", "fc"))
                .isEqualTo(44_352_960);
        assertThat(macs(efficient, "head1.1.conv", "head3.1.conv", "fc")).isEqualTo(10_035_200);
        assertThat(NetworkCosts.of(original).total().macs() - NetworkCosts.of(efficient).total().macs())
                .isEqualTo(44_352_960 - 10_035_200);
    }

    /** torchvision's mobilenet_v3_large(reduced_tail=True): 160, 960 and 1280 become 80, 480 and 640. */
    @ParameterizedTest
    @CsvSource({"mobilenet-v3-large, stage15, 80, 480, 640", "mobilenet-v3-small, stage11, 48, 288, 512"})
    void theReducedTailHalvesTheLastChannels(String id, String last, int out, int hidden, int features) {
        ShapedNetwork network = open(id + "@reducedTail=true");

        assertThat(network.shape(new LayerId(last + ".1.project")).channels()).isEqualTo(out);
        assertThat(network.shape(new LayerId(last + ".1.depthwise")).channels()).isEqualTo(hidden);
        assertThat(network.shape(new LayerId("head1.1.conv")).channels()).isEqualTo(hidden);
        assertThat(network.shape(new LayerId("head3.1.conv")).channels()).isEqualTo(features);
    }

    @ParameterizedTest
    @CsvSource({"mobilenet-v3-large, stage13, stage15", "mobilenet-v3-small, stage9, stage11",
            "mobilenet-v2, stage6, stage7"})
    void aDilatedLastStageKeepsTheMapAndTheCountOfParams(String id, String first, String last) {
        ShapedNetwork dilated = open(id + "@dilated=true");

        assertThat(dilated.shape(new LayerId(last + ".1.project")).extent())
                .isEqualTo(dilated.inputShapes(new LayerId(first + ".1.expand")).getFirst().extent());
        assertThat(dilated.shape(new LayerId(last + ".1.project")).height()).isEqualTo(14);
        assertThat(dilated.graph().node(new LayerId(last + ".1.depthwise")).layer()).isInstanceOfSatisfying(
                Layer.Convolution.class,
                convolution -> assertThat(convolution.window().dilation().height()).isEqualTo(2));
        assertThat(NetworkCosts.of(dilated).total().params()).isEqualTo(NetworkCosts.of(open(id)).total().params());
    }

    /** google/automl counts 12,314,268 for B3 with its own rounding, moving statistics included; the TPU code 12,320,528. */
    @Test
    void theRoundingOfAutomlGivesAnotherB3() {
        assertThat(paramsWithStatistics("efficientnet-b3@rounding=nearest")).isEqualTo(12_314_268);
        assertThat(paramsWithStatistics("efficientnet-b3")).isEqualTo(12_320_528);
    }

    /** The MACs that timm 1.0.29 and torchvision 0.28.0 come to; the params of the lite models to the four digits their release prints. */
    @ParameterizedTest
    @CsvSource({"0, 4.65", "1, 5.42", "2, 6.09", "3, 8.20", "4, 13.01"})
    void theLiteModelsHaveTheParamsTheyWereReleasedWith(int number, double millions) {
        ShapedNetwork lite = open("efficientnet-lite" + number);

        assertThat(NetworkCosts.of(lite).total().params() / 1e6).isCloseTo(millions,
                org.assertj.core.data.Offset.offset(0.005));
        assertThat(lite.graph().nodes().values()).noneMatch(node -> node.layer() instanceof Layer.Multiply);
        assertThat(lite.graph().stages().getFirst().id()).isEqualTo("liteStem");
        assertThat(lite.shape(new LayerId("liteStem.1.conv")).channels()).isEqualTo(32);
        assertThat(lite.shape(new LayerId("liteHead.1.conv")).channels()).isEqualTo(1280);
    }

    @Test
    void theArticlesMobileNetV2KeepsAConvolutionThatWidensNothing() {
        ShapedNetwork article = open("mobilenet-v2-article");
        ShapedNetwork body = open("mobilenet-v2@classes=1");
        LayerCost classifier = NetworkCosts.of(body).layer(new LayerId("fc"));

        assertThat(NetworkCosts.of(article).total().params())
                .isEqualTo(NetworkCosts.of(body).total().params() - classifier.params() + 1_088);
        assertThat(NetworkCosts.of(article).total().macs())
                .isEqualTo(NetworkCosts.of(body).total().macs() - classifier.macs() + 12_845_056);
        assertThat(open("mobilenet-v2-article@width=0.75").shape(new LayerId("stage1.1.project")).channels())
                .isEqualTo(12);
        assertThat(open("mobilenet-v2@width=0.75").shape(new LayerId("stage1.1.project")).channels()).isEqualTo(16);
    }

    @Test
    void theArticlesEfficientNetQuartersItsPictureOnly() {
        ShapedNetwork article = open("efficientnet-b0-article");

        assertThat(article.shape(new LayerId("head1.1.conv"))).isEqualTo(Shape.map(1280, 8, 8));
        assertThat(NetworkCosts.of(article).total().params()).isEqualTo(4_020_358 + 1_088);
        assertThat(NetworkCosts.of(open("efficientnet-b0@classes=10")).total().params()).isEqualTo(4_020_358);
    }

    /** arXiv:1801.04381, Section 6.3: 2.11 M params and 2.75 B multiply-adds at output stride 16. */
    @Test
    void theReducedAsppOfMobileNetV2HasTheSizeOfItsPaper() {
        LayerCost total = NetworkCosts.of(open("raspp-mobilenet-v2")).total();

        assertThat(total.params() / 1e6).isCloseTo(2.11, org.assertj.core.data.Offset.offset(0.005));
        assertThat(total.macs() / 1e9).isCloseTo(2.75, org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void withoutItsAuxiliaryHeadDeepLabHasOneOutput() {
        ShapedNetwork network = open("deeplabv3-mobilenet-v3-large@auxiliary=false");

        assertThat(network.graph().outputs()).containsOnlyKeys("out");
        assertThat(NetworkCosts.of(network).total().params()).isEqualTo(11_025_477);
        assertThat(network.output()).isEqualTo(Shape.map(21, 520, 520));
    }

    @Test
    void theDetectorAnswersOnSixMaps() {
        ShapedNetwork network = open("ssdlite320-mobilenet-v3-large");

        assertThat(network.graph().outputs().keySet()).hasSize(12);
        assertThat(Stream.of(1, 2, 3, 4, 5, 6)
                .map(map -> network
                        .shape(network.graph().outputs().getOrDefault("classes" + map, new LayerId("none")))))
                .containsExactly(Shape.map(546, 20, 20), Shape.map(546, 10, 10), Shape.map(546, 5, 5),
                        Shape.map(546, 3, 3), Shape.map(546, 2, 2), Shape.map(546, 1, 1));
    }

    @Test
    void noTwoNetworksAreExplainedInTheSameWords() {
        assertThat(ATLAS.networks()).extracting(network -> network.about().english()).doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("."));
        assertThat(ATLAS.networks()).extracting(network -> network.about().japanese()).doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("。"));
    }

    @Test
    void onlyTheFirstUnitOfShuffleNetHasADenseFirstConvolution() {
        ShapedNetwork network = open("shufflenet-v1@groups=8");

        assertThat(groups(network, "stage1.1.reduce")).isEqualTo(1);
        assertThat(groups(network, "stage1.2.reduce")).isEqualTo(8);
        assertThat(groups(network, "stage2.1.reduce")).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mobilenet-v2@width=0.6,resolution=192",
            "efficientnet-b0@width=1.3,depth=1.5,resolution=288",
            "shufflenet-v1@groups=8,width=0.7", "shufflenet-v1@groups=4,width=1.3,resolution=160",
            "shufflenet-v2@width=1.2", "mnasnet-small@width=1.4,classes=10", "efficientnetv2-m@width=0.5,depth=0.5",
            "mobilenet-v3-large@widthRule=torchvision,width=0.35,minimalistic=true,dilated=true,reducedTail=true",
            "mobilenet-v3-large@lastStage=original,width=1.3", "nfnet-f3@depth=1,resolution=128",
            "lraspp-mobilenet-v3-large@width=0.5,resolution=224,classes=2", "xception@resolution=71",
            "ssdlite320-mobilenet-v3-large@reducedTail=false,anchors=4", "efficientnet-lite2@rounding=nearest"})
    void parametersCombineFreely(String reference) {
        assertThat(NetworkCosts.of(open(reference)).total().macs()).isPositive();
    }

    static Stream<NetworkSpec> networks() {
        return ATLAS.networks().stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyNetworkAndItsVariantsAreExplainedInBothLanguages(NetworkSpec network) {
        assertThat(network.about().english()).hasSizeGreaterThan(40);
        assertThat(network.about().japanese()).hasSizeGreaterThan(15);
        assertThat(network.source().paper()).isNotBlank();
        network.parameters().forEach(parameter -> assertThat(parameter.about().japanese()).isNotBlank());
        network.variants().forEach(variant -> {
            assertThat(variant.name().japanese()).isNotBlank();
            assertThat(ATLAS.shape(network, variant.assignments())).isInstanceOf(Reading.Success.class);
        });
    }

    static Stream<BlockSpec> blocks() {
        return ATLAS.blocks().stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockIsExplainedInBothLanguagesAndUsed(BlockSpec block) {
        assertThat(block.about().english()).hasSizeGreaterThan(40);
        assertThat(block.about().japanese()).hasSizeGreaterThan(15);
        assertThat(block.source()).isNotBlank();
        assertThat(ATLAS.networks().stream().map(network -> open(network.id()))
                .flatMap(network -> network.graph().stages().stream()).flatMap(stage -> stage.blocks().stream())
                .flatMap(VariantsTest::withParts).anyMatch(instance -> instance.kind().equals(block.name())))
                .isEqualTo(!RECOGNIZED_ONLY.contains(block.name()));
    }

    private static Stream<BlockInstance> withParts(BlockInstance block) {
        return Stream.concat(Stream.of(block), block.parts().stream().flatMap(VariantsTest::withParts));
    }

    private static int groups(ShapedNetwork network, String layer) {
        return network.graph().node(new LayerId(layer)).layer() instanceof Layer.Convolution convolution
                ? convolution.groups()
                : 0;
    }

    private static long paramsWithStatistics(String reference) {
        LayerCost total = NetworkCosts.of(open(reference)).total();
        return total.params() + total.runningStatistics();
    }

    private static long macs(ShapedNetwork network, String... layers) {
        List<LayerId> ids = Arrays.stream(layers).map(LayerId::new).toList();
        return NetworkCosts.of(network).of(ids).macs();
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
