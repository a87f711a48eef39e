package io.github.convatlas.onnx.inspect;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.convatlas.onnx.Outcome;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks into .onnx files of any origin. Needs no runtime, and memory for the structure of a file only. */
public final class OnnxInspector {
    private final long memoryLimit;

    /**
     * An inspector with a limit.
     *
     * @param memoryLimit the most memory a model may ask for when it runs, in bytes
     */
    public OnnxInspector(long memoryLimit) {
        this.memoryLimit = memoryLimit;
    }

    /** An inspector that allows models half of the machine's memory. */
    public static OnnxInspector ofThisMachine() {
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new OnnxInspector(machine.getTotalMemorySize() / 2);
    }

    /**
     * Looks into a file.
     *
     * @param path the file
     * @return what it says about itself, also where it cannot be run ({@link OnnxInspection#obstacles()}); or what the
     *         file is instead of a model
     */
    public Outcome<OnnxInspection> inspect(Path path) {
        return OnnxFile.open(path).map(file -> {
            try (file) {
                return inspect(file);
            }
        });
    }

    /**
     * Looks into a file that is open.
     *
     * @param file stays open
     */
    public OnnxInspection inspect(OnnxFile file) {
        ModelProto model = file.model();
        var index = new GraphIndex(model.getGraph());
        var described = new Interface(model.getGraph(), index);
        Optional<String> lost = ExternalData.problem(file.path(), index);
        return new OnnxInspection(file.path(), file.bytes(), header(model), described.inputs(), described.outputs(),
                operators(index), WeightCount.of(index), metadata(model), obstacles(file, index, lost),
                lost.isPresent());
    }

    /**
     * The file if its structure can be read, whether it can be run or not.
     *
     * @param file stays open
     * @return the file, or a sentence where it asks for more memory than a model is given
     */
    public Outcome<OnnxFile> drawable(OnnxFile file) {
        var graph = file.model().getGraph();
        return new MemoryNeed(memoryLimit).problem(graph, new GraphIndex(graph))
                .<Outcome<OnnxFile>>map(end -> new Outcome.Refused<>(file.path().getFileName() + " " + end))
                .orElseGet(() -> new Outcome.Success<>(file));
    }

    private List<String> obstacles(OnnxFile file, GraphIndex index, Optional<String> lost) {
        return Stream.of(new MemoryNeed(memoryLimit).problem(file.model().getGraph(), index),
                OperatorDomains.problem(file.model(), index), lost)
                .flatMap(Optional::stream).map(end -> file.path().getFileName() + " " + end).toList();
    }

    private static OnnxInspection.Header header(ModelProto model) {
        SequencedMap<String, Long> opsets = new LinkedHashMap<>();
        model.getOpsetImportList().forEach(
                opset -> opsets.put(opset.getDomain().isEmpty() ? "ai.onnx" : opset.getDomain(), opset.getVersion()));
        return new OnnxInspection.Header(model.getIrVersion(), opsets, model.getProducerName(),
                model.getProducerVersion(), model.getGraph().getName());
    }

    private static SequencedMap<String, Integer> operators(GraphIndex index) {
        Map<String, Integer> counts = new TreeMap<>();
        index.nodes().forEach(node -> counts.merge(OperatorDomains.name(node), 1, Integer::sum));
        SequencedMap<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static SequencedMap<String, String> metadata(ModelProto model) {
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        model.getMetadataPropsList().forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
        return metadata;
    }
}
