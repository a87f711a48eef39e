package io.github.convatlas.training.result;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Picture;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.training.picture.Pool;

import java.io.IOException;
import java.nio.file.Path;

/** Holds the answers of the written file in ONNX Runtime against those of the training framework. */
public final class Comparison {
    /** How far the probabilities of the two may be apart. */
    public static final double TOLERANCE = 1e-4;
    private static final int PICTURES = 200;

    private Comparison() {
    }

    /**
     * The largest difference between the probabilities of any class of any picture.
     *
     * @param file        the written model
     * @param scores      of the training framework
     * @param temperature what the file's scores are divided by
     * @param pool        the pictures
     * @param side        of them
     */
    public static double largestDifference(Path file, float[][] scores, double temperature, Pool pool, int side)
            throws IOException {
        Outcome<Classifier> opened = OnnxInspector.ofThisMachine().inspect(file)
                .then(inspected -> Classifier.open(new Engine(), inspected, ClassifierOptions.DEFAULT));
        return switch (opened) {
            case Outcome.Refused<Classifier>(String reason) -> throw new IOException(reason);
            case Outcome.Success<Classifier>(Classifier classifier) -> {
                try (classifier) {
                    double largest = 0;
                    var bytes = new byte[side * side * Picture.CHANNELS];
                    for (int i = 0; i < Math.min(PICTURES, pool.size()); i++) {
                        pool.copy(i, bytes);
                        largest = Math.max(largest, difference(classifier, Picture.ofRgb(side, side, bytes), scores[i],
                                temperature));
                    }
                    yield largest;
                }
            }
        };
    }

    private static double difference(Classifier classifier, Picture picture, float[] scores, double temperature)
            throws IOException {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        for (float score : scores) {
            sum += Math.exp((score - most) / temperature);
        }
        return switch (classifier.classify(picture, scores.length)) {
            case Outcome.Refused<Classification>(String reason) -> throw new IOException(reason);
            case Outcome.Success<Classification>(Classification said) -> {
                double largest = 0;
                for (Score score : said.top()) {
                    double here = Math.exp((scores[score.index()] - most) / temperature) / sum;
                    largest = Math.max(largest, Math.abs(here - score.probability()));
                }
                yield largest;
            }
        };
    }
}
