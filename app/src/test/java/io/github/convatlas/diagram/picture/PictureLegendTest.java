package io.github.convatlas.diagram.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Networks;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.look.DiagramWords;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.BlockInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

class PictureLegendTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final DiagramOptions MACS = new DiagramOptions(Overlay.MACS, OperationUnit.MACS, false);

    @Test
    void aPictureSaysThatTheFiguresOfEqualBlocksAreSums() {
        assertThat(texts(picture("mobilenet-v2", DiagramOptions.USUAL))).contains("sum of 3", "×n",
                "n blocks in one box, their numbers added up");
        assertThat(texts(picture("mobilenet-v2", MACS.compact(true)))).contains("sum");
        assertThat(texts(picture("vgg16", DiagramOptions.USUAL.in(Locale.JAPANESE)))).contains("3個の合計",
                "n個のブロックを1つの箱にまとめ、数値はその合計");
    }

    @Test
    void anOpenedBlockThatStandsForSeveralSaysThatItsFiguresAreASum() {
        DisplayList list = DiagramLayout.of(List.of(DiagramColumn.at(DiagramLevel.LAYER,
                Networks.outline("mobilenet-v2"), Map.of())), DiagramOptions.USUAL, TextMetrics.approximate());
        assertThat(texts(list)).contains("sum of 2");
    }

    @Test
    void aPictureExplainsItsMarksAndTheLabelsOfItsBlocks() {
        assertThat(texts(picture("mobilenet-v2", DiagramOptions.USUAL))).contains(
                "MBk×k, c, t: MBConv with a k×k kernel, c channels out, t inside (expanded)", "shortcut",
                "the map shrinks to a half", "channels out; tick or thin line: channels at the kernel (logarithmic)",
                "3x3 convolutions at this resolution").doesNotContain("shortcut with a projection");
        assertThat(texts(picture("resnet18", DiagramOptions.USUAL))).contains("shortcut with a projection",
                "Basic3x3, c: basic block, c channels out");
    }

    /** What is one operation, such as a fully connected layer, has words for a label. */
    @ParameterizedTest
    @ValueSource(strings = {"vgg16", "resnet50", "mobilenet-v1", "squeezenet-1.1", "nfnet-f0",
            "efficientnetv2-s", "shufflenet-v1", "shufflenet-v2", "xception", "ssdlite320-mobilenet-v3-large",
            "deeplabv3-mobilenet-v3-large", "lraspp-mobilenet-v3-large"})
    void theLabelsOfAllBlocksOfTheAtlasAreExplainedInBothLanguages(String id) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            var words = new DiagramWords(language);
            assertThat(blocks(id)).filteredOn(block -> ATLAS.block(block.kind()).isPresent())
                    .allSatisfy(block -> assertThat(words.notation(block.kind())).as(block.kind()).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void theLegendStaysInsideThePictureAndNothingOfItOverlaps(Overlay overlay) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            for (boolean compact : new boolean[]{false, true}) {
                DisplayList list = picture("mnasnet-a1",
                        new DiagramOptions(overlay, OperationUnit.MACS, compact).in(language));
                List<Rect> written = list.items().stream().filter(Item.Text.class::isInstance).map(Item::bounds)
                        .toList();
                assertThat(written).allSatisfy(text -> assertThat(text.right()).isLessThan(list.bounds().right()));
                for (int one = 0; one < written.size(); one++) {
                    for (int other = one + 1; other < written.size(); other++) {
                        assertThat(written.get(one).overlaps(written.get(other)))
                                .as(written.get(one) + " " + written.get(other)).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void nothingInAPictureLooksAsIfItCouldBeClicked() {
        assertThat(texts(picture("mobilenet-v2", DiagramOptions.USUAL))).doesNotContain("–");
        assertThat(texts(DiagramLayout.of(List.of(DiagramColumn.closed(Networks.outline("mobilenet-v2"))),
                DiagramOptions.USUAL, TextMetrics.approximate()))).contains("–");
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void squeezeAndExcitationIsMarkedWhateverTheColorsTell(Overlay overlay) {
        DisplayList list = picture("mnasnet-a1", new DiagramOptions(overlay, OperationUnit.MACS, false));
        assertThat(texts(list)).contains("SE (squeeze-and-excitation)");
        assertThat(list.items().stream().filter(Item.Badge.class::isInstance).map(Item.Badge.class::cast)
                .filter(badge -> badge.text().equals("S") && badge.origin().owner().isPresent())).hasSizeGreaterThan(3);
    }

    @Test
    void thePictureSpeaksTheLanguageItIsAskedFor() {
        assertThat(texts(picture("mobilenet-v2", DiagramOptions.USUAL.in(Locale.JAPANESE)))).contains("解像度",
                "入力 224 × 224 × 3", "パラメータ").doesNotContain("resolution", "params");
    }

    private static List<BlockInstance> blocks(String id) {
        return Networks.outline(id).network().graph().blocks();
    }

    private static DisplayList picture(String id, DiagramOptions options) {
        return PictureOrder.whole(List.of(DiagramColumn.closed(Networks.outline(id))), options).list(List.of());
    }

    private static List<String> texts(DisplayList list) {
        return list.items().stream().flatMap(item -> switch (item) {
            case Item.Text text -> Stream.of(text.text());
            case Item.Badge badge -> Stream.of(badge.text());
            case Item.Box _,Item.Line _,Item.Curve _ -> Stream.empty();
        }).toList();
    }
}
