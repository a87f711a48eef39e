package io.github.convatlas.engine.latency;

import java.lang.management.ManagementFactory;

/** Notices other programs at work. */
@FunctionalInterface
public interface LoadMeter {
    /** The processor cores that other programs used, on average, since the last call; 0 where that is not known. */
    double foreignCores();

    /** A meter of this machine. */
    static LoadMeter ofThisMachine() {
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return () -> {
            double all = machine.getCpuLoad();
            double own = machine.getProcessCpuLoad();
            boolean known = all >= 0 && own >= 0;
            return known ? Math.max(0, all - own) * machine.getAvailableProcessors() : 0;
        };
    }
}
