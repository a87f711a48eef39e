package io.github.convatlas.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files as a whole: whoever reads one sees the old content or the new one, never half of either. */
public final class AtomicFile {
    private AtomicFile() {
    }

    /**
     * Writes a text as UTF-8. No folder is made for it; what is no ordinary file, such as {@code /dev/null}, is written
     * directly.
     *
     * @param file where to; replaced if it exists
     * @param text what to write
     * @throws IOException if it cannot be written; an old file is then still there
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes.
     *
     * @param file  where to; replaced if it exists
     * @param bytes what to write
     * @throws IOException if it cannot be written; an old file is then still there
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        boolean exists = Files.exists(file);
        if (exists && !Files.isRegularFile(file)) {
            Files.write(file, bytes);
            return;
        }
        Path target = exists ? file.toRealPath() : file.toAbsolutePath();
        requireFolder(target);
        Path unfinished = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Makes sure that a file can be written into an existing folder: a folder that is made for a mistyped path would be
     * looked for in vain.
     *
     * @param file absolute
     * @throws IOException if its folder does not exist; the message is a sentence without its end
     */
    private static void requireFolder(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && Files.notExists(folder)) {
            throw new IOException("the folder " + folder + " does not exist");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    private static void move(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
