package io.github.convatlas.capture;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files are videos, by their names. */
public final class VideoNames {
    private static final Set<String> ENDINGS = Set.of("mp4", "m4v", "mov", "avi", "mkv", "webm", "mpg", "mpeg", "ts",
            "wmv", "flv", "3gp", "mjpeg", "mjpg", "ogv");

    private VideoNames() {
    }

    /** Whether the name is that of a video. */
    public static boolean isVideo(Path file) {
        String name = String.valueOf(file.getFileName());
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** {@code *.mp4} and so on, for file dialogs. */
    public static List<String> patterns() {
        return ENDINGS.stream().sorted().map(ending -> "*." + ending).toList();
    }
}
