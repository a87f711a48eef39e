package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model of 32-bit floats with all its weights in memory: what smaller ones are made from. */
public final class FloatModel {
    /** Three copies must fit into an ordinary heap. */
    private static final long MOST_BYTES = 600L << 20;
    private static final int LEAST_OPSET = 13;
    private final String name;
    private final ModelProto model;

    private FloatModel(String name, ModelProto model) {
        this.name = name;
        this.model = NormFolding.fold(model);
    }

    /**
     * A compiled network with its weights.
     *
     * @param compiled the network
     * @return the model, or why it cannot be held in memory
     */
    public static Outcome<FloatModel> of(OnnxModel compiled) {
        String name = compiled.network().identity().reference();
        return compiled.parameterElements() * Float.BYTES > MOST_BYTES
                ? tooLarge(name)
                : OnnxWriter.bytes(compiled).then(bytes -> parse(name, bytes));
    }

    /**
     * A file that holds its weights itself.
     *
     * @param file an .onnx file of 32-bit floats
     * @return the model, or why it cannot be made smaller here
     */
    public static Outcome<FloatModel> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return Files.size(file) > MOST_BYTES
                    ? tooLarge(name)
                    : parse(name, ByteString.copyFrom(Files.readAllBytes(file)));
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot read " + file + ": " + FileProblem.sentence(e));
        }
    }

    private static Outcome<FloatModel> tooLarge(String name) {
        return new Outcome.Refused<>("The weights of " + name + " take more than " + (MOST_BYTES >> 20)
                + " MB, which is too much to rewrite them in memory.");
    }

    private static Outcome<FloatModel> parse(String name, ByteString bytes) {
        try {
            ModelProto model = ModelProto.parseFrom(bytes);
            long opset = model.getOpsetImportList().stream().filter(set -> set.getDomain().isEmpty())
                    .mapToLong(OperatorSetIdProto::getVersion).max().orElse(0);
            if (opset < LEAST_OPSET) {
                return new Outcome.Refused<>(name + " uses operator set " + opset + " of ONNX; 8-bit models need "
                        + LEAST_OPSET + " or a later one. Export the model again.");
            }
            boolean elsewhere = model.getGraph().getInitializerList().stream()
                    .anyMatch(tensor -> tensor.getDataLocation() == DataLocation.EXTERNAL);
            return elsewhere
                    ? new Outcome.Refused<>(name + " keeps its weights in another file; save it as one file first.")
                    : new Outcome.Success<>(new FloatModel(name, model));
        } catch (InvalidProtocolBufferException _) {
            return new Outcome.Refused<>(name + " is no ONNX model.");
        }
    }

    /** What a person calls it. */
    public String name() {
        return name;
    }

    /** Its size in bytes as a file, batch normalization folded into the weights. */
    public long bytes() {
        return model.getSerializedSize();
    }

    /** The model with these tensors as further outputs, so that a run tells their values. */
    public ByteString telling(Iterable<String> tensors) {
        ModelProto.Builder telling = model.toBuilder();
        for (String tensor : tensors) {
            if (telling.getGraph().getOutputList().stream().noneMatch(output -> output.getName().equals(tensor))
                    && telling.getGraph().getInputList().stream().noneMatch(in -> in.getName().equals(tensor))) {
                telling.getGraphBuilder().addOutputBuilder().setName(tensor).getTypeBuilder().getTensorTypeBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber());
            }
        }
        return telling.build().toByteString();
    }

    ModelProto model() {
        return model;
    }
}
