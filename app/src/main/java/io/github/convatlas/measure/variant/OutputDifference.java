package io.github.convatlas.measure.variant;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.InputTensor;
import io.github.convatlas.engine.ModelSession;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.SessionSettings;
import io.github.convatlas.onnx.Outcome;

import java.nio.FloatBuffer;
import java.util.SequencedMap;

/**
 * How far the outputs of a model lie from those of another one on the same inputs.
 *
 * @param largest  difference of two numbers
 * @param relative the root mean square of the differences, divided by that of the numbers themselves
 * @param samples  inputs that were tried
 * @param sameTop  those of them for which the same number of the first output is the largest
 */
public record OutputDifference(double largest, double relative, int samples, int sameTop) {
    /**
     * Compares two models.
     *
     * @param engine   the runtime
     * @param original the one that is right
     * @param other    reads the same and has the same outputs
     * @param samples  what both are tried on
     */
    public static Outcome<OutputDifference> between(Engine engine, ModelSource original, ModelSource other,
            Samples samples) {
        return engine.open(original, SessionSettings.DEFAULT).then(first -> {
            try (first) {
                return engine.open(other, SessionSettings.DEFAULT).then(second -> {
                    try (second) {
                        return new Comparing(first, second).over(samples);
                    }
                });
            }
        });
    }

    /** Two open models and what was found so far. */
    private static final class Comparing {
        private final ModelSession original;
        private final ModelSession other;
        private double largest;
        private double differences;
        private double numbers;
        private int sameTop;

        Comparing(ModelSession original, ModelSession other) {
            this.original = original;
            this.other = other;
        }

        Outcome<OutputDifference> over(Samples samples) {
            for (int sample = 0; sample < samples.count(); sample++) {
                int number = sample;
                Outcome<SequencedMap<String, FloatBuffer>> right = outputs(original, samples, number);
                Outcome<Boolean> compared = right.then(
                        expected -> outputs(other, samples, number).map(found -> compare(expected, found)));
                if (compared instanceof Outcome.Refused<Boolean>(String reason)) {
                    return new Outcome.Refused<>(reason);
                }
            }
            return new Outcome.Success<>(new OutputDifference(largest,
                    numbers > 0 ? Math.sqrt(differences / numbers) : 0, samples.count(), sameTop));
        }

        private static Outcome<SequencedMap<String, FloatBuffer>> outputs(ModelSession session, Samples samples,
                int sample) {
            for (InputTensor input : session.inputs()) {
                samples.fill(sample, input.name(), session.input(input.name()));
            }
            return session.outputs();
        }

        private boolean compare(SequencedMap<String, FloatBuffer> expected, SequencedMap<String, FloatBuffer> found) {
            expected.forEach((name, values) -> {
                FloatBuffer others = found.get(name);
                if (others != null && others.capacity() == values.capacity()) {
                    add(values, others);
                }
            });
            boolean same = top(expected.firstEntry().getValue()) == top(found.firstEntry().getValue());
            sameTop += same ? 1 : 0;
            return same;
        }

        private void add(FloatBuffer values, FloatBuffer others) {
            for (int i = 0; i < values.capacity(); i++) {
                double difference = values.get(i) - others.get(i);
                largest = Math.max(largest, Math.abs(difference));
                differences += difference * difference;
                numbers += (double) values.get(i) * values.get(i);
            }
        }

        private static int top(FloatBuffer values) {
            int top = 0;
            for (int i = 1; i < values.capacity(); i++) {
                top = values.get(i) > values.get(top) ? i : top;
            }
            return top;
        }
    }
}
