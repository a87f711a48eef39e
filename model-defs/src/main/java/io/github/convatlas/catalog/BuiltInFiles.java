package io.github.convatlas.catalog;

import io.github.convatlas.json.Reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The data files on the class path. Their lists are part of the data, so that no folder has to be searched. */
public final class BuiltInFiles {
    BuiltInFiles() {
    }

    /** The content of each block file by its name. */
    SequencedMap<String, String> blocks() {
        return listed("blocks");
    }

    /** The content of each network file by its path, in the order of the atlas. */
    SequencedMap<String, String> networks() {
        return listed("networks");
    }

    /**
     * The content of one file.
     *
     * @param path from the folder of the data, such as {@code published/article-tables.json}
     * @throws IllegalStateException if the program is not complete
     */
    public static String read(String path) {
        try (InputStream in = BuiltInFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program's own file " + path + " is missing; reinstall it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + path + " cannot be read", e);
        }
    }

    /**
     * The value of a reading that must not fail.
     *
     * @throws IllegalStateException if it failed, which the tests rule out
     */
    public static <T> T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Success<T>(T value) -> value;
            case Reading.Failure<T>(var problems) ->
                throw new IllegalStateException("the program's own data is wrong: " + problems.getFirst());
        };
    }

    /**
     * The content of each file a folder's {@code index.txt} names, by its path from the folder of the data and in that order.
     *
     * @param folder from the folder of the data, such as {@code networks}
     */
    public static SequencedMap<String, String> listed(String folder) {
        List<String> names = read(folder + "/index.txt").lines().filter(line -> !line.isBlank()).toList();
        var files = new LinkedHashMap<String, String>();
        names.forEach(name -> files.put(folder + "/" + name, read(folder + "/" + name)));
        return files;
    }
}
