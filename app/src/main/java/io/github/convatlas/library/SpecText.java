package io.github.convatlas.library;

import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The text of a file that may be a spec or a block. */
final class SpecText {
    private static final long MOST_BYTES = 4L << 20;

    private SpecText() {
    }

    /** The text, or why no spec is in the file. */
    static Reading<String> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return refuse(file, "the file is larger than 4 MiB, which no spec of a network is");
        }
        try {
            return new Reading.Success<>(Files.readString(file));
        } catch (CharacterCodingException _) {
            return refuse(file, "the file is not text in UTF-8");
        }
    }

    private static Reading<String> refuse(Path file, String message) {
        return new Reading.Failure<>(List.of(new Problem(Place.of(String.valueOf(file.getFileName())), message)));
    }

    /** Whether a file is one of JSON by its name. */
    static boolean isNamed(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
