package io.github.convatlas.recognize;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.Ambient;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a network as a spec: a row for each block that has a template, a row for each other layer. */
final class SpecText {
    private final ShapedNetwork network;
    private final Set<String> templates;
    private final boolean unfolded;
    private final Map<LayerId, String> rowOf = new HashMap<>();
    private final Map<Stage.Section, List<String>> rows = new EnumMap<>(Stage.Section.class);
    private String previous = "input";
    private int number;

    /**
     * A text.
     *
     * @param network   with blocks
     * @param templates names of the blocks a spec may use
     * @param unfolded  whether blocks without batch normalization are written with it
     */
    SpecText(ShapedNetwork network, Set<String> templates, boolean unfolded) {
        this.network = network;
        this.templates = templates;
        this.unfolded = unfolded;
        network.graph().nodes().values().stream().filter(node -> node.layer() instanceof Layer.Input)
                .forEach(node -> rowOf.put(node.id(), "input"));
    }

    /** The text, or what cannot be written, as the end of a sentence. */
    String write(String id, String title) throws UnwritableException {
        boolean inOrder = true;
        Stage.Section last = Stage.Section.STEM;
        for (Stage stage : network.graph().stages()) {
            inOrder &= stage.section().compareTo(last) >= 0;
            last = stage.section();
        }
        for (Stage stage : network.graph().stages()) {
            for (BlockInstance block : stage.blocks()) {
                block(block, inOrder ? stage.section() : Stage.Section.BODY);
            }
        }
        return document(id, title);
    }

    /** Something a spec has no words for. */
    static final class UnwritableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnwritableException(String reason) {
            super(reason);
        }
    }

    private void block(BlockInstance block, Stage.Section section) throws UnwritableException {
        if (!templates.contains(block.kind())) {
            for (LayerId layer : block.layers()) {
                row(section, layer, List.of(layer), SpecRows.primitive(network, network.graph().node(layer)));
            }
            return;
        }
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("block", SpecRows.quoted(block.kind()));
        block.arguments().forEach((name, value) -> fields.put(name, SpecRows.value(value)));
        boolean normalized = layers(block).anyMatch(layer -> layer instanceof Layer.BatchNorm);
        fields.put(Ambient.NORM, SpecRows.quoted(normalized || unfolded ? "batch" : "none"));
        layers(block).filter(Layer.BatchNorm.class::isInstance).map(Layer.BatchNorm.class::cast).findFirst()
                .map(norm -> Math.rint(norm.epsilon() * 1e9) / 1e9)
                .ifPresent(epsilon -> fields.put(Ambient.EPSILON, SpecRows.value(Value.of(epsilon))));
        padding(block).ifPresent(padding -> fields.put(Ambient.PADDING, SpecRows.value(padding)));
        row(section, block.layers().getLast(), block.layers(), fields);
    }

    private Stream<Layer> layers(BlockInstance block) {
        return block.layers().stream().map(id -> network.graph().node(id).layer());
    }

    private Optional<Value> padding(BlockInstance block) {
        return block.layers().stream().map(network.graph()::node)
                .flatMap(node -> SpecRows.padding(network, node).stream()).findFirst();
    }

    private void row(Stage.Section section, LayerId output, List<LayerId> layers, SequencedMap<String, String> fields)
            throws UnwritableException {
        List<String> sources = sources(layers);
        String id = "row" + ++number;
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put("id", SpecRows.quoted(id));
        all.putAll(fields);
        if (SpecRows.joins(network.graph().node(output)) && layers.size() == 1) {
            String name = fields.firstEntry().getKey();
            all.put(name, sources.stream().map(SpecRows::quoted).collect(Collectors.joining(", ", "[", "]")));
        } else if (sources.stream().distinct().count() != 1) {
            throw new UnwritableException("the block at " + layers.getFirst() + " reads several tensors");
        } else if (!sources.getFirst().equals(previous)) {
            all.put("from", SpecRows.quoted(sources.getFirst()));
        }
        rows.computeIfAbsent(section, _ -> new ArrayList<>()).add(all.entrySet().stream()
                .map(field -> SpecRows.quoted(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining(", ", "    {", "}")));
        layers.forEach(layer -> rowOf.put(layer, layer.equals(output) ? id : ""));
        previous = id;
    }

    private List<String> sources(List<LayerId> layers) throws UnwritableException {
        var sources = new ArrayList<String>();
        for (LayerId layer : layers) {
            for (LayerId input : network.graph().node(layer).inputs()) {
                if (!layers.contains(input)) {
                    String row = rowOf.getOrDefault(input, "");
                    if (row.isEmpty()) {
                        throw new UnwritableException(layer + " reads from inside a block");
                    }
                    sources.add(row);
                }
            }
        }
        return sources;
    }

    private String document(String id, String title) {
        int classes = network.output().channels();
        int side = network.input().extent().longest();
        String sections = rows.entrySet().stream().map(entry -> "  " + SpecRows.quoted(switch (entry.getKey()) {
            case STEM -> "stem";
            case BODY -> "stages";
            case HEAD -> "head";
        }) + ": [\n" + String.join(",\n", entry.getValue()) + "\n  ]").collect(Collectors.joining(",\n"));
        return """
                {
                  "formatVersion": 1,
                  "id": %s,
                  "title": %s,
                  "family": "ONNX",
                  "year": 2026,
                  "source": {"paper": %s, "note": "written by ConvAtlas from the structure of this file"},
                  "defaults": {"epsilon": %s},
                  "input": {"channels": %d},
                  "parameters": {
                    "resolution": {"type": "integer", "min": 1, "max": 8192, "default": %d},
                    "classes": {"type": "integer", "min": 1, "max": 1000000, "default": %d}
                  },
                %s
                }
                """.formatted(SpecRows.quoted(id), SpecRows.quoted(title), SpecRows.quoted(title),
                SpecRows.value(Value.of(epsilon())), network.input().channels(), side, classes, sections);
    }

    private double epsilon() {
        return network.graph().nodes().values().stream().map(GraphNode::layer)
                .filter(Layer.BatchNorm.class::isInstance).map(Layer.BatchNorm.class::cast).findFirst()
                .map(norm -> Math.rint(norm.epsilon() * 1e9) / 1e9).orElse(1e-5);
    }

    /** The id of a spec from the name of a file: small letters, digits and hyphens. */
    static String id(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.onnx$", "").replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[^a-z]+|[-.]+$", "");
        return plain.isEmpty() ? "network" : plain;
    }
}
