package io.github.convatlas.classify;

import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What pictures show, as somebody says who knows. */
public sealed interface Truth {
    /**
     * The name of the class a picture belongs to.
     *
     * @param picture its file
     * @return a label, a WordNet id or an index, as it was written down; nothing if nothing was
     */
    Optional<String> of(Path picture);

    /** The name of the folder a picture lies in. */
    record Folders() implements Truth {
        @Override
        public Optional<String> of(Path picture) {
            return Optional.ofNullable(picture.toAbsolutePath().normalize().getParent()).map(Path::getFileName)
                    .map(Path::toString);
        }
    }

    /**
     * A list.
     *
     * @param byPath names of classes by absolute path
     * @param byName names of classes by name of the file, where no two files of the list have the same name
     */
    record Listed(Map<Path, String> byPath, Map<String, String> byName) implements Truth {
        /** Copies the maps. */
        public Listed {
            byPath = Map.copyOf(byPath);
            byName = Map.copyOf(byName);
        }

        @Override
        public Optional<String> of(Path picture) {
            return Optional.ofNullable(byPath.get(picture.toAbsolutePath().normalize()))
                    .or(() -> Optional.ofNullable(byName.get(String.valueOf(picture.getFileName()))));
        }
    }

    /** The most bytes a list may have. */
    long MOST_BYTES = 64L << 20;
    /** What the first column of a heading line is called. */
    Set<String> HEADINGS = Set.of("file", "filename", "path", "image", "picture", "photo", "name");

    /**
     * Reads a list: a line for each picture with its file and its class, separated by a comma, a semicolon or a tab; files are
     * named from the folder of the list, or by their name alone. A heading line is passed over.
     *
     * @param file CSV in UTF-8
     * @return the list, or one sentence that says what is wrong with it
     */
    static Outcome<Truth> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Outcome.Refused<>(file + " is too large for a list of pictures.");
            }
            return parse(file, Files.readAllLines(file));
        } catch (CharacterCodingException _) {
            return new Outcome.Refused<>(file + " is not text in UTF-8.");
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot read " + file + ": " + FileProblem.sentence(e));
        }
    }

    private static Outcome<Truth> parse(Path file, List<String> lines) {
        var byPath = new HashMap<Path, String>();
        var byName = new HashMap<String, String>();
        var several = new java.util.HashSet<String>();
        for (int number = 1; number <= lines.size(); number++) {
            Optional<TruthLine> line = TruthLine.parse(lines.get(number - 1));
            boolean heading = number == 1
                    && line.filter(each -> HEADINGS.contains(each.file().toLowerCase(Locale.ROOT))).isPresent();
            if (lines.get(number - 1).isBlank() || heading) {
                continue;
            }
            if (line.isEmpty()) {
                return new Outcome.Refused<>(file + ", line " + number + ": a line is FILE,CLASS.");
            }
            try {
                Path path = file.toAbsolutePath().resolveSibling(line.get().file()).normalize();
                byPath.put(path, line.get().name());
                String name = String.valueOf(path.getFileName());
                String other = byName.put(name, line.get().name());
                if (other != null && !other.equals(line.get().name())) {
                    several.add(name);
                }
            } catch (InvalidPathException _) {
                return new Outcome.Refused<>(file + ", line " + number + ": " + line.get().file()
                        + " is no name of a file.");
            }
        }
        byName.keySet().removeAll(several);
        return byPath.isEmpty()
                ? new Outcome.Refused<>(file + " names no picture.")
                : new Outcome.Success<>(new Listed(byPath, byName));
    }
}
