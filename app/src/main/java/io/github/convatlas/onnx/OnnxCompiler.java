package io.github.convatlas.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Compiles networks into ONNX models. Every layer becomes one node of its own name, or a few named {@code id/part}; the
 * output tensor of a layer is named by its id. Initializers hold the params and the running statistics of batch
 * normalization and nothing else.
 */
public final class OnnxCompiler {
    /** The version of the default operator set the models use; the first with GELU. */
    public static final int OPSET = 20;
    /** The version of the file format: that of ONNX 1.15, which introduced operator set 20. */
    public static final int IR_VERSION = 9;
    private final String generatorVersion;

    /**
     * A compiler that signs its models.
     *
     * @param generatorVersion version of this program
     */
    public OnnxCompiler(String generatorVersion) {
        this.generatorVersion = generatorVersion;
    }

    /**
     * Compiles a network with random weights.
     *
     * @param network what to compile
     * @param seed    the same seed gives the same weights
     */
    public OnnxModel compile(ShapedNetwork network, long seed) {
        return compile(network, new SeededWeights(seed));
    }

    /**
     * Compiles a network.
     *
     * @param network what to compile
     * @param weights where the values of its parameters come from
     */
    public OnnxModel compile(ShapedNetwork network, WeightSource weights) {
        Map<LayerId, String> names = names(network.graph());
        var builder = new GraphBuilder(network.identity().id(), names);
        var emitter = new LayerEmitter(network, builder);
        Set<LayerId> outputs = new LinkedHashSet<>(network.graph().outputs().values());
        for (GraphNode node : network.graph().nodes().values()) {
            emitter.emit(node);
            if (!outputs.contains(node.id()) && !node.inputs().isEmpty()) {
                builder.intermediate(node.id(), network.shape(node.id()));
            }
        }
        network.graph().outputs().forEach((name, output) -> {
            if (outputs.remove(output)) {
                builder.output(output, network.shape(output));
            } else if (!network.graph().nodes().containsKey(new LayerId(name))) {
                builder.alias(name, output, network.shape(output));
            }
        });
        ModelProto model = header(network, weights.provenance()).setGraph(builder.graph()).build();
        return new OnnxModel(network, weights, model, builder.parameters(), builder.layersByTensor());
    }

    /** Outputs are called as the network calls them, where no layer has that name already. */
    private static Map<LayerId, String> names(NetworkGraph graph) {
        var names = new LinkedHashMap<LayerId, String>();
        graph.outputs().forEach((name, layer) -> {
            if (!graph.nodes().containsKey(new LayerId(name))) {
                names.putIfAbsent(layer, name);
            }
        });
        return names;
    }

    private ModelProto.Builder header(ShapedNetwork network, Provenance provenance) {
        ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(IR_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setProducerName(ModelMetadata.GENERATOR).setProducerVersion(generatorVersion);
        ModelMetadata.of(network.identity(), provenance).forEach((key, value) -> model
                .addMetadataProps(StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model;
    }
}
