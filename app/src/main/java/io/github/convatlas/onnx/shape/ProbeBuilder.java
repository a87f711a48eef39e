package io.github.convatlas.onnx.shape;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.convatlas.onnx.inspect.OperatorDomains;
import io.github.convatlas.onnx.inspect.TensorDescription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns a file's graph into a {@link ProbeModel}: weights become inputs, the inputs get their sizes, declared shapes are
 * dropped, every tensor becomes an output, and operators nobody knows pass their first input on.
 */
public final class ProbeBuilder {
    /** Stored tensors up to this many elements stay: operators read shapes, axes and scales from them. */
    private static final int FEW = 256;
    /** Before this version of the format every stored tensor had to be an input, too. */
    private static final int FIRST_WITH_FREE_INITIALIZERS = 4;
    private final ModelProto model;
    private final Set<String> unknown;
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("probe");
    private final List<ProbeModel.Input> inputs = new ArrayList<>();
    private final SequencedSet<String> outputs = new LinkedHashSet<>();
    /** Names that graphs inside nodes may read: their weights keep an input of their own. */
    private final Set<String> inner = new HashSet<>();
    /** The input of each form a weight can have; thousands of inputs would take the runtime seconds. */
    private final Map<Form, String> forms = new HashMap<>();
    private final Map<String, String> standIns = new HashMap<>();

    /** What the runtime needs to know of a weight. */
    private record Form(int type, List<Long> sizes) {
        Form {
            sizes = List.copyOf(sizes);
        }
    }

    private ProbeBuilder(ModelProto model, Set<String> unknown) {
        this.model = model;
        this.unknown = unknown;
    }

    /**
     * The probe of a model.
     *
     * @param model    of the file
     * @param described the inputs that have to be given to run it
     * @param side     rows and columns of the picture, in pixels, where the file leaves them open
     * @param unknown  operators the runtime does not know, with their domain where that is foreign
     */
    public static ProbeModel of(ModelProto model, List<TensorDescription> described, int side, Set<String> unknown) {
        return new ProbeBuilder(model, unknown).build(described, side);
    }

    private ProbeModel build(List<TensorDescription> described, int side) {
        SequencedMap<String, List<Long>> sizes = new LinkedHashMap<>();
        described.forEach(input -> sizes.put(input.name(), input.sized(side)));
        for (ValueInfoProto value : model.getGraph().getInputList()) {
            if (sizes.containsKey(value.getName())) {
                input(value, sizes.get(value.getName()));
            }
        }
        model.getGraph().getNodeList().forEach(this::readInside);
        model.getGraph().getInitializerList().forEach(this::weight);
        graph.addAllSparseInitializer(model.getGraph().getSparseInitializerList());
        model.getGraph().getNodeList().forEach(this::node);
        outputs.forEach(name -> graph.addOutput(ValueInfoProto.newBuilder().setName(name)));
        ModelProto probe = ModelProto.newBuilder()
                .setIrVersion(Math.max(model.getIrVersion(), FIRST_WITH_FREE_INITIALIZERS))
                .addAllOpsetImport(model.getOpsetImportList()).addAllFunctions(model.getFunctionsList())
                .setGraph(graph).build();
        return new ProbeModel(probe, inputs, List.copyOf(outputs));
    }

    private void input(ValueInfoProto value, List<Long> sizes) {
        if (value.getType().getValueCase() != TypeProto.ValueCase.TENSOR_TYPE) {
            graph.addInput(value);
            return;
        }
        boolean scalar = value.getType().getTensorType().hasShape()
                && value.getType().getTensorType().getShape().getDimCount() == 0;
        if (sizes.isEmpty() && !scalar) {
            graph.addInput(value);
            return;
        }
        input(value.getName(), value.getType().getTensorType().getElemType(), sizes);
    }

    private void input(String name, int type, List<Long> sizes) {
        var dimensions = TensorShapeProto.newBuilder();
        sizes.forEach(size -> dimensions.addDimBuilder().setDimValue(size));
        graph.addInput(ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type).setShape(dimensions))));
        inputs.add(new ProbeModel.Input(name, type, sizes));
    }

    private void weight(TensorProto tensor) {
        if (isSmall(tensor)) {
            graph.addInitializer(tensor);
        } else {
            standIn(tensor.getName(), tensor);
        }
    }

    private void standIn(String name, TensorProto tensor) {
        var form = new Form(tensor.getDataType(), tensor.getDimsList());
        String known = inner.contains(name) ? null : forms.putIfAbsent(form, name);
        if (known == null) {
            input(name, form.type(), form.sizes());
        } else {
            standIns.put(name, known);
        }
    }

    private void readInside(NodeProto node) {
        for (AttributeProto attribute : node.getAttributeList()) {
            Stream.concat(attribute.hasG() ? Stream.of(attribute.getG()) : Stream.of(),
                    attribute.getGraphsList().stream()).flatMap(graph -> graph.getNodeList().stream())
                    .forEach(nested -> {
                        inner.addAll(nested.getInputList());
                        readInside(nested);
                    });
        }
    }

    private static boolean isSmall(TensorProto tensor) {
        boolean stored = tensor.getDataLocation() != TensorProto.DataLocation.EXTERNAL;
        return stored && tensor.getDimsList().stream().reduce(1L, (a, b) -> Math.min(a, FEW + 1L) * Math.min(b,
                FEW + 1L)) <= FEW;
    }

    private void node(NodeProto node) {
        AttributeProto value = node.getOpType().equals("Constant")
                ? node.getAttributeList().stream().filter(AttributeProto::hasT).findFirst().orElse(null)
                : null;
        if (value != null && !isSmall(value.getT())) {
            standIn(node.getOutput(0), value.getT());
            return;
        }
        if (unknown.contains(OperatorDomains.name(node)) || unknown.contains(node.getOpType())) {
            passOn(node);
        } else {
            graph.addNode(node.getInputList().stream().anyMatch(standIns::containsKey) ? renamed(node) : node);
        }
        node.getOutputList().stream().filter(name -> !name.isEmpty()).forEach(outputs::add);
    }

    private NodeProto renamed(NodeProto node) {
        NodeProto.Builder renamed = node.toBuilder().clearInput();
        node.getInputList().forEach(name -> renamed.addInput(standIns.getOrDefault(name, name)));
        return renamed.build();
    }

    private void passOn(NodeProto node) {
        List<String> read = renamed(node).getInputList().stream().filter(name -> !name.isEmpty()).limit(1).toList();
        for (String output : node.getOutputList()) {
            if (!output.isEmpty() && !read.isEmpty()) {
                graph.addNode(NodeProto.newBuilder().setOpType("Identity").addAllInput(read).addOutput(output));
            }
        }
    }
}
