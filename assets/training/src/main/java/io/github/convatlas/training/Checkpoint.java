package io.github.convatlas.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a training stands: enough to go on, and to write a model.
 *
 * @param network  reference of the network, so that values are never given to another
 * @param steps    done
 * @param seconds  of training so far
 * @param accuracy of these values on the validation pictures
 * @param values   of all parameters, in the order of the model
 */
@SuppressWarnings("ArrayRecordComponent") // some hundred thousand numbers, written and read at once
record Checkpoint(String network, int steps, double seconds, double accuracy, float[] values) {
    private static final int MAGIC = 0x43415443;

    /** Writes beside the final place first, so that no half of a checkpoint is ever read. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(MAGIC);
            out.writeUTF(network);
            out.writeInt(steps);
            out.writeDouble(seconds);
            out.writeDouble(accuracy);
            out.writeInt(values.length);
            for (float value : values) {
                out.writeFloat(value);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads a checkpoint of this network. */
    static Checkpoint read(Path file, String network, int parameters) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no checkpoint");
            }
            String of = in.readUTF();
            int steps = in.readInt();
            double seconds = in.readDouble();
            double accuracy = in.readDouble();
            int size = in.readInt();
            if (!of.equals(network) || size != parameters) {
                throw new IOException(file + " is a checkpoint of " + of + ", not of " + network);
            }
            var values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = in.readFloat();
            }
            return new Checkpoint(of, steps, seconds, accuracy, values);
        }
    }
}
