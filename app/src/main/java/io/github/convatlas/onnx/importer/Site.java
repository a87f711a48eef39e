package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * One node of a file, what is known around it, and where its items go.
 *
 * @param file       the file
 * @param draft      where items go
 * @param node       the node
 * @param attributes of the node
 */
record Site(FileGraph file, Draft draft, NodeProto node, NodeAttributes attributes) {
    static Site of(FileGraph file, Draft draft, NodeProto node) {
        return new Site(file, draft, node, new NodeAttributes(node));
    }

    String output() {
        return node.getOutput(0);
    }

    String input(int index) {
        return attributes.input(index);
    }

    String name() {
        return node.getName().isBlank() ? output() : node.getName();
    }

    /** Whether an input is the same in every run. */
    boolean isFixed(int index) {
        return file.isFixed(input(index));
    }

    /** The inputs that depend on what the model reads, in order. */
    List<String> moving() {
        return node.getInputList().stream().filter(draft::has).map(draft::resolve).toList();
    }

    Shape shape(String tensor) {
        return Shapes.of(file.sizes(tensor), draft.isChannelsLast(tensor));
    }

    /** Whether the shape of something it reads, or of what it writes, could not be found. */
    boolean readsUnknownShape() {
        return file.sizes(output()).isEmpty() || node.getInputList().stream().filter(draft::has)
                .anyMatch(input -> file.sizes(input).isEmpty());
    }

    /** Keeps the layout of what is read for what is written. */
    void passLayoutOn() {
        boolean last = node.getInputList().stream().anyMatch(draft::isChannelsLast);
        node.getOutputList().forEach(
                output -> draft.setChannelsLast(output, last && file.rank(output) == 4));
    }

    void step(Step step, List<String> inputs) {
        List<String> read = inputs.stream().filter(draft::has).map(draft::resolve).toList();
        List<String> known = read.isEmpty() ? moving() : read;
        draft.add(new Item(output(), name(), known.isEmpty() ? source(step) : step, known, shape(output())));
    }

    /** A node that reads nothing that moves cannot be the layer it claims to be. */
    private Step source(Step step) {
        return step instanceof Step.Known(Layer.Foreign _)
                ? step
                : new Step.Known(new Layer.Foreign(node.getOpType().isBlank() ? "unnamed operator" : node.getOpType(),
                        shape(output()), OptionalLong.empty(),
                        OptionalLong.of(0)));
    }

    void layer(Layer layer, List<String> inputs) {
        step(new Step.Known(layer), inputs);
    }

    void alias(int input) {
        draft.alias(output(), input(input));
    }

    /** Params in the fixed inputs from one index on. */
    long stored(int from) {
        return IntStream.range(from, node.getInputCount()).mapToObj(this::input)
                .filter(input -> !input.isEmpty() && file.isFixed(input) && file.elements(input) > 1)
                .mapToLong(file::elements).reduce(0, Math::addExact);
    }

    /** An operator without a layer of its own. */
    void foreign(String name, OptionalLong macs, OptionalLong params) {
        String operator = name.isBlank() ? "unnamed operator" : name;
        layer(new Layer.Foreign(operator, shape(output()), macs, params), moving());
        for (int i = 1; i < node.getOutputCount(); i++) {
            String more = node.getOutput(i);
            if (!more.isEmpty()) {
                var part = new Layer.Foreign(operator + " (result " + (i + 1) + ")", shape(more), OptionalLong.of(0),
                        OptionalLong.of(0));
                draft.add(new Item(more, name() + "/" + (i + 1), new Step.Known(part), List.of(output()),
                        shape(more)));
            }
        }
    }
}
