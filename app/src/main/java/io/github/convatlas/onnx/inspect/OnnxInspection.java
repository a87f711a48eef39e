package io.github.convatlas.onnx.inspect;

import io.github.convatlas.onnx.ModelMetadata;
import io.github.convatlas.onnx.Outcome;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What an .onnx file says about itself.
 *
 * @param file      the file
 * @param bytes     its size, without files beside it
 * @param header    who wrote it, for which version
 * @param inputs    what has to be given to run it; initializers are left out
 * @param outputs   what it answers
 * @param operators how often each operator is used, most frequent first, those of inner graphs included; foreign ones
 *                  with their domain
 * @param weights   what its weights amount to
 * @param metadata  what its author added
 * @param obstacles why it cannot be run, one sentence each; empty where nothing speaks against it
 * @param bare      whether the last obstacle is that weights beside the file are not there
 */
public record OnnxInspection(Path file, long bytes, Header header, List<TensorDescription> inputs,
        List<TensorDescription> outputs, SequencedMap<String, Integer> operators, Weights weights,
        SequencedMap<String, String> metadata, List<String> obstacles, boolean bare) {
    /** Copies the collections. */
    public OnnxInspection {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        operators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(operators));
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
        obstacles = List.copyOf(obstacles);
    }

    /**
     * Who wrote a file, for which version.
     *
     * @param irVersion       version of the file format
     * @param opsets          version of the operator set of each domain; the default domain is {@code ai.onnx}
     * @param producer        the tool that wrote it; empty where it does not say
     * @param producerVersion version of that tool; empty where it does not say
     * @param graph           name of the graph; empty where it has none
     */
    public record Header(long irVersion, SequencedMap<String, Long> opsets, String producer, String producerVersion,
            String graph) {
        /** Copies the map. */
        public Header {
            opsets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(opsets));
        }
    }

    /**
     * What a model's weights amount to.
     *
     * @param params            weights, biases, gamma and beta, slopes; constants added or multiplied by element; each
     *                          tensor once
     * @param runningStatistics running means and variances of batch normalization
     * @param quantized         how many of the params are whole numbers of 8 bits or less
     * @param placeholders      how many of the params are one value everywhere, filled in when the model is loaded, as
     *                          in files that show a topology only
     */
    public record Weights(long params, long runningStatistics, long quantized, long placeholders) {
    }

    /** The name of the file. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** The version of the default operator set; 0 where the file names none. */
    public long opset() {
        return header.opsets().getOrDefault("ai.onnx", 0L);
    }

    /** The number of nodes, those of inner graphs included. */
    public int nodes() {
        return operators.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** This file if it can be run, or the first obstacle. */
    public Outcome<OnnxInspection> runnable() {
        return obstacles.isEmpty() ? new Outcome.Success<>(this) : new Outcome.Refused<>(obstacles.getFirst());
    }

    /** Whether nothing but its weights is missing, so that its structure can be run with random ones. */
    public boolean lacksOnlyWeights() {
        return bare && obstacles.size() == 1;
    }

    /**
     * Why the answers of this model mean nothing, although it runs: random weights, or placeholders instead of weights;
     * one sentence.
     */
    public Optional<String> meaningless() {
        if (ModelMetadata.saysUntrained(metadata)) {
            return Optional.of(name() + " has random weights: its speed can be measured, its answers mean nothing.");
        }
        if (weights.placeholders() * 2 > weights.params()) {
            return Optional
                    .of(name() + " has placeholders instead of weights, as files that show a topology do: its speed"
                            + " can be measured, its answers mean nothing.");
        }
        return Optional.empty();
    }

}
