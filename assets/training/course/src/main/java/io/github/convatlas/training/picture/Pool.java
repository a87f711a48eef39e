package io.github.convatlas.training.picture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Many pictures in a file that is mapped into memory, so that training never waits for a picture: a byte for the class
 * (two, low one first), then the samples of all pixels, row by row.
 */
public final class Pool {
    private static final int LABEL = 2;
    private final MemorySegment bytes;
    private final int size;
    private final int pictureBytes;

    private Pool(MemorySegment bytes, int size, int pictureBytes) {
        this.bytes = bytes;
        this.size = size;
        this.pictureBytes = pictureBytes;
    }

    /**
     * Opens a pool, and fills it first where the file is not there.
     *
     * @param file     its name says what it was made from
     * @param pictures what fills it
     * @param told     is told now and then how many are done
     */
    public static Pool open(Path file, Pictures pictures, IntConsumer told) throws IOException, InterruptedException {
        int record = LABEL + pictures.side() * pictures.side() * 3;
        long wanted = (long) record * pictures.size();
        if (Files.notExists(file) || Files.size(file) != wanted) {
            fill(file, pictures, told);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Pool(channel.map(FileChannel.MapMode.READ_ONLY, 0, wanted, Arena.global()), pictures.size(),
                    record - LABEL);
        }
    }

    private static void fill(Path file, Pictures pictures, IntConsumer told)
            throws IOException, InterruptedException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        int record = LABEL + pictures.side() * pictures.side() * 3;
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
                Arena arena = Arena.ofShared();
                ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            MemorySegment target = channel.map(FileChannel.MapMode.READ_WRITE, 0,
                    (long) record * pictures.size(), arena);
            int part = 500;
            List<Future<?>> parts = IntStream.range(0, Math.ceilDiv(pictures.size(), part))
                    .<Future<?>>mapToObj(i -> workers.submit(() -> {
                        copy(pictures, i * part, Math.min(pictures.size(), (i + 1) * part), target);
                        return null;
                    })).toList();
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).get();
                told.accept(Math.min(pictures.size(), (i + 1) * part));
            }
        } catch (ExecutionException e) {
            throw new IOException("a picture could not be made: "
                    + Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse(e.getMessage()), e);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Pictures pictures, int from, int to, MemorySegment target) throws IOException {
        int record = LABEL + pictures.side() * pictures.side() * 3;
        Pictures.Reader reader = pictures.reader();
        for (int i = from; i < to; i++) {
            Pictures.Sample sample = reader.read(i);
            long at = (long) i * record;
            target.set(ValueLayout.JAVA_BYTE, at, (byte) sample.kind());
            target.set(ValueLayout.JAVA_BYTE, at + 1, (byte) (sample.kind() >> 8));
            MemorySegment.copy(MemorySegment.ofArray(sample.bytes()), 0, target, at + LABEL, record - LABEL);
        }
    }

    /** The number of pictures. */
    public int size() {
        return size;
    }

    /** The class of a picture. */
    public int kind(int index) {
        long at = (long) index * (LABEL + pictureBytes);
        return (bytes.get(ValueLayout.JAVA_BYTE, at) & 0xff) | ((bytes.get(ValueLayout.JAVA_BYTE, at + 1) & 0xff) << 8);
    }

    /** Copies the samples of a picture. */
    public void copy(int index, byte[] target) {
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, (long) index * (LABEL + pictureBytes) + LABEL, target, 0,
                pictureBytes);
    }
}
