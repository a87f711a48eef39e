package io.github.convatlas.recognize;

import io.github.convatlas.analysis.FoundBlocks;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.BlockSpec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the blocks of a network that comes without: first those of the spec language, by unifying layers with their templates;
 * what is left ends where all data passes through a single tensor.
 */
public final class BlockRecognizer {
    private static final String UNIT = "conv-norm-activation";
    private final List<BlockSpec> known;

    /** Finds blocks of these kinds. */
    public BlockRecognizer(List<BlockSpec> templates) {
        this.known = List.copyOf(templates);
    }

    /** The network itself if it has blocks; otherwise the same layers with blocks and stages. */
    public ShapedNetwork recognize(ShapedNetwork network) {
        return recognize(network, () -> {
        });
    }

    /**
     * The same, while somebody waits.
     *
     * @param network    to find blocks in
     * @param checkpoint called before each block; throws where the network is no longer wanted
     */
    public ShapedNetwork recognize(ShapedNetwork network, Runnable checkpoint) {
        return network.graph().stages().isEmpty() ? new Run(network, checkpoint).result() : network;
    }

    /** One network on its way. */
    private final class Run {
        private final ShapedNetwork network;
        private final Runnable checkpoint;
        private final List<BlockSpec> templates;
        private final TemplateMatcher matcher;
        private final LayerWeb web;
        private final Map<LayerId, BlockInstance> segments = new HashMap<>();
        private final Map<LayerId, GraphNode.Branch> branches = new HashMap<>();
        private final Set<LayerId> taken = new HashSet<>();
        private final List<BlockInstance> blocks = new ArrayList<>();
        /** Blocks that could be of another kind just as well, by their first layer. */
        private final Map<LayerId, List<BlockInstance>> others = new HashMap<>();

        Run(ShapedNetwork network, Runnable checkpoint) {
            this.network = network;
            this.checkpoint = checkpoint;
            this.web = new LayerWeb(network);
            this.templates = new TemplateNeeds(network, known).possible();
            this.matcher = new TemplateMatcher(web, known);
            FoundBlocks.of(network).graph().blocks().forEach(block -> block.layers()
                    .forEach(layer -> segments.put(layer, block)));
        }

        ShapedNetwork result() {
            for (GraphNode node : network.graph().nodes().values()) {
                if (!(node.layer() instanceof Layer.Input) && !taken.contains(node.id())) {
                    checkpoint.run();
                    take(block(node));
                }
            }
            settleKinds();
            SequencedMap<LayerId, GraphNode> nodes = new LinkedHashMap<>();
            network.graph().nodes().forEach((id, node) -> nodes.put(id, new GraphNode(id, node.layer(), node.inputs(),
                    branches.getOrDefault(id, node.branch()))));
            var graph = new NetworkGraph(nodes, network.graph().outputs(), StageGrouping.of(network, blocks));
            return new ShapedNetwork(network.identity(), graph, network.shapes());
        }

        /** What could be of several kinds is of the kind that is the most frequent elsewhere in the network. */
        private void settleKinds() {
            Map<String, Long> kinds = blocks.stream()
                    .filter(block -> others.getOrDefault(block.layers().getFirst(), List.of()).size() == 1)
                    .collect(Collectors.groupingBy(BlockInstance::kind, Collectors.counting()));
            blocks.replaceAll(block -> others.getOrDefault(block.layers().getFirst(), List.of()).stream()
                    .filter(other -> kinds.getOrDefault(other.kind(), 0L) > kinds.getOrDefault(block.kind(), 0L))
                    .max(Comparator.comparingLong(other -> kinds.getOrDefault(other.kind(), 0L))).orElse(block));
        }

        private void take(BlockInstance block) {
            blocks.add(block);
            taken.addAll(block.layers());
        }

        private BlockInstance block(GraphNode first) {
            List<TemplateMatcher.Found> all = templates.stream().filter(spec -> !spec.name().equals(UNIT))
                    .flatMap(spec -> found(spec, first).stream()).toList();
            Optional<TemplateMatcher.Found> best = all.stream().max(better());
            Optional<TemplateMatcher.Found> unit = templates.stream().filter(spec -> spec.name().equals(UNIT))
                    .flatMap(spec -> found(spec, first).stream()).findFirst();
            boolean whole = best.isPresent()
                    && (unit.isEmpty() || best.get().layers() > unit.get().layers());
            if (whole) {
                BlockInstance chosen = instance(best.get());
                others.put(chosen.layers().getFirst(), all.stream().filter(found -> found.trial().layers().keySet()
                        .equals(best.get().trial().layers().keySet())).map(this::instance).toList());
                return chosen;
            }
            Optional<BlockInstance> segment = Optional.ofNullable(segments.get(first.id()))
                    .filter(found -> found.layers().getFirst().equals(first.id()))
                    .filter(found -> found.layers().stream().noneMatch(taken::contains)).filter(this::isJoined);
            return segment.or(() -> unit.map(this::instance))
                    .orElseGet(() -> SingleLayers.block(network, web, first, taken));
        }

        private Optional<TemplateMatcher.Found> found(BlockSpec spec, GraphNode first) {
            return first.inputs().stream().distinct().flatMap(input -> matcher.match(spec, input).stream())
                    .filter(found -> found.trial().layers().containsKey(first.id())
                            && found.trial().layers().keySet().stream().noneMatch(taken::contains))
                    .findFirst();
        }

        private Comparator<TemplateMatcher.Found> better() {
            return Comparator.comparingInt(TemplateMatcher.Found::layers)
                    .thenComparing(Comparator.comparingInt(TemplateMatcher.Found::skipped).reversed());
        }

        private BlockInstance instance(TemplateMatcher.Found found) {
            branches.putAll(found.trial().layers());
            List<LayerId> inOrder = network.graph().nodes().keySet().stream()
                    .filter(found.trial().layers()::containsKey).toList();
            List<LayerId> ordered = lastAtTheEnd(inOrder, found.trial().last());
            return TemplateMatcher.instance(found.spec(), found.trial(), ordered.getFirst().value(), ordered);
        }

        private static List<LayerId> lastAtTheEnd(List<LayerId> layers, LayerId last) {
            var ordered = new ArrayList<>(layers);
            ordered.remove(last);
            ordered.add(last);
            return ordered;
        }

        private boolean isJoined(BlockInstance segment) {
            return segment.layers().size() > 1 && segment.layers().stream().map(web::node).map(GraphNode::layer)
                    .anyMatch(layer -> layer instanceof Layer.Add || layer instanceof Layer.Concat
                            || layer instanceof Layer.Multiply);
        }
    }
}
