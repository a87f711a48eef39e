package io.github.convatlas.library;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The model files of the user: each stays where it is and is remembered by its checksum. Not safe for several threads. */
final class OwnedModels {
    private static final String NAME = "models.json";
    private static final int FORMAT_VERSION = 1;
    private final UserFolder folder;
    private final List<OwnedModel> models = new ArrayList<>();

    OwnedModels(UserFolder folder) {
        this.folder = folder;
    }

    /** The file's form. */
    record Content(int formatVersion, List<OwnedModel> models) {
        Content {
            if (formatVersion != FORMAT_VERSION) {
                throw new IllegalArgumentException("formatVersion is " + FORMAT_VERSION + ", not " + formatVersion);
            }
            models = List.copyOf(models);
        }
    }

    /**
     * Reads the list.
     *
     * @return where a list that cannot be understood was put; nothing if all is well
     */
    Optional<Path> read() throws IOException {
        models.clear();
        Optional<String> text = folder.read(NAME);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            models.addAll(mapper().readValue(text.get(), Content.class).models());
            return Optional.empty();
        } catch (JacksonException _) {
            return Optional.of(folder.setAside(NAME, LocalDateTime.now(ZoneId.systemDefault())));
        }
    }

    List<OwnedModel> all() {
        return List.copyOf(models);
    }

    /**
     * Puts a file at the end; one that is known moves there and is read again. A file of the content of one that is gone takes
     * over its id: it was moved or given another name.
     */
    OwnedModel add(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        OwnedModel read = OwnedModel.of("", absolute);
        var next = new ArrayList<>(models);
        Optional<String> known = next.stream().filter(model -> isSame(model, read)).map(OwnedModel::id).findFirst();
        next.removeIf(model -> isSame(model, read));
        OwnedModel added = read.named(known.orElseGet(() -> freeId(absolute, next)));
        next.add(added);
        save(next);
        return added;
    }

    private static boolean isSame(OwnedModel known, OwnedModel read) {
        boolean moved = known.sha256().equals(read.sha256()) && known.state() == OwnedModel.State.MISSING;
        return moved || known.file().equals(read.file());
    }

    boolean remove(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        var next = new ArrayList<>(models);
        boolean known = next.removeIf(model -> model.file().equals(absolute));
        save(next);
        return known;
    }

    /** The name of the file in small letters, with a number where another has it already. */
    private static String freeId(Path file, List<OwnedModel> taken) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replaceFirst("\\.onnx$", "")
                .replaceAll("[^a-z0-9._-]+", "-").replaceFirst("^[^a-z0-9]+", "");
        String stem = "my-" + (name.isEmpty() ? "model" : name);
        String id = stem;
        for (int number = 2; isTaken(id, taken); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private static boolean isTaken(String id, List<OwnedModel> taken) {
        return taken.stream().anyMatch(model -> model.id().equals(id));
    }

    private void save(List<OwnedModel> next) throws IOException {
        folder.write(NAME, mapper().writeValueAsString(new Content(FORMAT_VERSION, next)) + "\n");
        models.clear();
        models.addAll(next);
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }
}
