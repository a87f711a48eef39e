package io.github.convatlas.cli.session;

import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.FileProblem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the text of a spec. */
public final class SpecFile {
    private static final int MOST_BYTES = 4 * JsonTreeParser.LONGEST;

    private SpecFile() {
    }

    /** The text of this file, or in one sentence why it cannot be read. */
    public static Reading<String> read(Path file) {
        if (Files.isDirectory(file)) {
            return failure(file, "it is a folder, not a spec");
        }
        // Bounded, because the size of what is no ordinary file is not known before.
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? failure(file, "the file is too large; a spec is a small file")
                    : new Reading.Success<>(
                            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
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
