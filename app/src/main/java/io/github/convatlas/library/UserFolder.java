package io.github.convatlas.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder with everything the program keeps for one user. A file in it is either the old one or the new one, never
 * half of either; a file that cannot be understood is set aside, never overwritten.
 */
public final class UserFolder {
    /** The environment variable that names another folder. */
    public static final String OVERRIDE = "CONVATLAS_HOME";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private final Path root;

    /**
     * Uses this folder. It is made when the first file is written.
     *
     * @param root the folder
     */
    public UserFolder(Path root) {
        this.root = root;
    }

    /** The folder of whoever runs the program, as the platform places it or {@value #OVERRIDE} says. */
    public static UserFolder ofThisUser() {
        return new UserFolder(
                locate(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home"))));
    }

    static Path locate(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (environment.containsKey(OVERRIDE)) {
            return Path.of(environment.getOrDefault(OVERRIDE, "")).toAbsolutePath();
        }
        if (name.startsWith("windows")) {
            return base(environment, "APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("ConvAtlas");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("ConvAtlas");
        }
        return base(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("convatlas");
    }

    private static Path base(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /**
     * The place of a file in the folder, whether or not it exists.
     *
     * @param name relative, with {@code /} between folders
     * @throws IllegalArgumentException if the name leads out of the folder
     */
    public Path resolve(String name) {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root.normalize())) {
            throw new IllegalArgumentException(name + " lies outside of " + root);
        }
        return file;
    }

    /**
     * The text of a file, if it exists.
     *
     * @param name relative, with {@code /} between folders
     * @throws IOException if the file exists but cannot be read, or is not UTF-8
     */
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(resolve(name)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /**
     * Writes a file as a whole: to a temporary file beside it, then moved into place.
     *
     * @param name    relative, with {@code /} between folders
     * @param content the new text, stored as UTF-8
     * @throws IOException if it cannot be written; the old file is then still there
     */
    public void write(String name, String content) throws IOException {
        Path file = resolve(name);
        Path folder = file.resolveSibling("").toAbsolutePath();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".", ".tmp");
        try {
            writeThrough(temporary, content);
            moveInto(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Renames a file that cannot be understood, so that a new one can be written and nothing is lost.
     *
     * @param name relative, with {@code /} between folders
     * @param now  when it was noticed; part of the new name
     * @return where it is now
     * @throws IOException if it cannot be renamed
     */
    public Path setAside(String name, LocalDateTime now) throws IOException {
        Path file = resolve(name);
        String damaged = file.getFileName() + ".damaged-" + STAMP.format(now);
        Path free = file.resolveSibling(damaged);
        for (int number = 2; Files.exists(free); number++) {
            free = file.resolveSibling(damaged + "-" + number);
        }
        return Files.move(file, free);
    }

    private static void writeThrough(Path file, String content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void moveInto(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
