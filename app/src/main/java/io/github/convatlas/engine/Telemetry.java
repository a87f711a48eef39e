package io.github.convatlas.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps ONNX Runtime from reporting to its vendor. Since 1.29 its builds for Linux and macOS send events over the
 * network unless the environment of the process forbids it before they are loaded; the same code crashes the process
 * where its command line is longer than 4 KB. A Java program can change its own environment by calling the C library
 * only.
 */
final class Telemetry {
    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";
    /** Once only: changing the environment while natives read it is not safe. */
    private static final boolean FORBIDDEN = forbidOnce();

    private Telemetry() {
    }

    /**
     * Forbids it for this process; to be called before the natives are loaded.
     *
     * @return whether that worked; where not, the natives must not be loaded
     */
    static boolean forbid() {
        return FORBIDDEN;
    }

    private static boolean forbidOnce() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows || System.getenv(SWITCH) != null || setEnvironment(SWITCH, "1");
    }

    // The C library's setenv is called as its manual says: two texts and a number.
    @SuppressWarnings("restricted")
    private static boolean setEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> address = linker.defaultLookup().find("setenv");
        if (address.isEmpty()) {
            return false;
        }
        MethodHandle setenv = linker.downcallHandle(address.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            return (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1) == 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("setenv throws nothing", e);
        }
    }
}
