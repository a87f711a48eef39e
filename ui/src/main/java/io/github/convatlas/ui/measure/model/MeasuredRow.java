package io.github.convatlas.ui.measure.model;

import io.github.convatlas.chart.latency.BarRow;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.opening.FileSubject;

import java.util.Optional;

/**
 * A model of a measurement, without a word in any language.
 *
 * @param id     of the network
 * @param setup  how it is run; nothing where it could not be prepared
 * @param seeded whether random weights stand in for those that its file lacks
 * @param state  how far it is
 */
public record MeasuredRow(String id, Optional<Setup> setup, boolean seeded, BarRow.State state) {
    /** A model whose turn has not come. */
    static MeasuredRow waiting(BenchSubject subject) {
        return new MeasuredRow(subject.id(), subject.setup(), FileSubject.proviso(subject).isPresent(),
                new BarRow.State.Waiting());
    }

    /** Something that could not be prepared. */
    static MeasuredRow failed(String id, BarRow.State.Failed why) {
        return new MeasuredRow(id, Optional.empty(), false, why);
    }

    /** The result, once it is measured. */
    public Optional<LatencyResult> result() {
        return state instanceof BarRow.State.Done(LatencyResult result) ? Optional.of(result) : Optional.empty();
    }

    /** Whether it has neither a result nor failed. */
    boolean isOpen() {
        return switch (state) {
            case BarRow.State.Waiting _,BarRow.State.Growing _ -> true;
            case BarRow.State.Done _,BarRow.State.Failed _ -> false;
        };
    }

    /** The same, that far. */
    MeasuredRow at(BarRow.State now) {
        return new MeasuredRow(id, setup, seeded, now);
    }

    /** Whether a result is of this row. */
    boolean isOf(LatencyResult other) {
        return id.equals(other.id()) && setup.equals(Optional.of(other.setup()));
    }
}
