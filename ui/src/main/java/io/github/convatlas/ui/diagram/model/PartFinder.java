package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.Target.Kind;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.ui.diagram.model.DiagramDrawing.Column;
import io.github.convatlas.ui.diagram.model.DiagramDrawing.Pick;
import io.github.convatlas.ui.workspace.NetworkPart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what stands in a drawing for a layer, a block or a stage that was picked elsewhere. */
final class PartFinder {
    private final DiagramDrawing drawing;

    PartFinder(DiagramDrawing drawing) {
        this.drawing = drawing;
    }

    /** The layer or block itself; where it is folded or closed, what it is hidden in. */
    Optional<Pick> find(NetworkPart part) {
        return drawing.column(part.slot()).flatMap(column -> candidates(column, part.id())
                .filter(pick -> drawing.target(pick).isPresent()).findFirst());
    }

    private Stream<Pick> candidates(Column column, String id) {
        Stream<Pick> itself = Stream.of(Kind.LAYER, Kind.BLOCK).map(kind -> new Pick(column.slot(), kind, id));
        Stream<Pick> around = column.outline().rows().stream().filter(row -> holds(row, id))
                .flatMap(row -> standIns(column, row, id));
        Stream<Pick> closed = column.outline().stages().stream().filter(stage -> holds(stage.whole(), id))
                .map(OutlineStage::id).filter(column.content().closed()::contains)
                .map(stage -> new Pick(column.slot(), Kind.STAGE, stage));
        return Stream.of(itself, closed, around).flatMap(found -> found);
    }

    /** Of equal blocks the first stands for all. */
    private Stream<Pick> standIns(Column column, OutlineRow row, String id) {
        List<OutlineRow> parts = column.outline().alike(row);
        Stream<Pick> inside = parts.stream().filter(part -> holds(part, id)).flatMap(part -> {
            String first = part.blocks().getFirst().id();
            String same = part.blocks().stream().map(BlockInstance::id).filter(block -> within(id, block))
                    .findFirst().map(block -> first + id.substring(block.length())).orElse(first);
            return Stream.of(new Pick(column.slot(), Kind.LAYER, same), new Pick(column.slot(), Kind.BLOCK, first));
        });
        return Stream.concat(inside, Stream.of(new Pick(column.slot(), Kind.BLOCK, row.id())));
    }

    private static boolean holds(OutlineRow row, String id) {
        return row.blocks().stream().anyMatch(block -> within(id, block.id()) || within(block.id(), id)
                || block.layers().contains(new LayerId(id)));
    }

    private static boolean within(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + ".");
    }
}
