package io.github.convatlas.engine;

import com.google.protobuf.ByteString;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.util.List;

/** A model that can be opened, as often as wanted. */
public sealed interface ModelSource {
    /** A network compiled from a spec. */
    record Compiled(OnnxModel model) implements ModelSource {
    }

    /** A file that was looked into. */
    record File(OnnxInspection inspection) implements ModelSource {
    }

    /** A file whose weights are not there: its structure, with random weights. For measuring only. */
    record Seeded(OnnxInspection inspection) implements ModelSource {
    }

    /**
     * A model that was made in memory, such as a quantized one. For measuring only.
     *
     * @param name   what a person calls it
     * @param model  the bytes of an .onnx file
     * @param inputs what it reads
     */
    record Made(String name, ByteString model, List<InputTensor> inputs) implements ModelSource {
        /** Copies the inputs. */
        public Made {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The model in a file, to be measured: with random weights where its own are missing and nothing else is.
     *
     * @param inspection what was found in the file
     * @return the model, or one sentence why the file cannot be run
     */
    static Outcome<ModelSource> of(OnnxInspection inspection) {
        return inspection.lacksOnlyWeights()
                ? new Outcome.Success<>(new Seeded(inspection))
                : inspection.runnable().map(File::new);
    }

    /** What a person calls it: the network's reference or the file's name. */
    default String name() {
        return switch (this) {
            case Compiled(OnnxModel model) -> model.network().identity().reference();
            case File(OnnxInspection inspection) -> inspection.name();
            case Seeded(OnnxInspection inspection) -> inspection.name();
            case Made(String name, _, _) -> name;
        };
    }
}
