package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.graph.LayerId;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A network in a diagram.
 *
 * @param outline the network
 * @param closed  ids of the stages that are one box
 * @param opened  ids of the rows whose layers are shown; ids that it does not have mean nothing
 * @param times   measured milliseconds by layer; empty where nothing was measured
 */
public record DiagramColumn(Outline outline, Set<String> closed, Set<String> opened, Map<LayerId, Double> times) {
    /** Copies the collections. */
    public DiagramColumn {
        closed = Set.copyOf(closed);
        opened = Set.copyOf(opened);
        times = Map.copyOf(times);
    }

    /** A network whose stages are open. */
    public DiagramColumn(Outline outline, Set<String> opened, Map<LayerId, Double> times) {
        this(outline, Set.of(), opened, times);
    }

    /** A network with all rows closed. */
    public static DiagramColumn closed(Outline outline) {
        return at(DiagramLevel.BLOCK, outline, Map.of());
    }

    /**
     * A network at one level.
     *
     * @param level   what a box stands for
     * @param outline the network
     * @param times   measured milliseconds by layer
     */
    public static DiagramColumn at(DiagramLevel level, Outline outline, Map<LayerId, Double> times) {
        return switch (level) {
            case STAGE -> new DiagramColumn(outline, outline.stages().stream().filter(OutlineStage::opens)
                    .map(OutlineStage::id).collect(Collectors.toSet()), Set.of(), times);
            case BLOCK -> new DiagramColumn(outline, Set.of(), Set.of(), times);
            case LAYER -> new DiagramColumn(outline, Set.of(), outline.rows().stream().filter(OutlineRow::opens)
                    .map(OutlineRow::id).collect(Collectors.toSet()), times);
        };
    }

    /** Its stages, blocks and layers by name. */
    public NamedParts parts() {
        return new NamedParts(outline);
    }

    /** The same with the inside of a part shown: the rows of a stage, the layers of a block. */
    public DiagramColumn opened(NamedParts.Part part) {
        return parts().opened(this, part);
    }

    /** The same with what is around a part opened, so that the part is drawn. */
    public DiagramColumn seen(NamedParts.Part part) {
        return parts().seen(this, part);
    }

    /**
     * What stands for a part in the diagram of this column.
     *
     * @param part  of the network
     * @param index of the column, counted from 0
     */
    public Target.Key key(NamedParts.Part part, int index) {
        return parts().key(this, part, index);
    }

    boolean closes(OutlineStage stage) {
        return stage.opens() && closed.contains(stage.id());
    }

    boolean opens(OutlineRow row) {
        return row.opens() && opened.contains(row.id());
    }

    DiagramColumn counted(DiagramOptions options) {
        return new DiagramColumn(outline.counted(options.rule()), closed, opened, times);
    }
}
