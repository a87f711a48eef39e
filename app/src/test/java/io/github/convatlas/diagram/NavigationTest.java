package io.github.convatlas.diagram;

import static io.github.convatlas.diagram.Navigation.Direction.DOWN;
import static io.github.convatlas.diagram.Navigation.Direction.LEFT;
import static io.github.convatlas.diagram.Navigation.Direction.RIGHT;
import static io.github.convatlas.diagram.Navigation.Direction.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class NavigationTest {
    private static final DisplayList LIST = DiagramLayout.of(
            List.of(new DiagramColumn(Networks.outline("efficientnet-b0"), Set.of("stage3.1"), Map.of()),
                    new DiagramColumn(Networks.outline("mobilenet-v2"), Set.of(), Map.of())),
            DiagramOptions.USUAL, TextMetrics.approximate());

    @Test
    void downFollowsTheData() {
        assertThat(from(0, "input", DOWN)).isEqualTo(Target.Key.block(0, "stem1.1"));
        assertThat(from(0, "stem1.1", DOWN)).isEqualTo(Target.Key.block(0, "stage1.1"));
    }

    @Test
    void downEntersAnOpenedBlockAndLeavesIt() {
        assertThat(from(0, "stage3.1", DOWN)).isEqualTo(Target.Key.layer(0, "stage3.1.expand"));
        assertThat(from(0, "stage3.1.expand", DOWN)).isEqualTo(Target.Key.layer(0, "stage3.1.expand.norm"));
        assertThat(from(0, "stage3.1.project.norm", DOWN)).isEqualTo(Target.Key.block(0, "stage3.2"));
    }

    @Test
    void upGoesBack() {
        assertThat(from(0, "stage3.2", UP)).isEqualTo(Target.Key.layer(0, "stage3.1.project.norm"));
        assertThat(from(0, "stage3.1.expand", UP)).isEqualTo(Target.Key.block(0, "stage3.1"));
    }

    @Test
    void rightGoesToTheBranchThenToTheNextNetwork() {
        assertThat(from(0, "stage3.1.depthwise.activation", RIGHT).id()).startsWith("stage3.1.se.");
        assertThat(from(0, "stem1.1", RIGHT)).isEqualTo(Target.Key.block(1, "stem1.1"));
        assertThat(from(1, "stem1.1", LEFT)).isEqualTo(Target.Key.block(0, "stem1.1"));
    }

    @Test
    void nothingLiesAboveTheInput() {
        assertThat(Navigation.next(LIST, Target.Key.layer(0, "input"), UP)).isEmpty();
    }

    @Test
    void unknownStartLeadsToTheFirstTarget() {
        assertThat(Navigation.next(LIST, Target.Key.block(7, "gone"), DOWN)).contains(LIST.targets().getFirst());
    }

    @Test
    void everyTargetIsReachedByWalkingDownOrSideways() {
        var reached = new java.util.HashSet<Target.Key>();
        var open = new java.util.ArrayDeque<>(List.of(LIST.targets().getFirst().key()));
        while (!open.isEmpty()) {
            Target.Key key = open.pop();
            if (reached.add(key)) {
                for (var direction : Navigation.Direction.values()) {
                    Navigation.next(LIST, key, direction).ifPresent(target -> open.add(target.key()));
                }
            }
        }

        assertThat(reached).hasSameSizeAs(LIST.targets());
    }

    private static Target.Key from(int column, String id, Navigation.Direction direction) {
        boolean layer = id.equals("input") || id.chars().filter(character -> character == '.').count() > 1;
        var key = layer ? Target.Key.layer(column, id) : Target.Key.block(column, id);
        return Navigation.next(LIST, key, direction).orElseThrow().key();
    }
}
