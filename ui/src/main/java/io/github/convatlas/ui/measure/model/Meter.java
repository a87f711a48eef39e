package io.github.convatlas.ui.measure.model;

import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.provider.ProviderOffer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.measure.lookup.LookUpTable;
import io.github.convatlas.measure.roof.Roofs;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;

import java.util.List;

/** Measures. All methods block and are called in the background. */
public interface Meter {
    /** Hears how a measurement goes, on the thread that measures. */
    interface Listener {
        /** What will be measured, in this order. */
        void prepared(List<BenchSubject> subjects);

        /** The result of one of them so far. */
        void grows(LatencyResult result);
    }

    /**
     * Measures every model of a plan; what cannot be measured does not stop the rest.
     *
     * @param sweep    the plan
     * @param settings how
     * @param progress told how far it is, asked whether to stop
     * @param listener hears how it goes
     * @return what came out; refused where it was cancelled or nothing works at all
     * @throws InterruptedException if nobody waits for it any more
     */
    Outcome<SweepReport> measure(Sweep sweep, BenchSettings settings, Progress progress, Listener listener)
            throws InterruptedException;

    /**
     * Measures the roofs of the machine.
     *
     * @param threads  that share the work
     * @param progress told how far it is, asked whether to stop
     */
    Outcome<Roofs> roofs(int threads, Progress progress);

    /**
     * Measures the blocks of networks, and the networks.
     *
     * @param networks at least one
     * @param settings how
     * @param progress told how far it is, asked whether to stop
     */
    Outcome<LookUpTable> blocks(List<ShapedNetwork> networks, BenchSettings settings, Progress progress);

    /** What can be computed on. */
    Outcome<List<ProviderOffer>> providers();
}
