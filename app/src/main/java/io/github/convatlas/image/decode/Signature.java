package io.github.convatlas.image.decode;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Looks for known bytes and words in the content of a file. */
final class Signature {

    private Signature() {
    }

    static boolean at(byte[] content, int offset, int... bytes) {
        if (content.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[offset + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean at(byte[] content, int offset, String ascii) {
        return at(content, offset, ascii.chars().toArray());
    }

    /** The first characters, one a byte, without leading space and byte order mark, in lower case. */
    static String beginning(byte[] content, int length) {
        int start = at(content, 0, 0xef, 0xbb, 0xbf) ? 3 : 0;
        int end = Math.min(content.length, start + length);
        return new String(content, start, end - start, StandardCharsets.ISO_8859_1).stripLeading()
                .toLowerCase(Locale.ROOT);
    }
}
