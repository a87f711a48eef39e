package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureProblem.Kind;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Loads FFmpeg. Its natives lie in a jar and are unpacked into a folder once. Files and streams need nothing of the
 * system; cameras on Linux need libraries of it, and are asked for by trying to load them, so that a retry works once they
 * are installed.
 */
final class Natives {
    /** What the part for cameras is linked against, and the packages of Debian and its descendants. */
    private static final Map<String, String> FOR_CAMERAS = Map.of("libpulse.so.0", "libpulse0", "libasound.so.2",
            "libasound2", "libxcb.so.1", "libxcb1", "libxcb-shm.so.0", "libxcb-shm0");
    private static final Map<String, String> SETTINGS = Map.of(
            // memory is freed by hand; a thread that waits for the garbage collector to free it would be one too many
            "org.bytedeco.javacpp.nopointergc", "true",
            // the default limit counts all memory of the process, also that of models, and asks for it at every frame
            "org.bytedeco.javacpp.maxbytes", "0", "org.bytedeco.javacpp.maxphysicalbytes", "0");
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";
    private final Path folder;

    /** Loads nothing yet; natives will be unpacked into this folder unless a system property names another. */
    Natives(Path folder) {
        this.folder = folder;
    }

    /** Those of the program, which unpacks them below the user's folder. */
    static Natives usual(Path user) {
        return new Natives(user.resolve("native"));
    }

    /** Loads what files and streams need; says why where that is not possible. */
    Optional<CaptureProblem> load() {
        SETTINGS.forEach(Natives::unlessSet);
        unlessSet(CACHE, folder.toString());
        return attempt(() -> {
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            swscale.swscale_version();
        });
    }

    /** Loads what cameras need; says why where that is not possible. */
    Optional<CaptureProblem> loadForCameras() {
        return load().or(Natives::missing).or(() -> attempt(avdevice::avdevice_register_all));
    }

    private static Optional<CaptureProblem> missing() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        return linux
                ? FOR_CAMERAS.entrySet().stream().filter(library -> !isThere(library.getKey())).map(Map.Entry::getValue)
                        .sorted().findFirst().map(name -> new CaptureProblem(Kind.SYSTEM_LIBRARY, name, ""))
                : Optional.empty();
    }

    @SuppressWarnings("restricted") // libraries of the system that do nothing by being loaded
    private static boolean isThere(String library) {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(library, arena) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<CaptureProblem> attempt(Runnable first) {
        try {
            first.run();
            return Optional.empty();
        } catch (LinkageError e) {
            String platform = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
            return Optional.of(new CaptureProblem(Kind.NO_LIBRARY, platform, String.valueOf(e.getMessage())));
        }
    }

    private static void unlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
