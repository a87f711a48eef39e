package io.github.convatlas.diagram.piece;

import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.graph.LayerId;

import java.util.Map;

/**
 * The network that a part of the layout belongs to.
 *
 * @param index   of its column
 * @param outline the network
 * @param times   measured milliseconds by layer
 */
public record ColumnContext(int index, Outline outline, Map<LayerId, Double> times) {
    /** The identity of a stage. */
    public Target.Key stage(OutlineStage stage) {
        return Target.Key.stage(index, stage.id());
    }

    /** The identity of a row. */
    public Target.Key block(OutlineRow row) {
        return Target.Key.block(index, row.id());
    }

    /** The identity of a layer. */
    public Target.Key layer(LayerId id) {
        return Target.Key.layer(index, id.value());
    }
}
