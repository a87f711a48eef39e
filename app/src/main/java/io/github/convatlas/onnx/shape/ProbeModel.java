package io.github.convatlas.onnx.shape;

import ai.onnx.proto.OnnxMl.ModelProto;

import java.util.List;

/**
 * A model without weights whose every tensor is an output: a runtime that opens it must tell all shapes.
 *
 * @param model   small, whatever the size of the file; valid as long as the file it was made from is open
 * @param inputs  what it reads: the inputs of the file and, first among them or not, its weights
 * @param outputs names of all tensors
 */
public record ProbeModel(ModelProto model, List<Input> inputs, List<String> outputs) {
    /** Copies the lists. */
    public ProbeModel {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The model as a runtime reads it. */
    public byte[] bytes() {
        return model.toByteArray();
    }

    /**
     * Something the model reads.
     *
     * @param name  of the tensor
     * @param type  number of the element type in the format
     * @param sizes its dimensions, all known
     */
    public record Input(String name, int type, List<Long> sizes) {
        /** Copies the dimensions. */
        public Input {
            sizes = List.copyOf(sizes);
        }
    }
}
