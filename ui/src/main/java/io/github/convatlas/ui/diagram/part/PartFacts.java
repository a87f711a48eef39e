package io.github.convatlas.ui.diagram.part;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.diagram.Target.Subject;
import io.github.convatlas.diagram.outline.LayerLabels;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a block, of equal blocks, or of a layer.
 *
 * @param title   in the notation of the articles
 * @param id      of the block or layer
 * @param repeat  how many equal blocks there are; 1 for a layer
 * @param input   the shape that enters
 * @param output  the shape that leaves
 * @param cost    of all of them together
 * @param census  how many 3x3 convolutions they count
 * @param block   the block itself, or the innermost one around the layer
 * @param inside  whether there is more in it than one layer
 */
public record PartFacts(String title, String id, int repeat, Shape input, Shape output, LayerCost cost, int census,
        Optional<BlockInstance> block, boolean inside) {

    /**
     * The facts of a target.
     *
     * @param outline the network it belongs to
     * @param subject what it stands for
     */
    public static PartFacts of(Outline outline, Subject subject) {
        return switch (subject) {
            case Subject.Closed(OutlineRow row) -> of(outline, row);
            case Subject.Opened(OutlineRow row, _) -> of(outline, row);
            case Subject.OneLayer(LayerId layer) -> of(outline, layer);
            case Subject.OneNetwork(String reference) -> of(outline, reference);
        };
    }

    private static PartFacts of(Outline outline, String reference) {
        return new PartFacts(outline.network().identity().displayName(), reference, 1, outline.network().input(),
                outline.network().output(), outline.costs().total(),
                census(outline, List.copyOf(outline.network().graph().nodes().keySet())), Optional.empty(), true);
    }

    private static PartFacts of(Outline outline, OutlineRow row) {
        BlockInstance first = row.blocks().getFirst();
        List<LayerId> layers = row.blocks().stream().flatMap(block -> block.layers().stream()).toList();
        return new PartFacts(row.label(), row.id(), row.repeat(), outline.network().inputOf(first),
                outline.network().outputOf(row.blocks().getLast()), row.cost(), census(outline, layers),
                Optional.of(first), first.layers().size() > 1);
    }

    private static PartFacts of(Outline outline, LayerId layer) {
        GraphNode node = outline.network().graph().node(layer);
        List<Shape> inputs = outline.network().inputShapes(layer);
        Shape output = outline.network().shape(layer);
        return new PartFacts(LayerLabels.label(outline.network(), node), layer.value(), 1,
                inputs.isEmpty() ? output : inputs.getFirst(), output, outline.costs().layer(layer),
                census(outline, List.of(layer)), around(outline.network().graph().blocks(), layer),
                false);
    }

    private static int census(Outline outline, List<LayerId> layers) {
        return layers.stream().map(outline.census().entries()::get).mapToInt(entry -> entry == null ? 0 : entry.count())
                .sum();
    }

    private static Optional<BlockInstance> around(List<BlockInstance> blocks, LayerId layer) {
        return blocks.stream().filter(block -> block.layers().contains(layer)).findFirst()
                .map(block -> around(block.parts(), layer).orElse(block));
    }
}
