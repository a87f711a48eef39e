package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.outline.LayerLabels;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.ui.diagram.model.DiagramDrawing.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds blocks and layers by their labels and ids, in closed blocks too. */
final class DiagramSearch {

    private DiagramSearch() {
    }

    /**
     * Something found.
     *
     * @param slot  of the network
     * @param stage id of the stage around the row
     * @param row   id of the row
     * @param layer the layer in it; nothing if the row itself was found
     */
    record Hit(long slot, String stage, String row, Optional<LayerId> layer) {
    }

    /** All that contains a text, in reading order; nothing for an empty text. */
    static List<Hit> find(List<Column> columns, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        var hits = new ArrayList<Hit>();
        if (!wanted.isEmpty()) {
            columns.forEach(column -> column.outline().stages().forEach(stage -> stage.rows()
                    .forEach(row -> search(column, new Place(stage, row), wanted, hits))));
        }
        return hits;
    }

    private record Place(OutlineStage stage, OutlineRow row) {
        Hit hit(Column column, Optional<LayerId> layer) {
            return new Hit(column.slot(), stage.id(), row.id(), layer);
        }
    }

    private static void search(Column column, Place place, String wanted, List<Hit> hits) {
        OutlineRow row = place.row();
        if (contains(row.label(), wanted) || row.blocks().stream().anyMatch(block -> contains(block.id(), wanted))) {
            hits.add(place.hit(column, Optional.empty()));
            return;
        }
        if (row.opens()) {
            Outline outline = column.outline();
            outline.alike(row).forEach(part -> part.blocks().getFirst().layers().stream()
                    .filter(layer -> matches(outline, layer, wanted))
                    .forEach(layer -> hits.add(place.hit(column, Optional.of(layer)))));
        }
    }

    private static boolean matches(Outline outline, LayerId layer, String wanted) {
        GraphNode node = outline.network().graph().node(layer);
        return contains(layer.value(), wanted) || contains(LayerLabels.label(outline.network(), node), wanted);
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
