package io.github.convatlas.diagram.inner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.onnx.Sketch;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

class InnerPlanTest {

    @Test
    void branchesOfAConcatStandBesideEachOther() {
        var cells = cells(Sketch.of(Shape.map(8, 32, 32)).then("squeeze", Sketch.convolution(4, 1, 1, 1))
                .then("left", Sketch.convolution(8, 1, 1, 1))
                .from("right", Sketch.convolution(8, 3, 1, 1), "squeeze")
                .from("join", new Layer.Concat(), "left", "right"), "left");

        assertThat(column(cells, "left")).isZero();
        assertThat(column(cells, "right")).isEqualTo(1);
        assertThat(column(cells, "join")).isZero();
    }

    @Test
    void gateStandsBesideTheMapItWeighs() {
        var cells = cells(Sketch.of(Shape.map(8, 32, 32)).then("conv", Sketch.convolution(8, 3, 1, 1))
                .then("pool", new Layer.GlobalAveragePool()).then("gate", new Layer.Activate(Activation.SIGMOID))
                .from("weigh", new Layer.Multiply(), "conv", "gate"), "pool");

        assertThat(column(cells, "pool")).isEqualTo(1);
        assertThat(column(cells, "gate")).isEqualTo(1);
        assertThat(column(cells, "weigh")).isZero();
    }

    @Test
    void projectionStandsToTheLeftWhateverComesFirst() {
        var cells = cells(Sketch.of(Shape.map(8, 32, 32)).then("stem", Sketch.convolution(8, 3, 1, 1))
                .shortcut("shortcut", Sketch.convolution(16, 1, 1, 1), "stem")
                .from("conv", Sketch.convolution(16, 3, 1, 1), "stem")
                .from("add", new Layer.Add(), "conv", "shortcut"), "shortcut");

        assertThat(column(cells, "shortcut")).isEqualTo(-1);
        assertThat(column(cells, "conv")).isZero();
        assertThat(wire(cells, "shortcut").dashed()).isTrue();
    }

    @Test
    void shorterPathIsTheShortcutWhereNoneIsMarked() {
        var cells = cells(Sketch.of(Shape.map(8, 32, 32)).then("stem", Sketch.convolution(8, 3, 1, 1))
                .then("one", Sketch.convolution(8, 3, 1, 1)).then("two", Sketch.convolution(16, 3, 1, 1))
                .from("side", Sketch.convolution(16, 1, 1, 1), "stem").from("add", new Layer.Add(), "side", "two"),
                "one");

        assertThat(column(cells, "two")).isZero();
        assertThat(column(cells, "side")).isEqualTo(-1);
    }

    @Test
    void identityGoesAroundOnTheLeft() {
        var cells = cells(Sketch.of(Shape.map(8, 32, 32)).then("stem", Sketch.convolution(8, 3, 1, 1))
                .then("conv", Sketch.convolution(8, 3, 1, 1)).from("add", new Layer.Add(), "conv", "stem"), "conv");
        List<InnerWires.Wire> wires = InnerWires.of(cells);
        double left = wires.stream().flatMap(wire -> wire.points().stream()).mapToDouble(Point::x).min().orElse(0);

        assertThat(left).isLessThan(-Cell.WIDTH / 2);
        assertThat(wires).anyMatch(wire -> wire.arrow() && !wire.dashed());
    }

    private static InnerWires.Wire wire(SequencedMap<LayerId, Cell> cells, String from) {
        double x = cell(cells, from).bounds().centerX();
        return InnerWires.of(cells).stream().filter(wire -> wire.points().getFirst().x() == x).findFirst()
                .orElseThrow();
    }

    private static int column(SequencedMap<LayerId, Cell> cells, String id) {
        return cell(cells, id).column();
    }

    private static Cell cell(SequencedMap<LayerId, Cell> cells, String id) {
        return Objects.requireNonNull(cells.get(new LayerId(id)));
    }

    /** The cells of the block that begins with a layer. */
    private static SequencedMap<LayerId, Cell> cells(Sketch sketch, String id) {
        Outline outline = Outline.of(sketch.network(), true);
        var row = outline.rows().stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
        return InnerPlan.cells(outline.network(), outline.costs(), row.blocks().getFirst());
    }
}
