package io.github.convatlas.classify;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How often a model is right about pictures of which the class is known.
 *
 * @param judged     pictures with an answer and a known class
 * @param top1       of those, how often the class is the most probable one
 * @param top5       of those, how often it is among the five most probable ones
 * @param failed     pictures with a known class and no answer; they are not judged
 * @param untold     pictures of whose class nothing is said
 * @param classes    by class, in the order of their indices
 * @param confusions which classes were taken for which others, the most frequent first
 * @param unmatched  names that are no class of the model, or do not tell classes apart
 */
public record Scorecard(int judged, int top1, int top5, int failed, int untold, List<ClassScore> classes,
        List<Confusion> confusions, List<Unmatched> unmatched) {
    /** Copies the lists. */
    public Scorecard {
        classes = List.copyOf(classes);
        confusions = List.copyOf(confusions);
        unmatched = List.copyOf(unmatched);
    }

    /**
     * One class.
     *
     * @param index    of the class
     * @param pictures that show it
     * @param top1     of those, how often it is the most probable class
     * @param top5     of those, how often it is among the five most probable ones
     */
    public record ClassScore(int index, int pictures, int top1, int top5) {
    }

    /**
     * Pictures of one class taken for another.
     *
     * @param truth    index of the class they show
     * @param answer   index of the class the model says
     * @param pictures how many
     */
    public record Confusion(int truth, int answer, int pictures) {
    }

    /**
     * A name that means no single class.
     *
     * @param name     as it was written
     * @param pictures that have it
     * @param classes  indices of the classes it may mean; none if it is not known
     */
    public record Unmatched(String name, int pictures, List<Integer> classes) {
        /** Copies the list. */
        public Unmatched {
            classes = List.copyOf(classes);
        }
    }

    /** Whether anything could be compared. */
    public boolean isEmpty() {
        return judged == 0;
    }

    /** How often the most probable class is right, from 0 to 1; nothing if no picture was judged. */
    public OptionalDouble top1Share() {
        return share(top1);
    }

    /** How often one of the five most probable classes is right, from 0 to 1; nothing if no picture was judged. */
    public OptionalDouble top5Share() {
        return share(top5);
    }

    private OptionalDouble share(int right) {
        return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / judged);
    }
}
