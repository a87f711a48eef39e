package io.github.convatlas.engine.guard;

import io.github.convatlas.onnx.Outcome;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Remembers the files that passed, the latest of them, as long as they do not change. Safe for several threads. */
final class Tried<T> {
    private static final int MOST = 32;
    private final SequencedMap<Key, T> passed = new LinkedHashMap<>();

    private record Key(Path file, long bytes, FileTime modified, int side) {
    }

    Outcome<T> computeIfAbsent(Path file, int side, Supplier<Outcome<T>> attempt) {
        Key key;
        try {
            key = new Key(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file), side);
        } catch (IOException _) {
            return attempt.get(); // it says itself what is wrong with the file
        }
        T known = find(key);
        if (known != null) {
            return new Outcome.Success<>(known);
        }
        Outcome<T> outcome = attempt.get();
        if (outcome instanceof Outcome.Success<T>(T value)) {
            keep(key, value);
        }
        return outcome;
    }

    private synchronized @Nullable T find(Key key) {
        return passed.get(key);
    }

    private synchronized void keep(Key key, T value) {
        passed.put(key, value);
        if (passed.size() > MOST) {
            passed.pollFirstEntry();
        }
    }
}
