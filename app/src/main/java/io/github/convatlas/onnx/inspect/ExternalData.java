package io.github.convatlas.onnx.inspect;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the files beside a model that hold its weights: they must exist, be long enough and lie in the model's folder.
 */
final class ExternalData {
    private ExternalData() {
    }

    /** What is wrong, as the end of a sentence that began with the file's name. */
    static Optional<String> problem(Path model, GraphIndex graph) {
        Map<String, Long> needed = new LinkedHashMap<>();
        for (TensorProto tensor : graph.tensors()) {
            if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
                needed.merge(entry(tensor, "location").orElse(""), end(tensor), Math::max);
            }
        }
        return needed.entrySet().stream().map(entry -> problem(model, entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> problem(Path model, String location, long end) {
        Path folder = model.toAbsolutePath().normalize().getParent();
        if (folder == null || location.isBlank()) {
            return Optional.of("keeps its weights in another file but does not say in which.");
        }
        try {
            Path file = folder.resolve(location).normalize();
            if (Path.of(location).isAbsolute() || !file.startsWith(folder)) {
                return Optional
                        .of("wants to read weights from \"" + location + "\", outside its own folder, which is not"
                                + " allowed; move the file beside the model and save the model again.");
            }
            if (!Files.isRegularFile(file)) {
                return Optional.of("keeps its weights in \"" + location + "\", which is missing; put that file into the"
                        + " folder of the model.");
            }
            return Files.size(file) >= end
                    ? Optional.empty()
                    : Optional.of("keeps its weights in \"" + location + "\", which was cut off; get that file again.");
        } catch (InvalidPathException | IOException _) {
            return Optional.of("keeps its weights in \"" + location + "\", which cannot be read.");
        }
    }

    private static long end(TensorProto tensor) {
        long bytes = Math.ceilDiv(Math.min(GraphIndex.elements(tensor), Long.MAX_VALUE >> 8)
                * WeightCount.elementBits(tensor.getDataType()), 8);
        return number(tensor, "offset").orElse(0L) + number(tensor, "length").orElse(bytes);
    }

    private static Optional<Long> number(TensorProto tensor, String key) {
        return entry(tensor, key).filter(text -> text.matches("\\d{1,15}")).map(Long::valueOf);
    }

    private static Optional<String> entry(TensorProto tensor, String key) {
        return tensor.getExternalDataList().stream().filter(entry -> entry.getKey().equals(key))
                .map(StringStringEntryProto::getValue).findFirst();
    }
}
