package io.github.convatlas.cli.session;

import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.FileProblem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the text of a spec. */
public final class SpecFile {
    private static final long MOST_BYTES = 4L * JsonTreeParser.LONGEST;

    private SpecFile() {
    }

    /** The text of this file, or in one sentence why it cannot be read. */
    public static Reading<String> read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return failure(file, "it is a folder, not a spec");
            }
            return Files.size(file) > MOST_BYTES
                    ? failure(file, "the file is too large; a spec is a small file")
                    : new Reading.Success<>(Files.readString(file));
        } catch (CharacterCodingException _) {
            return failure(file, "the file is not text in UTF-8");
        } catch (IOException e) {
            return failure(file, FileProblem.sentence(e));
        }
    }

    private static Reading<String> failure(Path file, String message) {
        return new Reading.Failure<>(List.of(new Problem(Place.of(file.toString()), message)));
    }
}
