package io.github.convatlas.training.course;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a training stands: enough to go on as if it had never stopped, and to write a model.
 *
 * @param of        what is trained on what, so that values are never given to another training
 * @param progress  how far it is
 * @param values    of all parameters, in the order of the model
 * @param optimizer what it gathered
 * @param recovery  what the next decision depends on
 */
@SuppressWarnings("ArrayRecordComponent") // some hundred thousand numbers, written and read at once
record Checkpoint(String of, Progress progress, float[] values, AdamW.State optimizer, Recovery.State recovery) {
    private static final int MAGIC = 0x43415445;

    /** Writes beside the final place first, so that no half of a checkpoint is ever read. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(MAGIC);
            out.writeUTF(of);
            out.writeInt(values.length);
            out.writeInt(progress.steps());
            out.writeDouble(progress.seconds());
            out.writeDouble(progress.accuracy());
            out.writeDouble(recovery.smoothed());
            out.writeInt(recovery.bad());
            out.writeInt(recovery.rollbacks());
            out.writeInt(optimizer.steps());
            write(out, values);
            write(out, optimizer.mean());
            write(out, optimizer.square());
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads a checkpoint.
     *
     * @param file of it
     * @param of   what is trained on what
     * @param size how many parameters there are
     * @throws IOException if it is none, or one of another training
     */
    static Checkpoint read(Path file, String of, int size) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(
                        file + " is no checkpoint of this version of the tool; take it away to begin anew");
            }
            String written = in.readUTF();
            if (!written.equals(of) || in.readInt() != size) {
                throw new IOException(file + " is a checkpoint of " + written + ", not of " + of
                        + "; name another folder with --work, or take it away to begin anew");
            }
            var progress = new Progress(in.readInt(), in.readDouble(), in.readDouble());
            var recovery = new Recovery.State(in.readDouble(), in.readInt(), in.readInt());
            int steps = in.readInt();
            float[] values = read(in, size);
            return new Checkpoint(of, progress, values, new AdamW.State(steps, read(in, size), read(in, size)),
                    recovery);
        } catch (EOFException e) {
            throw new IOException(file + " is cut off; take it away to begin anew", e);
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] read(DataInputStream in, int size) throws IOException {
        var values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
