package io.github.convatlas.engine;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnxruntime.OnnxJavaType;
import com.google.protobuf.ByteString;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxFile;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The structure of a file whose weights lie in another file that is not there, and weights in their place.
 *
 * @param graph   the model as bytes, its missing weights marked as given in memory
 * @param weights what is given in their place
 */
record SeededFile(ByteString graph, List<Weight> weights) {
    SeededFile {
        weights = List.copyOf(weights);
    }

    /**
     * A tensor that is made up: small random numbers where it is of real ones, else zeros.
     *
     * @param name  of the initializer
     * @param type  of its elements
     * @param shape its dimensions
     */
    record Weight(String name, OnnxJavaType type, List<Long> shape) {
        private static final int TABLE = 1 << 14;
        private static final double NEAR_ONE = 0.1;

        Weight {
            shape = List.copyOf(shape);
        }

        long[] sizes() {
            return shape.stream().mapToLong(Long::longValue).toArray();
        }

        long bytes() {
            return Math.multiplyExact(shape.stream().reduce(1L, Math::multiplyExact), type.size);
        }

        /**
         * He's deviation, so that values neither vanish nor grow beyond all bounds; numbers of single channels lie near 1, as
         * variances must not be negative.
         */
        void fill(ByteBuffer values) {
            if (type != OnnxJavaType.FLOAT) {
                return;
            }
            long fanIn = shape.stream().skip(1).reduce(1L, Math::multiplyExact);
            boolean channels = shape.size() == 1;
            var random = new Random(name.hashCode());
            var table = new float[TABLE];
            for (int i = 0; i < TABLE; i++) {
                table[i] = (float) (channels
                        ? 1 + NEAR_ONE * random.nextDouble()
                        : Math.sqrt(2.0 / Math.max(1, fanIn)) * random.nextGaussian());
            }
            FloatBuffer floats = values.asFloatBuffer();
            while (floats.hasRemaining()) {
                floats.put(table, 0, Math.min(TABLE, floats.remaining()));
            }
        }
    }

    static Outcome<SeededFile> read(OnnxInspection found) {
        return OnnxFile.open(found.file()).then(file -> {
            try (file) {
                return OnnxInspector.ofThisMachine().drawable(file).then(SeededFile::read);
            }
        });
    }

    private static Outcome<SeededFile> read(OnnxFile file) {
        String name = String.valueOf(file.path().getFileName());
        ModelProto.Builder model = file.model().toBuilder();
        constantsAsInitializers(model);
        var weights = new ArrayList<Weight>();
        for (TensorProto.Builder tensor : model.getGraphBuilder().getInitializerBuilderList()) {
            if (tensor.getDataLocation() == DataLocation.EXTERNAL || isLeftInTheFile(tensor)) {
                Optional<OnnxJavaType> type = ShapeSession.type(tensor.getDataType());
                if (type.isEmpty()) {
                    return new Outcome.Refused<>(name + " has weights of a type that cannot be made up here.");
                }
                tensor.setDataLocation(DataLocation.EXTERNAL).clearExternalData().addExternalData(
                        StringStringEntryProto.newBuilder().setKey("location").setValue("memory"));
                weights.add(new Weight(tensor.getName(), type.get(), tensor.getDimsList()));
            }
        }
        return new Outcome.Success<>(new SeededFile(model.build().toByteString(), weights));
    }

    /** Weights may be written as nodes; those that were too large to be read become initializers like the others. */
    private static void constantsAsInitializers(ModelProto.Builder model) {
        List<NodeProto> nodes = List.copyOf(model.getGraph().getNodeList());
        model.getGraphBuilder().clearNode();
        for (NodeProto node : nodes) {
            Optional<TensorProto.Builder> value = node.getOpType().equals("Constant")
                    ? node.getAttributeList().stream().filter(attribute -> attribute.getName().equals("value"))
                            .map(attribute -> attribute.getT().toBuilder()).findFirst()
                    : Optional.empty();
            if (value.isPresent() && isLeftInTheFile(value.get())) {
                model.getGraphBuilder().addInitializer(value.get().setName(node.getOutput(0)));
            } else {
                model.getGraphBuilder().addNode(node);
            }
        }
    }

    /** Whether a tensor was too large to be read with the structure. */
    private static boolean isLeftInTheFile(TensorProto.Builder tensor) {
        boolean empty = !tensor.hasRawData() && tensor.getFloatDataCount() + tensor.getInt32DataCount()
                + tensor.getInt64DataCount() + tensor.getDoubleDataCount() + tensor.getUint64DataCount() == 0;
        return empty && tensor.getDimsList().stream().noneMatch(size -> size == 0);
    }
}
