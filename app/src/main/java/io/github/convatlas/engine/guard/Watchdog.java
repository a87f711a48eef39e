package io.github.convatlas.engine.guard;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Ends this process when it takes more memory than it may: natives know no limit of their own. */
final class Watchdog {
    /** The exit code of a process that took too much. */
    static final int TOO_MUCH = 77;
    private static final Path RESIDENT = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;
    private static final int PAUSE = 50;

    private Watchdog() {
    }

    static void start(long limit) {
        var _ = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("watchdog").factory())
                .scheduleWithFixedDelay(() -> look(limit), 0, PAUSE, TimeUnit.MILLISECONDS);
    }

    private static void look(long limit) {
        if (resident() > limit) {
            Runtime.getRuntime().halt(TOO_MUCH);
        }
    }

    /** These megabytes, or half of what the machine has. */
    static long atMost(long megabytes) {
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return Math.min(megabytes, machine.getTotalMemorySize() >> 21);
    }

    /** Bytes in use; elsewhere than on Linux those the system has promised. */
    private static long resident() {
        try {
            return Files.isReadable(RESIDENT)
                    ? Long.parseLong(Files.readString(RESIDENT).split(" ", -1)[1]) * PAGE
                    : ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                            .getCommittedVirtualMemorySize();
        } catch (IOException _) {
            return 0; // a system that does not say cannot be watched
        }
    }
}
