package io.github.convatlas.training.result;

import io.github.convatlas.cli.Version;
import io.github.convatlas.engine.ModelDescription;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Parameter;
import io.github.convatlas.onnx.Provenance;
import io.github.convatlas.onnx.WeightSource;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** Trained values as the weights of a compiled model, with all that has to be known to use it. */
public final class TrainedModel implements WeightSource {
    private final Map<Parameter, float[]> values = new LinkedHashMap<>();
    private final Provenance provenance;

    /**
     * What a model is made from, besides its weights.
     *
     * @param description   how and on what it was trained
     * @param labels        of its classes
     * @param preprocessing of pictures
     * @param calibration   of its probabilities
     */
    public record Facts(String description, Labels labels, Preprocessing preprocessing, Calibration calibration) {
    }

    private TrainedModel(Map<Parameter, float[]> trained, ShapedNetwork shaped, Facts facts) {
        Optional<LayerId> last = lastLinear(shaped);
        trained.forEach((parameter, known) -> {
            float[] array = known.clone();
            if (last.filter(parameter.layer()::equals).isPresent()) {
                for (int i = 0; i < array.length; i++) {
                    array[i] /= (float) facts.calibration().temperature();
                }
            }
            values.put(parameter, array);
        });
        SequencedMap<String, String> details = new ModelDescription(Optional.of(facts.preprocessing()),
                Optional.of(facts.labels()), OptionalDouble.of(facts.calibration().unsureBelow())).metadata();
        details.put("temperature", last.isPresent()
                ? "%.4f, divided into the weights of %s".formatted(facts.calibration().temperature(), last.get())
                : "1");
        details.put("license", "Apache-2.0");
        provenance = new Provenance.Trained(facts.description(), details);
    }

    /**
     * The compiled model of a trained network.
     *
     * @param trained values of each parameter
     * @param shaped  the network
     * @param facts   what is written beside the values
     */
    public static OnnxModel of(Map<Parameter, float[]> trained, ShapedNetwork shaped, Facts facts) throws IOException {
        return new OnnxCompiler(Version.current()).compile(shaped, new TrainedModel(trained, shaped, facts));
    }

    /** The fully connected layer whose outputs are the scores, if it is the last: the temperature goes into its weights. */
    public static Optional<LayerId> lastLinear(ShapedNetwork network) {
        GraphNode last = network.graph().node(network.graph().outputs().firstEntry().getValue());
        return last.layer() instanceof Layer.Linear ? Optional.of(last.id()) : Optional.empty();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public void fill(Parameter parameter, FloatBuffer target) {
        float[] known = values.get(parameter);
        if (known == null) {
            throw new IllegalArgumentException("no values for " + parameter.name());
        }
        target.put(known);
    }
}
