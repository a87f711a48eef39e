package io.github.convatlas.library.checksum;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of files and bytes. */
public final class Sha256 {
    private static final int BLOCK = 1 << 16;

    private Sha256() {
    }

    /**
     * Reads a file from its first byte to its last.
     *
     * @param file of any size
     * @return 64 lower-case hexadecimal digits
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel);
        }
    }

    /**
     * Reads an open file from its first byte to its last, wherever it stands.
     *
     * @param file open for reading
     * @return 64 lower-case hexadecimal digits
     * @throws IOException if it cannot be read
     */
    public static String of(FileChannel file) throws IOException {
        MessageDigest digest = digest();
        var block = ByteBuffer.allocateDirect(BLOCK);
        long at = 0;
        for (int read = file.read(block, at); read >= 0; read = file.read(block.clear(), at)) {
            digest.update(block.flip());
            at += read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Of bytes in memory.
     *
     * @param bytes of any number
     * @return 64 lower-case hexadecimal digits
     */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
