package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.look.Look;
import io.github.convatlas.diagram.outline.DrawingProgress;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.diagram.piece.ClosedPiece;
import io.github.convatlas.diagram.piece.ColumnContext;
import io.github.convatlas.diagram.piece.InputPiece;
import io.github.convatlas.diagram.piece.OpenedPiece;
import io.github.convatlas.diagram.piece.Piece;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pieces of a network's column from top to bottom, how they are connected, and how much room they need. */
final class ColumnPlan {
    static final double PADDING = 12;
    static final double GAP = 12;
    private static final double EMPTY = 30;
    private final Outline outline;
    private final List<Piece> pieces;
    private final List<OpenStage> stages;
    private final Map<Integer, List<Piece>> byBand;
    private final BitSet bands;
    private final BitSet follows = new BitSet();
    private final List<Side> sides;
    private final double left;
    private final double right;

    /** A connection that does not lead from one piece to the next, by their places in the column. */
    record Side(int from, int to, int lane) {
        int first() {
            return Math.min(from, to);
        }

        int last() {
            return Math.max(from, to);
        }
    }

    /**
     * A stage whose rows are shown.
     *
     * @param key   of the sign that closes it
     * @param whole the stage as one row
     * @param first its uppermost place in the column
     * @param last  its lowest
     */
    record OpenStage(Target.Key key, OutlineRow whole, int first, int last) {
    }

    private ColumnPlan(Outline outline, List<Piece> unsorted, IdentityHashMap<Piece, OutlineStage> opened,
            ColumnContext context) {
        this.outline = outline;
        this.pieces = unsorted.stream().sorted(Comparator.comparingInt(Piece::band)).toList();
        this.byBand = pieces.stream().collect(Collectors.groupingBy(Piece::band));
        this.bands = outline.bands();
        pieces.forEach(piece -> bands.set(piece.band()));
        this.stages = openStages(opened, context);
        List<Side> edges = edges();
        edges.stream().filter(edge -> edge.to() == edge.from() + 1).forEach(edge -> follows.set(edge.to()));
        this.sides = sides(edges);
        this.left = pieces.stream().mapToDouble(Piece::left).max().orElse(0);
        this.right = pieces.stream().mapToDouble(Piece::right).max().orElse(0);
    }

    static ColumnPlan of(ColumnContext context, DiagramColumn column, Look look, DrawingProgress progress) {
        Outline outline = column.outline();
        var pieces = new ArrayList<Piece>();
        var opened = new IdentityHashMap<Piece, OutlineStage>();
        for (GraphNode input : outline.inputs()) {
            pieces.add(new InputPiece(context.layer(input.id()), outline.network().shape(input.id()), look));
        }
        for (int place = 0; place < outline.stages().size(); place++) {
            OutlineStage stage = outline.stages().get(place);
            List<Piece> made = new StagePieces(context, column, look).of(stage,
                    progress.part(place, outline.stages().size()));
            pieces.addAll(made);
            if (stage.opens() && !column.closes(stage)) {
                made.forEach(piece -> opened.put(piece, stage));
            }
        }
        return new ColumnPlan(outline, pieces, opened, context);
    }

    /** Makes the pieces of a stage. */
    private record StagePieces(ColumnContext context, DiagramColumn column, Look look) {
        List<Piece> of(OutlineStage stage, DrawingProgress progress) {
            if (column.closes(stage)) {
                return List.of(closed(context.stage(stage), Optional.empty(), stage.whole()));
            }
            Optional<Target.Key> parent = stage.opens() ? Optional.of(context.stage(stage)) : Optional.empty();
            var pieces = new ArrayList<Piece>();
            int done = 0;
            for (OutlineRow row : stage.rows()) {
                progress.at((double) done++ / stage.rows().size());
                if (column.opens(row)) {
                    var within = new OpenedPiece.Within(row, parent);
                    column.outline().alike(row)
                            .forEach(part -> pieces.add(new OpenedPiece(context, part, within, look)));
                } else {
                    pieces.add(closed(context.block(row), parent, row));
                }
            }
            return pieces;
        }

        private Piece closed(Target.Key key, Optional<Target.Key> parent, OutlineRow row) {
            return new ClosedPiece(key, parent, row, look.value(row.cost(), column.times(), row.layers()), look);
        }
    }

    private List<OpenStage> openStages(IdentityHashMap<Piece, OutlineStage> opened, ColumnContext context) {
        var found = new LinkedHashMap<Target.Key, OpenStage>();
        for (int place = 0; place < pieces.size(); place++) {
            OutlineStage stage = opened.get(pieces.get(place));
            if (stage != null) {
                Target.Key key = context.stage(stage);
                OpenStage before = found.get(key);
                int first = before == null ? place : before.first();
                found.put(key, new OpenStage(key, stage.whole(), first, place));
            }
        }
        return List.copyOf(found.values());
    }

    Outline outline() {
        return outline;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<OpenStage> stages() {
        return stages;
    }

    List<Side> sides() {
        return sides;
    }

    int lanes() {
        return sides.stream().mapToInt(Side::lane).max().orElse(-1) + 1;
    }

    /** The bands in which this network has something. */
    BitSet bands() {
        return bands;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
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
        return byBand.getOrDefault(band, List.of());
    }

    /** Whether the last piece of a band leads into the next one. */
    boolean stepsOut(int band) {
        List<Piece> inside = in(band);
        return !inside.isEmpty() && inside.getLast().steps() && bands.nextSetBit(band + 1) >= 0;
    }

    /** Whether the piece at this place reads from the one before it. */
    boolean follows(int place) {
        return follows.get(place);
    }

    private List<Side> edges() {
        Map<LayerId, Integer> places = new HashMap<>();
        for (int place = 0; place < pieces.size(); place++) {
            for (LayerId layer : pieces.get(place).layers()) {
                places.put(layer, place);
            }
        }
        var edges = new LinkedHashSet<Side>();
        for (int place = 0; place < pieces.size(); place++) {
            for (LayerId layer : pieces.get(place).layers()) {
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

    /** Those edges that pass other pieces or lead back up, each in the first lane in which it meets no other. */
    private static List<Side> sides(List<Side> edges) {
        var ends = new ArrayList<Integer>();
        var sides = new ArrayList<Side>();
        for (Side edge : edges.stream().filter(edge -> edge.to() != edge.from() + 1)
                .sorted(Comparator.comparingInt(Side::first)).toList()) {
            int lane = free(ends, edge).orElse(ends.size());
            if (lane == ends.size()) {
                ends.add(edge.last());
            } else {
                ends.set(lane, edge.last());
            }
            sides.add(new Side(edge.from(), edge.to(), lane));
        }
        return sides;
    }

    private static OptionalInt free(List<Integer> ends, Side edge) {
        return IntStream.range(0, ends.size()).filter(lane -> ends.get(lane) <= edge.first()).findFirst();
    }
}
