package io.github.convatlas.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Networks;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;

class NamedPartsTest {
    private static final Outline V2 = Networks.outline("mobilenet-v2");

    private static DiagramColumn at(DiagramLevel level) {
        return DiagramColumn.at(level, V2, Map.of());
    }

    @ParameterizedTest
    @CsvSource({"stage3, STAGE, stage3", "stage3.1, BLOCK, stage3.1", "stage3.3, BLOCK, stage3.3",
            "stage3.3.depthwise, LAYER, stage3.3.depthwise", "stem1, BLOCK, stem1.1"})
    void aPartIsFoundByItsName(String name, Target.Kind kind, String id) {
        assertThat(new NamedParts(V2).find(name)).hasValueSatisfying(part -> {
            assertThat(part.kind()).isEqualTo(kind);
            assertThat(part.id()).isEqualTo(id);
        });
    }

    @Test
    void whatTheNetworkDoesNotHaveIsNotFound() {
        assertThat(new NamedParts(V2).find("stage30")).isEmpty();
        assertThat(new NamedParts(V2).find("")).isEmpty();
    }

    /** Whatever is closed or folded, what stands for the part is in the diagram once its surroundings are open. */
    @ParameterizedTest
    @EnumSource(DiagramLevel.class)
    void whatStandsForAPartIsDrawn(DiagramLevel level) {
        for (String name : List.of("stage3", "stage3.1", "stage3.3", "stage3.3.depthwise", "stem1",
                "stage1.1.project.norm")) {
            NamedParts.Part part = new NamedParts(V2).find(name).orElseThrow();
            DiagramColumn column = at(level).seen(part);
            var list = DiagramLayout.of(List.of(column), DiagramOptions.USUAL, TextMetrics.approximate());
            assertThat(list.target(column.key(part, 0))).as(name + " at " + level).isPresent();
        }
    }

    @Test
    void openingShowsWhatIsInside() {
        NamedParts.Part stage = new NamedParts(V2).find("stage3").orElseThrow();
        assertThat(at(DiagramLevel.STAGE).opened(stage).closed()).doesNotContain("stage3").contains("stage4");
        NamedParts.Part block = new NamedParts(V2).find("stage3.3").orElseThrow();
        DiagramColumn opened = at(DiagramLevel.STAGE).opened(block);
        assertThat(opened.opened()).containsExactly("stage3.2");
        assertThat(opened.closed()).doesNotContain("stage3");
    }
}
