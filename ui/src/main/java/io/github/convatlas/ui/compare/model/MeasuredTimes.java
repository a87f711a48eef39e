package io.github.convatlas.ui.compare.model;

import io.github.convatlas.chart.MeasuredLatency;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.ui.diagram.measure.LayerTimes.Measured;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured at several times on this machine, as a chart says it. */
final class MeasuredTimes {
    private MeasuredTimes() {
    }

    /** Of these networks, by the texts that name them. */
    static MeasuredLatency of(Map<String, Measured> byName) {
        Collection<Measured> measured = byName.values();
        if (measured.isEmpty()) {
            return MeasuredLatency.NONE;
        }
        Map<String, Double> medians = byName.entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey, each -> each.getValue().result().ms().median()));
        String machines = measured.stream().map(Measured::machine).map(MeasuredTimes::name).distinct().sorted()
                .collect(Collectors.joining(" / "));
        var runs = measured.stream().mapToInt(each -> each.result().runs()).summaryStatistics();
        String counted = runs.getMin() == runs.getMax()
                ? String.valueOf(runs.getMin())
                : runs.getMin() + "–" + runs.getMax();
        return new MeasuredLatency(medians, machines, 1, counted);
    }

    private static String name(Machine machine) {
        return machine.processor() + ", ONNX Runtime " + machine.runtime() + " " + machine.provider();
    }
}
