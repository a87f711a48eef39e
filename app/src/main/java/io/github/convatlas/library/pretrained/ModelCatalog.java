package io.github.convatlas.library.pretrained;

import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The pretrained models this program knows where to find. */
public final class ModelCatalog {
    private static final String PLACE = "/models/catalog.json";
    private static final int FORMAT_VERSION = 1;
    private static final long MOST_BYTES = 4L << 20;
    private final SequencedMap<String, PretrainedModel> models = new LinkedHashMap<>();

    /**
     * A catalog of these models.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public ModelCatalog(List<PretrainedModel> models) {
        for (PretrainedModel model : models) {
            if (this.models.putIfAbsent(model.id(), model) != null) {
                throw new IllegalArgumentException("two models have the id " + model.id());
            }
        }
    }

    /** The file's form. */
    record Content(int formatVersion, List<PretrainedModel> models) {
        Content {
            if (formatVersion != FORMAT_VERSION) {
                throw new IllegalArgumentException("formatVersion is " + FORMAT_VERSION + ", not " + formatVersion);
            }
            models = List.copyOf(models);
        }
    }

    /** The catalog that comes with the program. */
    public static ModelCatalog builtIn() {
        try (InputStream in = ModelCatalog.class.getResourceAsStream(PLACE)) {
            if (in == null) {
                throw new IllegalStateException(PLACE + " is missing from the build");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A catalog in a file, such as that of a mirror inside of an organization.
     *
     * @param file in the form of the program's own catalog
     * @return the catalog, or one sentence that says what is wrong with the file
     */
    public static Outcome<ModelCatalog> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Outcome.Refused<>(file + " is too large for a catalog of models.");
            }
            return new Outcome.Success<>(of(Files.readString(file)));
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot read " + file + ": " + FileProblem.sentence(e));
        } catch (JacksonException e) {
            return new Outcome.Refused<>(file + " is no catalog of models: " + e.getOriginalMessage() + ".");
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused<>(file + " is no catalog of models: " + e.getMessage() + ".");
        }
    }

    private static ModelCatalog of(String text) {
        return new ModelCatalog(mapper().readValue(text, Content.class).models());
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    }

    /** All models, grouped by family. */
    public List<PretrainedModel> models() {
        return List.copyOf(models.values());
    }

    /** The model of this id. */
    public Optional<PretrainedModel> find(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /** The model whose file has this SHA-256, whatever its name now is. */
    public Optional<PretrainedModel> identify(String sha256) {
        return models.values().stream().filter(model -> model.sha256().equals(sha256)).findFirst();
    }
}
