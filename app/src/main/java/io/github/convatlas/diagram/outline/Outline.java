package io.github.convatlas.diagram.outline;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.FoundBlocks;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.ResolutionRows;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A network as a diagram tells it: rows from top to bottom, with what is counted.
 *
 * @param network what is drawn; blocks were found in it where it had none
 * @param stages  in the order of the data, with their rows
 * @param costs   of its layers
 * @param census  its 3x3 convolutions by resolution
 * @param roles   the kinds of its layers
 */
public record Outline(ShapedNetwork network, List<OutlineStage> stages, NetworkCosts costs, ConvCensus census,
        LayerRoles roles) {
    /** The band of what has no map: vectors, and maps of one pixel. It comes after all others. */
    public static final int VECTORS = 31;

    /** Copies the stages. */
    public Outline {
        stages = List.copyOf(stages);
    }

    /**
     * The outline of a network.
     *
     * @param plain  the network; one without blocks gets those that its graph shows
     * @param folded whether equal blocks that follow each other are one row
     */
    public static Outline of(ShapedNetwork plain, boolean folded) {
        return of(plain, folded, DrawingProgress.UNWATCHED);
    }

    /**
     * The outline of a network, while somebody waits.
     *
     * @param plain    the network; one without blocks gets those that its graph shows
     * @param folded   whether equal blocks that follow each other are one row
     * @param progress hears how far it is, and can stop it
     */
    public static Outline of(ShapedNetwork plain, boolean folded, DrawingProgress progress) {
        progress.at(0);
        ShapedNetwork network = FoundBlocks.of(plain);
        progress.at(0);
        NetworkCosts costs = NetworkCosts.of(network);
        progress.at(0);
        ConvCensus census = ConvCensus.of(network, CensusRule.ARTICLE);
        progress.at(0);
        LayerRoles roles = LayerRoles.of(network);
        var rows = new Rows(network, costs, new BlockTraits(network, roles), census.rows());
        return new Outline(network, rows.stages(groups(network, folded), progress), costs, census, roles);
    }

    /** The rows of all stages, in the order of the data. */
    public List<OutlineRow> rows() {
        return stages.stream().flatMap(stage -> stage.rows().stream()).toList();
    }

    /** The same outline, whose 3x3 convolutions are counted by a rule. */
    public Outline counted(CensusRule rule) {
        return new Outline(network, stages, costs, ConvCensus.of(network, rule), roles);
    }

    /** The bands in which the network has maps or something counts; that of vectors where a row reads one. */
    public BitSet bands() {
        var bands = new BitSet();
        network.shapes().values().forEach(shape -> bands.set(band(census.rows(), shape)));
        bands.clear(VECTORS);
        stages.stream().flatMap(stage -> stage.rows().stream()).forEach(row -> bands.set(row.place().band()));
        List<Integer> counts = census.counts();
        for (int row = 0; row < counts.size(); row++) {
            if (counts.get(row) > 0 && census.rows().resolution(row) > 1) {
                bands.set(row);
            }
        }
        return bands;
    }

    /** The resolution of a band in pixels. */
    public int resolution(int band) {
        return band < census.rows().count() ? census.rows().resolution(band) : 1;
    }

    /** How many 3x3 convolutions count in a band; nothing where none can. */
    public OptionalInt count(int band) {
        int last = census.rows().count() - 1;
        int row = band == VECTORS && census.rows().resolution(last) == 1 ? last : band;
        return row <= last ? OptionalInt.of(census.counts().get(row)) : OptionalInt.empty();
    }

    /** The layers that have no block, such as the input. */
    public List<GraphNode> inputs() {
        return network.graph().nodes().values().stream().filter(node -> node.layer() instanceof Layer.Input).toList();
    }

    /**
     * Parts of a row whose blocks are equal inside: what its blocks have in common can be shown once.
     *
     * @param row one of the rows
     */
    public List<OutlineRow> alike(OutlineRow row) {
        var parts = new ArrayList<List<BlockInstance>>();
        List<Object> before = List.of();
        for (BlockInstance block : row.blocks()) {
            List<Object> signature = signature(block);
            if (parts.isEmpty() || !signature.equals(before)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(block);
            before = signature;
        }
        var rows = new Rows(network, costs, new BlockTraits(network, roles), census.rows());
        return parts.stream().map(blocks -> rows.row(blocks, row.place().band())).toList();
    }

    private static List<List<BlockInstance>> groups(ShapedNetwork network, boolean folded) {
        return folded
                ? BlockTable.of(network).rows().stream().map(BlockTable.Row::blocks).toList()
                : network.graph().blocks().stream().map(List::of).toList();
    }

    /** What a block consists of, constants aside. */
    private List<Object> signature(BlockInstance block) {
        Map<LayerId, Integer> places = new LinkedHashMap<>();
        var signature = new ArrayList<Object>();
        for (LayerId id : block.layers()) {
            GraphNode node = network.graph().node(id);
            signature.add(node.layer() instanceof Layer.Scale ? Layer.Scale.class : node.layer());
            signature.add(network.shape(id));
            signature.add(node.branch());
            node.inputs().forEach(input -> signature.add(places.getOrDefault(input, -1)));
            places.put(id, places.size());
        }
        return signature;
    }

    private static int band(ResolutionRows rows, Shape shape) {
        return shape.extent().longest() == 1 ? VECTORS : rows.rowOf(shape);
    }

    /** Makes rows from blocks. */
    private record Rows(ShapedNetwork network, NetworkCosts costs, BlockTraits traits, ResolutionRows resolutions) {

        /** A row belongs to the stage of its first block. */
        List<OutlineStage> stages(List<List<BlockInstance>> groups, DrawingProgress progress) {
            Map<String, String> names = new HashMap<>();
            network.graph().stages().forEach(stage -> stage.blocks().forEach(block -> names.put(block.id(),
                    stage.id())));
            SequencedMap<String, List<OutlineRow>> rows = new LinkedHashMap<>();
            int done = 0;
            for (List<BlockInstance> blocks : groups) {
                progress.at((double) ++done / groups.size());
                String id = blocks.getFirst().id();
                rows.computeIfAbsent(names.getOrDefault(id, id), _ -> new ArrayList<>()).add(row(blocks,
                        band(resolutions, network.inputOf(blocks.getFirst()))));
            }
            boolean told = rows.values().stream().anyMatch(found -> found.size() > 1);
            return (told ? rows : byResolution(rows)).entrySet().stream()
                    .map(entry -> stage(entry.getKey(), entry.getValue())).toList();
        }

        /** Where the table has a line for each row, those of the body that write maps of one size are a stage. */
        private SequencedMap<String, List<OutlineRow>> byResolution(SequencedMap<String, List<OutlineRow>> lines) {
            Set<String> body = network.graph().stages().stream()
                    .filter(stage -> stage.section() == Stage.Section.BODY).map(Stage::id).collect(Collectors.toSet());
            SequencedMap<String, List<OutlineRow>> joined = new LinkedHashMap<>();
            int before = -1;
            for (Map.Entry<String, List<OutlineRow>> line : lines.entrySet()) {
                OutlineRow row = line.getValue().getFirst();
                int written = band(resolutions, network.outputOf(row.blocks().getLast()));
                int group = body.contains(line.getKey()) && written != VECTORS ? written : -1;
                if (group >= 0 && group == before) {
                    Objects.requireNonNull(joined.lastEntry()).getValue().addAll(line.getValue());
                } else {
                    joined.put(line.getKey(), new ArrayList<>(line.getValue()));
                }
                before = group;
            }
            return joined;
        }

        private OutlineStage stage(String id, List<OutlineRow> rows) {
            List<BlockInstance> blocks = rows.stream().flatMap(row -> row.blocks().stream()).toList();
            if (rows.size() == 1) {
                return new OutlineStage(id, rows.getFirst(), rows);
            }
            OutlineRow whole = row(blocks, rows.getFirst().place().band());
            int stride = rows.stream().mapToInt(row -> row.place().stride()).reduce(1, (a, b) -> a * b);
            var place = new OutlineRow.Place(whole.place().band(), whole.place().side(), stride);
            return new OutlineStage(id, new OutlineRow(OutlineStage.label(rows), place, blocks, whole.traits(),
                    whole.cost()), rows);
        }

        OutlineRow row(List<BlockInstance> blocks, int band) {
            BlockInstance first = blocks.getFirst();
            Shape input = network.inputOf(first);
            var place = new OutlineRow.Place(band, input.extent().longest(), BlockTable.stride(network, first));
            List<LayerId> layers = blocks.stream().flatMap(block -> block.layers().stream()).toList();
            return new OutlineRow(first.label(), place, blocks, traits.of(blocks), costs.of(layers));
        }
    }
}
