package io.github.convatlas.library;

import io.github.convatlas.catalog.BuiltInFiles;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of blocks in a folder named {@value #FOLDER}: in the user's own folder, or beside a spec that uses them. */
public final class BlockFiles {
    /** The folder. */
    public static final String FOLDER = "blocks";
    private static final int MOST = 200;

    private BlockFiles() {
    }

    /**
     * The blocks beside a spec.
     *
     * @param spec the file of a network
     * @return the content of each block file by its place, such as {@code blocks/mine.json}; without copies of built-in ones
     * @throws IOException if the folder is there but cannot be read
     */
    public static Reading<SequencedMap<String, String>> beside(Path spec) throws IOException {
        return in(spec.toAbsolutePath().resolveSibling(FOLDER));
    }

    /**
     * The blocks in a folder, by name.
     *
     * @throws IOException if the folder is there but cannot be read
     */
    static Reading<SequencedMap<String, String>> in(Path folder) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return new Reading.Success<>(texts);
        }
        Set<String> builtIn = Set.copyOf(BuiltInFiles.listed(FOLDER).values());
        for (Path file : files(folder)) {
            if (texts.size() >= MOST) {
                return new Reading.Failure<>(List.of(new Problem(Place.of(folder.toString()),
                        "the folder holds more than " + MOST + " blocks")));
            }
            switch (SpecText.read(file)) {
                case Reading.Failure<String>(List<Problem> found) -> {
                    return new Reading.Failure<>(found);
                }
                case Reading.Success<String>(String text) when builtIn.contains(text) -> {
                }
                case Reading.Success<String>(String text) -> texts.put(FOLDER + "/" + file.getFileName(), text);
            }
        }
        return new Reading.Success<>(Collections.unmodifiableSequencedMap(texts));
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SpecText::isNamed)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
