package io.github.convatlas.measure.history;

import io.github.convatlas.library.UserFolder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * The measurements of a user, a line of JSON each, in one file of the user's folder. A new one is added at the end, so
 * that whatever happens meanwhile costs at most the last line; a line that cannot be understood is left alone. The file
 * is bounded: when it grows too large the oldest lines go. Several threads and several programs may use it.
 */
public final class MeasurementStore {
    /** The file's name in the user's folder. */
    public static final String NAME = "measurements.jsonl";
    private static final String LOCK = "measurements.lock";
    private static final long MOST_BYTES = 16L << 20;
    private final UserFolder folder;
    private final long mostBytes;
    private final ReentrantLock mine = new ReentrantLock();

    /**
     * The store in this folder; nothing is made before something is kept.
     *
     * @param folder the user's
     */
    public MeasurementStore(UserFolder folder) {
        this(folder, MOST_BYTES);
    }

    /** A store that keeps at most so many bytes. */
    MeasurementStore(UserFolder folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /**
     * Everything that is remembered.
     *
     * @throws IOException if the file is there but cannot be read
     */
    public History read() throws IOException {
        List<HistoryEntry> entries = new ArrayList<>();
        int damaged = 0;
        int newer = 0;
        for (String line : lines()) {
            switch (HistoryLine.read(line)) {
                case HistoryLine.Read.Entry(HistoryEntry entry) -> entries.add(entry);
                case HistoryLine.Read.Newer() -> newer++;
                case HistoryLine.Read.Damaged() -> damaged++;
            }
        }
        return new History(entries, damaged, newer);
    }

    /**
     * Remembers what was measured.
     *
     * @throws IOException if it cannot be written; what was remembered before is then still there
     */
    public void add(List<HistoryEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        alone(() -> {
            append(entries);
            shorten();
        });
    }

    /**
     * Forgets entries. Lines of a later version of this program and damaged ones stay.
     *
     * @param unwanted which
     * @throws IOException if the file cannot be written; nothing is forgotten then
     */
    public void remove(Predicate<HistoryEntry> unwanted) throws IOException {
        alone(() -> write(lines().stream()
                .filter(line -> !(HistoryLine.read(line) instanceof HistoryLine.Read.Entry(HistoryEntry entry)
                        && unwanted.test(entry)))
                .toList()));
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Locks out other threads and other programs. */
    private void alone(Change change) throws IOException {
        Files.createDirectories(folder.root());
        mine.lock();
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            if (lock.isValid()) {
                change.make();
            }
        } finally {
            mine.unlock();
        }
    }

    private List<String> lines() throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            return List.of();
        }
        // Decoded leniently: half a character at the end of half a line must not hide the lines before it.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                .toList();
    }

    private void append(List<HistoryEntry> entries) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            var text = new StringBuilder(endsInsideALine(channel) ? "\n" : "");
            entries.forEach(entry -> text.append(HistoryLine.write(entry)).append('\n'));
            var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static boolean endsInsideALine(FileChannel channel) throws IOException {
        var last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    /** Keeps the latest half of what is allowed, so that it is not done again at once. */
    private void shorten() throws IOException {
        if (Files.size(folder.resolve(NAME)) <= mostBytes) {
            return;
        }
        List<String> kept = new ArrayList<>();
        long bytes = 0;
        for (String line : lines().reversed()) {
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1L;
            if (bytes > mostBytes / 2 && !kept.isEmpty()) {
                break;
            }
            kept.add(line);
        }
        write(kept.reversed());
    }

    private void write(List<String> lines) throws IOException {
        folder.write(NAME, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }
}
