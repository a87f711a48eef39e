package io.github.convatlas.arrangement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arrangements before and after the present one. A parameter that is dragged is one step, until {@link #settled}.
 *
 * @param past   what was there before each step that can be taken back, the newest last
 * @param future what was there after each step that was taken back, the next one last
 * @param open   whether the newest step may go on
 */
public record History(List<Entry> past, List<Entry> future, boolean open) {
    /** Nothing has happened yet. */
    public static final History EMPTY = new History(List.of(), List.of(), false);
    /** How many steps are kept. */
    static final int MOST = 200;

    /**
     * A step and the arrangement to go to.
     *
     * @param step        what undoing or redoing it is called by
     * @param arrangement what there is then
     */
    public record Entry(Step step, Arrangement arrangement) {
    }

    /**
     * A way through the history.
     *
     * @param to   what there is now
     * @param step what was undone or redone
     * @param then the history after it
     */
    public record Move(Arrangement to, Step step, History then) {
    }

    /** Copies the lists. */
    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** The history after a change from an arrangement by a step. */
    public History remember(Arrangement before, Step step) {
        boolean goesOn = open && !past.isEmpty() && step.continues(past.getLast().step());
        if (goesOn) {
            return new History(past, List.of(), true);
        }
        var next = new ArrayList<>(past.subList(Math.max(0, past.size() - MOST + 1), past.size()));
        next.add(new Entry(step, before));
        return new History(next, List.of(), true);
    }

    /** The same history; what comes next is a step of its own. */
    public History settled() {
        return new History(past, future, false);
    }

    /** The way back from an arrangement. */
    public Optional<Move> back(Arrangement now) {
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(new Move(past.getLast().arrangement(), past.getLast().step(),
                        new History(withoutLast(past), with(future, past.getLast().step(), now), false)));
    }

    /** The way forth from an arrangement. */
    public Optional<Move> forth(Arrangement now) {
        return future.isEmpty()
                ? Optional.empty()
                : Optional.of(new Move(future.getLast().arrangement(), future.getLast().step(),
                        new History(with(past, future.getLast().step(), now), withoutLast(future), false)));
    }

    /** The step that would be taken back. */
    public Optional<Step> undoable() {
        return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast().step());
    }

    /** The step that would be made again. */
    public Optional<Step> redoable() {
        return future.isEmpty() ? Optional.empty() : Optional.of(future.getLast().step());
    }

    private static List<Entry> withoutLast(List<Entry> entries) {
        return entries.subList(0, entries.size() - 1);
    }

    private static List<Entry> with(List<Entry> entries, Step step, Arrangement arrangement) {
        var next = new ArrayList<>(entries);
        next.add(new Entry(step, arrangement));
        return next;
    }
}
