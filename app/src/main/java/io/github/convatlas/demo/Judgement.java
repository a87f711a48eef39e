package io.github.convatlas.demo;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.image.Labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good a classifier is on pictures that are known by their class, and how far its probabilities can be believed.
 *
 * @param labels   what the classes are called
 * @param counts   how often which class (outer list) was taken for which (inner list)
 * @param sure     answers that were not "unsure", and how many of those were right
 * @param error    expected calibration error, 0 to 1: the mean distance between the probability of the first answer and
 *                 the share of right answers, over fifteen equally wide bins of probability
 * @param inference time of the model for a picture, in ms
 */
public record Judgement(Labels labels, List<List<Integer>> counts, Sure sure, double error, Quantiles inference) {
    /** Copies the lists. */
    public Judgement {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * Answers above the threshold.
     *
     * @param answers how many
     * @param right   how many of them are right
     */
    public record Sure(int answers, int right) {
    }

    /**
     * A mistake that was made more than once or once.
     *
     * @param shown what the picture showed
     * @param said  what it was taken for
     * @param times how often
     */
    public record Confusion(int shown, int said, int times) {
    }

    /** How many pictures there were. */
    public int pictures() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /** How many answers were right. */
    public int right() {
        int right = 0;
        for (int kind = 0; kind < counts.size(); kind++) {
            right += counts.get(kind).get(kind);
        }
        return right;
    }

    /** The share of right answers, unsure ones included. */
    public double accuracy() {
        return (double) right() / Math.max(1, pictures());
    }

    /** How many pictures showed a class. */
    public int shown(int kind) {
        return counts.get(kind).stream().mapToInt(Integer::intValue).sum();
    }

    /** How often a class was the answer. */
    public int said(int kind) {
        return counts.stream().mapToInt(row -> row.get(kind)).sum();
    }

    /** The mistakes, the most frequent first. */
    public List<Confusion> confusions() {
        var mistakes = new ArrayList<Confusion>();
        for (int shown = 0; shown < counts.size(); shown++) {
            for (int said = 0; said < counts.size(); said++) {
                if (shown != said && counts.get(shown).get(said) > 0) {
                    mistakes.add(new Confusion(shown, said, counts.get(shown).get(said)));
                }
            }
        }
        mistakes.sort(Comparator.comparingInt(Confusion::times).reversed());
        return mistakes;
    }
}
