package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces of a network's column, and how much room they need. */
final class ColumnPlan {
    static final double PADDING = 12;
    static final double GAP = 12;
    private static final double EMPTY = 30;
    private final Outline outline;
    private final List<Piece> pieces;
    private final List<Side> sides;

    /** A connection that does not lead from one piece to the next, by their places in the column. */
    record Side(int from, int to, int lane) {
    }

    private ColumnPlan(Outline outline, List<Piece> pieces) {
        this.outline = outline;
        this.pieces = List.copyOf(pieces);
        this.sides = sides(edges());
    }

    static ColumnPlan of(ColumnContext context, DiagramColumn column, Look look) {
        Outline outline = column.outline();
        var pieces = new ArrayList<Piece>();
        for (GraphNode input : outline.inputs()) {
            pieces.add(new InputPiece(context.layer(input.id()), outline.network().shape(input.id())));
        }
        for (OutlineRow row : outline.rows()) {
            if (row.opens() && column.opened().contains(row.id())) {
                outline.alike(row).forEach(part -> pieces.add(new OpenedPiece(context, part, row, look)));
            } else {
                List<LayerId> layers = row.blocks().stream().flatMap(block -> block.layers().stream()).toList();
                double value = look.value(row.cost(), column.times(), layers);
                pieces.add(new ClosedPiece(context.block(row), row, value, look));
            }
        }
        return new ColumnPlan(outline, pieces);
    }

    Outline outline() {
        return outline;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Side> sides() {
        return sides;
    }

    int lanes() {
        return sides.stream().mapToInt(Side::lane).max().orElse(-1) + 1;
    }

    /** The last band in which something is. */
    int lastBand() {
        return pieces.stream().mapToInt(Piece::band).max().orElse(0);
    }

    double left() {
        return pieces.stream().mapToDouble(Piece::left).max().orElse(0);
    }

    double right() {
        return pieces.stream().mapToDouble(Piece::right).max().orElse(0);
    }

    /** The height that a band needs. */
    double height(int band) {
        List<Piece> inside = in(band);
        if (inside.isEmpty()) {
            return EMPTY;
        }
        double sum = inside.stream().mapToDouble(Piece::height).sum() + GAP * (inside.size() - 1);
        return PADDING + sum + (stepsOut(band) ? 0 : PADDING);
    }

    List<Piece> in(int band) {
        return pieces.stream().filter(piece -> piece.band() == band).toList();
    }

    /** Whether the last piece of a band leads into the next one. */
    boolean stepsOut(int band) {
        List<Piece> inside = in(band);
        return !inside.isEmpty() && inside.getLast().steps() && band < lastBand();
    }

    /** Whether the piece at this place reads from the one before it. */
    boolean follows(int place) {
        return edges().stream().anyMatch(edge -> edge.from() == place - 1 && edge.to() == place);
    }

    private List<Side> edges() {
        Map<LayerId, Integer> places = new HashMap<>();
        var edges = new java.util.LinkedHashSet<Side>();
        for (int place = 0; place < pieces.size(); place++) {
            for (LayerId layer : pieces.get(place).layers()) {
                places.put(layer, place);
                for (LayerId input : outline.network().graph().node(layer).inputs()) {
                    int from = places.getOrDefault(input, place);
                    if (from != place) {
                        edges.add(new Side(from, place, 0));
                    }
                }
            }
        }
        return List.copyOf(edges);
    }

    /** Those edges that pass other pieces, each in the first lane in which it meets no other. */
    private static List<Side> sides(List<Side> edges) {
        var ends = new ArrayList<Integer>();
        var sides = new ArrayList<Side>();
        for (Side edge : edges.stream().filter(edge -> edge.to() - edge.from() > 1)
                .sorted(java.util.Comparator.comparingInt(Side::from)).toList()) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > edge.from()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(edge.to());
            } else {
                ends.set(lane, edge.to());
            }
            sides.add(new Side(edge.from(), edge.to(), lane));
        }
        return sides;
    }
}
