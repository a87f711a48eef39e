package io.github.convatlas.ui.settings;

import io.github.convatlas.library.UserFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** Keeps the settings in {@value #FILE} of the user's folder. */
public final class SettingsStore {
    /** Name of the file. */
    public static final String FILE = "settings.json";
    private final UserFolder folder;
    private final Locale locale;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * A store in this folder.
     *
     * @param folder the user's folder
     * @param locale of the user, for the first start
     * @param clock  names files that are set aside
     */
    public SettingsStore(UserFolder folder, Locale locale, Clock clock) {
        this.folder = folder;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * What reading the settings came to.
     *
     * @param settings what holds now: as read, or those of a first start
     * @param damage   what was wrong with the file, if anything
     */
    public record Loaded(Settings settings, Optional<Damage> damage) {
    }

    /**
     * A file that could not be used.
     *
     * @param keptAs where it is now; nothing if it could not even be renamed
     * @param reason for the details of a message
     */
    public record Damage(Optional<Path> keptAs, String reason) {
    }

    /**
     * Reads the settings. A file that makes no sense is set aside. What a file does not mention is as at a first start.
     */
    public Loaded load() {
        Settings first = Settings.first(locale);
        try {
            Optional<String> text = folder.read(FILE);
            return new Loaded(text.isEmpty() ? first : parse(text.get(), first), Optional.empty());
        } catch (IOException | JacksonException wrong) {
            return new Loaded(first, Optional.of(new Damage(setAside(), String.valueOf(wrong.getMessage()))));
        }
    }

    /**
     * Writes the settings.
     *
     * @throws IOException if the folder cannot be written to
     */
    public void save(Settings settings) throws IOException {
        folder.write(FILE, json.writeValueAsString(settings) + "\n");
    }

    private Settings parse(String text, Settings first) {
        JsonNode merged = json.readerForUpdating(json.valueToTree(first)).readValue(text);
        return json.treeToValue(merged, Settings.class);
    }

    private Optional<Path> setAside() {
        try {
            return Optional.of(folder.setAside(FILE, LocalDateTime.now(clock)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
