package io.github.convatlas.diagram.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.Outcome;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

class DiagramPictureTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    /** The goldens were looked at in a browser; a change of the layout or of a spec shows as a difference of text. */
    @ParameterizedTest
    @ValueSource(strings = {"vgg11", "mobilenet-v2", "shufflenet-v1"})
    void theSvgOfANetworkIsTheOneThatWasLookedAt(String id) throws Exception {
        String svg = new String(bytes(picture(id), PictureFormat.SVG, 1), StandardCharsets.UTF_8);
        Path kept = Path.of("target", "diagrams", id + ".svg");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, svg);
        try (var golden = getClass().getResourceAsStream(id + ".svg")) {
            assertThat(svg).as("the picture in " + kept).isEqualTo(
                    new String(Objects.requireNonNull(golden, id).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anSvgIsWellFormedAndItsTextIsText() throws Exception {
        var opened = new DiagramColumn(Outline.of(open("resnet18"), true), Set.of("stage1.1", "stage2.1"), Map.of());
        Document document = parsed(bytes(new DiagramPicture(list(List.of(opened)), Palette.dark(), "a < b & c"),
                PictureFormat.SVG, 1));

        List<String> texts = texts(document, "text");
        assertThat(texts).contains("ResNet-18", "Conv7x7, 64", "conv 3x3, 64", "fully connected, 1000");
        assertThat(texts(document, "title")).containsExactly("a < b & c");
        assertThat(IntStream.range(0, document.getElementsByTagName("g").getLength())
                .mapToObj(index -> document.getElementsByTagName("g").item(index).getAttributes()
                        .getNamedItem("data-part").getNodeValue()))
                .contains("stage1.1", "stage2.1.conv1");
    }

    @Test
    void aPdfIsOnePageOfTheSizeOfTheDiagramWithTextThatCanBeSearched() throws Exception {
        DiagramPicture picture = picture("mobilenet-v2");
        try (PDDocument document = Loader.loadPDF(bytes(picture, PictureFormat.PDF, 1))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat((double) document.getPage(0).getMediaBox().getHeight())
                    .isCloseTo(picture.list().bounds().height(), org.assertj.core.data.Offset.offset(1.0));
            assertThat(new PDFTextStripper().getText(document)).contains("MobileNetV2", "MB3x3, 24, 144");
        }
    }

    /** What the fonts of a PDF cannot write is drawn; the rest stays text. */
    @Test
    void aPdfCanBeJapanese() throws Exception {
        DiagramPicture picture = PictureOrder.whole(List.of(DiagramColumn.closed(Outline.of(open("mnasnet-a1"), true))),
                DiagramOptions.USUAL.in(Locale.JAPANESE)).picture(Palette.light(), List.of());
        try (PDDocument document = Loader.loadPDF(bytes(picture, PictureFormat.PDF, 1))) {
            assertThat(new PDFTextStripper().getText(document)).contains("MnasNet-A1", "MB5x5, 40, 120", "19.8M")
                    .doesNotContain("resolution");
        }
    }

    @Test
    void aVeryLongDiagramShrinksToTheLargestPage() throws Exception {
        Outline outline = Outline.of(open("efficientnet-l2"), false);
        var opened = new DiagramColumn(outline, Set.copyOf(outline.rows().stream().map(row -> row.id()).toList()),
                Map.of());
        var picture = new DiagramPicture(list(List.of(opened)), Palette.light(), "long");

        assertThat(picture.list().bounds().height()).isGreaterThan(14_400);
        try (PDDocument document = Loader.loadPDF(bytes(picture, PictureFormat.PDF, 1))) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isLessThanOrEqualTo(14_400);
        }
        assertThat(picture.bytes(PictureFormat.PNG, 16)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("choose a smaller scale, or SVG or PDF"));
    }

    @Test
    void aPngHasTheScaleThatWasAskedFor() throws Exception {
        DiagramPicture picture = picture("squeezenet-1.1");
        BufferedImage image = Objects.requireNonNull(
                ImageIO.read(new ByteArrayInputStream(bytes(picture, PictureFormat.PNG, 0.5))));

        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(picture.list().bounds().width() * 0.5));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(picture.list().bounds().height() * 0.5));
        assertThat(picture.bytes(PictureFormat.PNG, 0)).isInstanceOf(Outcome.Refused.class);
        assertThat(picture.bytes(PictureFormat.PNG, Double.NaN)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void theSameDiagramGivesTheSameBytes(PictureFormat format) {
        assertThat(bytes(picture("mnasnet-small"), format, 1)).isEqualTo(bytes(picture("mnasnet-small"), format, 1));
    }

    /** As it leaves the program, with its legend. */
    private static DiagramPicture picture(String id) {
        return PictureOrder.whole(List.of(DiagramColumn.closed(Outline.of(open(id), true))), DiagramOptions.USUAL)
                .picture(Palette.light(), List.of());
    }

    private static DisplayList list(List<DiagramColumn> columns) {
        return DiagramLayout.of(columns, DiagramOptions.USUAL, TextMetrics.approximate());
    }

    private static byte[] bytes(DiagramPicture picture, PictureFormat format, double scale) {
        return switch (picture.bytes(format, scale)) {
            case Outcome.Success<byte[]>(byte[] bytes) -> bytes;
            case Outcome.Refused<byte[]>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static Document parsed(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<String> texts(Document document, String element) {
        var nodes = document.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> nodes.item(index).getTextContent()).toList();
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
