package io.github.convatlas.engine.latency;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The machine a latency was measured on.
 *
 * @param processor       name of the processor
 * @param cores           logical cores this process may use
 * @param memoryBytes     memory of the machine
 * @param operatingSystem name, version and architecture
 * @param java            version of the Java runtime
 * @param runtime         version of ONNX Runtime
 * @param provider        what the runtime computes on
 */
public record Machine(String processor, int cores, long memoryBytes, String operatingSystem, String java,
        String runtime, String provider) {
    private static final Path LINUX_PROCESSOR = Path.of("/proc/cpuinfo");

    /**
     * This machine.
     *
     * @param runtime  version of ONNX Runtime
     * @param provider what the runtime computes on
     */
    public static Machine here(String runtime, String provider) {
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        String system = System.getProperty("os.name") + " " + System.getProperty("os.version") + " ("
                + System.getProperty("os.arch") + ")";
        return new Machine(processorName(), Runtime.getRuntime().availableProcessors(), machine.getTotalMemorySize(),
                system, System.getProperty("java.vm.name") + " " + System.getProperty("java.version"), runtime,
                provider);
    }

    /** Linux and Windows tell without a question; elsewhere the architecture has to do. */
    private static String processorName() {
        if (Files.isReadable(LINUX_PROCESSOR)) {
            try (Stream<String> lines = Files.lines(LINUX_PROCESSOR)) {
                return lines.filter(line -> line.startsWith("model name") || line.startsWith("Model"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException | java.io.UncheckedIOException _) {
                return System.getProperty("os.arch");
            }
        }
        return Objects.requireNonNullElse(System.getenv("PROCESSOR_IDENTIFIER"), System.getProperty("os.arch"));
    }
}
