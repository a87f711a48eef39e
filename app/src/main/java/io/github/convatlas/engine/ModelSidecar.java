package io.github.convatlas.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a user adds to a model in a file beside it, {@code model.onnx.convatlas.json}, because ONNX has no place for it.
 *
 * @param formatVersion version of the file's form: 1
 * @param preprocessing what is done to a picture; nothing to go by the model
 * @param labels        name of a file of labels in the same folder; nothing to go by the model
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ModelSidecar(int formatVersion, Optional<Preprocessing> preprocessing, Optional<String> labels) {
    /** What the name of the model's file is followed by. */
    public static final String SUFFIX = ".convatlas.json";
    /** The version this program reads and writes. */
    public static final int FORMAT_VERSION = 1;
    /** A file that says nothing. */
    public static final ModelSidecar NONE = new ModelSidecar(FORMAT_VERSION, Optional.empty(), Optional.empty());
    private static final long LARGEST = 1 << 20;

    /** Checks the version, and that the labels lie in the model's folder. */
    public ModelSidecar {
        if (formatVersion != FORMAT_VERSION) {
            throw new IllegalArgumentException("formatVersion is " + FORMAT_VERSION + ", not " + formatVersion);
        }
        labels.ifPresent(ModelSidecar::requireName);
    }

    /** The file that belongs to a model. */
    public static Path beside(Path model) {
        return model.resolveSibling(model.getFileName() + SUFFIX);
    }

    /**
     * Reads the file beside a model.
     *
     * @param model path of the .onnx file
     * @return what it says, {@link #NONE} where there is no such file, or what is wrong with it
     */
    public static Outcome<ModelSidecar> read(Path model) {
        Path file = beside(model);
        if (!Files.exists(file)) {
            return new Outcome.Success<>(NONE);
        }
        try {
            if (Files.size(file) > LARGEST) {
                return new Outcome.Refused<>(file + " is too large for a description of a model.");
            }
            return new Outcome.Success<>(mapper().readValue(Files.readString(file), ModelSidecar.class));
        } catch (JacksonException e) {
            return new Outcome.Refused<>(file + place(e) + " is wrong: " + problem(e) + ".");
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot read " + file + ": " + FileProblem.sentence(e));
        }
    }

    /** The content of the file, as JSON for people to read. */
    public String toJson() {
        return mapper().writeValueAsString(this) + "\n";
    }

    /**
     * Writes the file beside a model, or takes it away where nothing is to be said.
     *
     * @param model path of the .onnx file
     * @return the file, or why it could not be written; what stood there is then unchanged
     */
    public Outcome<Path> write(Path model) {
        Path file = beside(model).toAbsolutePath();
        try {
            if (equals(NONE)) {
                Files.deleteIfExists(file);
            } else {
                replace(file);
            }
            return new Outcome.Success<>(file);
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot write " + file + ": " + FileProblem.sentence(e));
        }
    }

    private void replace(Path file) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(unfinished, toJson());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String place(JacksonException problem) {
        TokenStreamLocation place = problem.getLocation();
        return place == null || place.getLineNr() < 1 ? "" : ":" + place.getLineNr() + ":" + place.getColumnNr();
    }

    private static String problem(JacksonException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown -> "unknown field \"" + unknown.getPropertyName() + "\"; known: "
                    + String.join(", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
            case ValueInstantiationException invalid when invalid.getCause() != null -> String
                    .valueOf(invalid.getCause().getMessage());
            default -> problem.getOriginalMessage();
        };
    }

    private static void requireName(String labels) {
        Path name = Path.of(labels);
        if (name.getNameCount() != 1 || name.isAbsolute() || labels.equals("..")) {
            throw new IllegalArgumentException("labels is the name of a file in the model's folder, not " + labels);
        }
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
