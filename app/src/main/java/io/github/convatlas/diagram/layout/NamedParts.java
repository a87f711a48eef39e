package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds stages, blocks and layers of a network by the names that somebody gives, wherever they stand: in a closed stage, in
 * a row of equal blocks that is one box, or in a block that is drawn once for all that are equal inside.
 *
 * @param outline of the network
 */
public record NamedParts(Outline outline) {

    /**
     * A part that was found.
     *
     * @param kind  what was named
     * @param stage it lies in
     * @param row   it lies in; the first of the stage where a stage was named
     * @param id    of the stage, of the block that is drawn for it, or of the layer that is drawn for it
     */
    public record Part(Target.Kind kind, OutlineStage stage, OutlineRow row, String id) {
    }

    /** The part of this name; nothing if the network has none. A stage comes before a block, a block before a layer. */
    public Optional<Part> find(String name) {
        return name.isBlank() ? Optional.empty() : stage(name).or(() -> inRows(name));
    }

    private Optional<Part> stage(String name) {
        return outline.stages().stream().filter(stage -> stage.opens() && stage.id().equals(name)).findFirst()
                .map(stage -> new Part(Target.Kind.STAGE, stage, stage.rows().getFirst(), name));
    }

    private Optional<Part> inRows(String name) {
        var layer = new LayerId(name);
        for (OutlineStage stage : outline.stages()) {
            for (OutlineRow row : stage.rows()) {
                Optional<BlockInstance> block = row.blocks().stream().filter(each -> each.id().equals(name)
                        || (!stage.opens() && stage.id().equals(name))).findFirst();
                if (block.isPresent()) {
                    return Optional.of(new Part(Target.Kind.BLOCK, stage, row, block.get().id()));
                }
                if (row.layers().contains(layer)) {
                    return Optional.of(new Part(Target.Kind.LAYER, stage, row, name));
                }
            }
        }
        return Optional.empty();
    }

    /** The column with what is around a part opened, so that the part can be seen. */
    DiagramColumn seen(DiagramColumn column, Part part) {
        return switch (part.kind()) {
            case STAGE -> column;
            case BLOCK -> with(column, part, false);
            case LAYER -> with(column, part, true);
            case NETWORK -> column;
        };
    }

    /** The column with the inside of a part shown: the rows of a stage, or the layers of a block. */
    DiagramColumn opened(DiagramColumn column, Part part) {
        return with(column, part, part.kind() != Target.Kind.STAGE);
    }

    private static DiagramColumn with(DiagramColumn column, Part part, boolean layers) {
        var closed = new HashSet<>(column.closed());
        closed.remove(part.stage().id());
        var opened = new HashSet<>(column.opened());
        if (layers && part.row().opens()) {
            opened.add(part.row().id());
        }
        return new DiagramColumn(column.outline(), closed, opened, column.times());
    }

    /** What stands for a part in the diagram of a column. */
    Target.Key key(DiagramColumn column, Part part, int index) {
        boolean open = column.opens(part.row());
        return switch (part.kind()) {
            case STAGE, NETWORK -> Target.Key.stage(index, part.id());
            case BLOCK -> Target.Key.block(index, open ? drawn(part.row(), part.id()).id() : part.row().id());
            case LAYER -> open
                    ? Target.Key.layer(index, drawnLayer(part).value())
                    : Target.Key.block(index, part.row().id());
        };
    }

    /** Of blocks that are equal inside the first is drawn for all. */
    private OutlineRow drawn(OutlineRow row, String block) {
        return outline.alike(row).stream()
                .filter(part -> part.blocks().stream().anyMatch(each -> each.id().equals(block))).findFirst()
                .orElse(row);
    }

    private LayerId drawnLayer(Part part) {
        var layer = new LayerId(part.id());
        for (OutlineRow alike : outline.alike(part.row())) {
            List<LayerId> first = alike.blocks().getFirst().layers();
            Optional<Integer> place = alike.blocks().stream().map(block -> block.layers().indexOf(layer))
                    .filter(found -> found >= 0 && found < first.size()).findFirst();
            if (place.isPresent()) {
                return first.get(place.get());
            }
        }
        return layer;
    }

    /** Names that can be given: those of the stages and of the first block of each row. */
    public Set<String> examples() {
        var names = new LinkedHashSet<String>();
        outline.stages().forEach(stage -> {
            names.add(stage.id());
            stage.rows().forEach(row -> names.add(row.id()));
        });
        return names;
    }
}
