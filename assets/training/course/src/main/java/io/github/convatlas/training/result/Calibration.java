package io.github.convatlas.training.result;

import io.github.convatlas.training.course.Verdict;
import io.github.convatlas.training.picture.Pool;

/**
 * Makes probabilities honest: divides the scores by the temperature at which the validation pictures are most likely
 * (arXiv:1706.04599), and finds the probability below which an answer is more a guess than an answer.
 *
 * @param temperature what the scores are divided by
 * @param unsureBelow a probability
 */
public record Calibration(double temperature, double unsureBelow) {
    private static final double WANTED = 0.995;
    private static final double MOST_UNSURE = 0.05;

    /** Where the scores cannot be divided by anything: nothing is changed. */
    public static final Calibration NONE = new Calibration(1, 0.5);

    /** From the scores of the validation pictures. */
    public static Calibration of(float[][] scores, Pool pool) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double temperature = 0.2; temperature < 5; temperature *= 1.01) {
            double loss = Verdict.of(scores, pool, temperature).loss();
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return new Calibration(best, threshold(scores, pool, best));
    }

    /** The lowest threshold above which nearly all answers are right, unless too many would be unsure. */
    private static double threshold(float[][] scores, Pool pool, double temperature) {
        for (int percent = 30; percent < 90; percent++) {
            int sure = 0;
            int right = 0;
            for (int i = 0; i < scores.length; i++) {
                int said = Verdict.best(scores[i]);
                if (probability(scores[i], said, temperature) >= percent / 100.0) {
                    sure++;
                    right += said == pool.kind(i) ? 1 : 0;
                }
            }
            boolean tooMany = sure < (1 - MOST_UNSURE) * scores.length;
            if (tooMany || right >= WANTED * sure) {
                return percent / 100.0;
            }
        }
        return 0.5;
    }

    private static double probability(float[] scores, int kind, double temperature) {
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp((score - scores[kind]) / temperature);
        }
        return 1 / sum;
    }
}
