package io.github.convatlas.engine;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxFile;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.inspect.OperatorDomains;
import io.github.convatlas.onnx.inspect.TensorDescription;
import io.github.convatlas.onnx.shape.ProbeBuilder;
import io.github.convatlas.onnx.shape.ProbeModel;
import io.github.convatlas.onnx.shape.ShapeSource;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks ONNX Runtime in this process for the shapes of a file. No weight is read: they become inputs. Operators the runtime
 * does not know are taken to keep the shape of what they read.
 */
public final class RuntimeShapes implements ShapeSource {
    private static final int MOST_UNKNOWN = 12;
    private final Engine engine;

    /** Asks through this engine. */
    public RuntimeShapes(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Outcome<TensorShapes> shapes(OnnxFile file, int side) {
        OnnxInspection found = OnnxInspector.ofThisMachine().inspect(file);
        Set<String> unknown = new LinkedHashSet<>();
        for (NodeProto node : file.model().getGraph().getNodeList()) {
            if (OperatorDomains.isForeign(file.model(), node)) {
                unknown.add(OperatorDomains.name(node));
            }
        }
        return ask(file, found.inputs(), side, unknown);
    }

    private Outcome<TensorShapes> ask(OnnxFile file, List<TensorDescription> inputs, int side, Set<String> unknown) {
        String name = String.valueOf(file.path().getFileName());
        while (true) {
            ProbeModel probe = ProbeBuilder.of(file.model(), inputs, side, unknown);
            switch (engine.shapes(probe, name)) {
                case ShapeAnswer.Known(Map<String, List<Long>> sizes) -> {
                    return new Outcome.Success<>(new TensorShapes(withWeights(file, probe, sizes), unknown));
                }
                case ShapeAnswer.Unknown(String operator, String sentence) -> {
                    if (unknown.size() >= MOST_UNKNOWN || !unknown.add(operator)) {
                        return new Outcome.Refused<>(sentence);
                    }
                }
                case ShapeAnswer.Failed(String sentence) -> {
                    return new Outcome.Refused<>(sentence);
                }
            }
        }
    }

    private static Map<String, List<Long>> withWeights(OnnxFile file, ProbeModel probe,
            Map<String, List<Long>> sizes) {
        Map<String, List<Long>> all = new LinkedHashMap<>(sizes);
        probe.inputs().forEach(input -> all.putIfAbsent(input.name(), input.sizes()));
        for (TensorProto tensor : file.model().getGraph().getInitializerList()) {
            all.putIfAbsent(tensor.getName(), tensor.getDimsList());
        }
        return all;
    }

    /** What the runtime says to a probe. */
    sealed interface ShapeAnswer {
        /** The shapes it knows. */
        record Known(Map<String, List<Long>> sizes) implements ShapeAnswer {
        }

        /** An operator it does not know or cannot compute. */
        record Unknown(String operator, String sentence) implements ShapeAnswer {
        }

        /** Why it cannot say anything. */
        record Failed(String sentence) implements ShapeAnswer {
        }

        /** The answer to a failure. */
        static ShapeAnswer of(Optional<String> operator, String sentence) {
            return operator.<ShapeAnswer>map(name -> new Unknown(name, sentence)).orElseGet(() -> new Failed(sentence));
        }
    }
}
