package io.github.convatlas.ui.diagram.measure;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;

import java.util.List;

/** Measures how long networks and their layers take. */
@FunctionalInterface
public interface LayerClock {
    /**
     * Measures networks, which take turns; blocks for seconds.
     *
     * @param networks what is measured; results have their ids
     * @param how      runs, and whether layer by layer
     * @param progress told how far it is, asked whether to stop
     * @return the times, with machine and settings; or why there are none
     */
    Outcome<BenchReport> measure(List<Measurand> networks, BenchSettings how, Progress progress);
}
