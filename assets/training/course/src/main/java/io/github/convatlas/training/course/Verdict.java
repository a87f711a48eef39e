package io.github.convatlas.training.course;

import io.github.convatlas.training.picture.Pool;

/**
 * How right scores are.
 *
 * @param accuracy share of right answers
 * @param loss     mean negative log likelihood of the right class
 */
public record Verdict(double accuracy, double loss) {
    /**
     * Judges.
     *
     * @param scores      of all classes for each picture
     * @param pool        the pictures
     * @param temperature what the scores are divided by
     */
    public static Verdict of(float[][] scores, Pool pool, double temperature) {
        int right = 0;
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            int best = best(scores[i]);
            right += best == pool.kind(i) ? 1 : 0;
            double sum = 0;
            for (float score : scores[i]) {
                sum += Math.exp((score - scores[i][best]) / temperature);
            }
            loss -= (scores[i][pool.kind(i)] - scores[i][best]) / temperature - Math.log(sum);
        }
        return new Verdict((double) right / scores.length, loss / scores.length);
    }

    /** The class with the highest score. */
    public static int best(float[] scores) {
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }
}
