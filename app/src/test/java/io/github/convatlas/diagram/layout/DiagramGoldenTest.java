package io.github.convatlas.diagram.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Networks;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.export.OperationUnit;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The diagrams of a few networks, item by item. Where a change is intended, look at the picture, then copy the file that
 * the failed test left under target/diagrams over the expected one.
 */
class DiagramGoldenTest {

    @Test
    void closedMobileNetV2() throws IOException {
        check("mobilenet-v2.txt", diagram(DiagramOptions.USUAL, column("mobilenet-v2")));
    }

    @Test
    void openedBlocksOfResNet50AndMobileNetV3() throws IOException {
        check("opened.txt", diagram(DiagramOptions.USUAL, column("resnet50", "stage1.1"),
                column("mobilenet-v3-small", "stage5.1")));
    }

    @Test
    void paramsOfXceptionAsAScale() throws IOException {
        check("xception-params.txt",
                diagram(new DiagramOptions(Overlay.PARAMS, OperationUnit.MACS, true), column("xception")));
    }

    private static DiagramColumn column(String reference, String... opened) {
        return new DiagramColumn(Networks.outline(reference), Set.of(opened), Map.of());
    }

    private static DisplayList diagram(DiagramOptions options, DiagramColumn... columns) {
        return DiagramLayout.of(List.of(columns), options, TextMetrics.approximate());
    }

    private static void check(String file, DisplayList list) throws IOException {
        String actual = DisplayListText.of(list);
        Path kept = Path.of("target", "diagrams", file);
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, actual);
        try (InputStream expected = DiagramGoldenTest.class.getResourceAsStream(file)) {
            assertThat(expected).as("the expected diagram " + file).isNotNull();
            assertThat(actual).as("the diagram in " + kept).isEqualTo(new String(expected.readAllBytes(), UTF_8));
        }
    }
}
