package io.github.convatlas.library;

import io.github.convatlas.library.checksum.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A model file of the user, which stays where it is and is remembered by its checksum.
 *
 * @param id       lower-case name in this program, made from the name of the file
 * @param file     absolute
 * @param bytes    its size when it was added
 * @param modified when it had last been changed then, in milliseconds since 1970
 * @param sha256   its SHA-256 then
 */
public record OwnedModel(String id, Path file, long bytes, long modified, String sha256) {
    /** Whether a remembered file is still the one it was. */
    public enum State {
        /** It is, as far as its size and time tell. */
        PRESENT,
        /** There is a file of that name with another size or time. */
        CHANGED,
        /** There is no such file any more. */
        MISSING;

        /** The name in JSON: {@code present}. */
        public String dataName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes the path absolute. */
    public OwnedModel {
        file = file.toAbsolutePath().normalize();
    }

    /**
     * Remembers a file as it is now, by its content.
     *
     * @param id   its name in this program
     * @param file of any size; all of it is read
     * @throws IOException if it cannot be read
     */
    static OwnedModel of(String id, Path file) throws IOException {
        return new OwnedModel(id, file, Files.size(file), Files.getLastModifiedTime(file).toMillis(), Sha256.of(file));
    }

    /** The same file under another name in this program. */
    OwnedModel named(String newId) {
        return new OwnedModel(newId, file, bytes, modified, sha256);
    }

    /** Looks whether the file is still there and the same. */
    public State state() {
        try {
            boolean same = Files.size(file) == bytes && Files.getLastModifiedTime(file).toMillis() == modified;
            return same ? State.PRESENT : State.CHANGED;
        } catch (IOException _) {
            return State.MISSING;
        }
    }
}
