package io.github.convatlas.ui.common;

import io.github.convatlas.message.Sentences;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Every text of the window in one language. Each feature keeps its own pair of files, {@code texts.properties} and
 * {@code texts_ja.properties} (UTF-8), in its package; keys begin with the feature's name, so that one bundle holds them
 * all. It is the resource bundle of every FXML file.
 */
public final class Texts extends ResourceBundle {
    /** The packages below {@code io.github.convatlas.ui} that have texts. */
    public static final List<String> FEATURES = List.of("common", "command", "drop", "library", "file", "parameters",
            "details", "status", "arrangement", "shell", "diagram", "compare", "facts", "run", "measure");
    private static final String ROOT = "/io/github/convatlas/ui/";
    private final Language language;
    private final Properties entries = new Properties();
    private final Sentences sentences;

    private Texts(Language language) {
        this.language = language;
        this.sentences = Sentences.in(language.locale());
    }

    /** Reads all texts of a language; about a millisecond. */
    public static Texts in(Language language) {
        var texts = new Texts(language);
        String file = language == Language.JAPANESE ? "/texts_ja.properties" : "/texts.properties";
        FEATURES.forEach(feature -> texts.read(ROOT + feature + file));
        return texts;
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /**
     * A text with its gaps filled.
     *
     * @param key       such as {@code shell.title}
     * @param arguments what replaces {@code {0}}, {@code {1}} ..., as they are; format numbers before
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String get(String key, Object... arguments) {
        String text = getString(key);
        for (int index = 0; index < arguments.length; index++) {
            text = text.replace("{" + index + "}", String.valueOf(arguments[index]));
        }
        return text;
    }

    /** A sentence from below the window, such as why a file cannot be read: in this language where it is known. */
    public String say(String sentence) {
        return sentences.say(sentence);
    }

    /** A text that need not exist. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.getProperty(key));
    }

    @Override
    protected Object handleGetObject(String key) {
        return entries.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }

    @Override
    protected Set<String> handleKeySet() {
        return entries.stringPropertyNames();
    }

    private void read(String resource) {
        try (var in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing from the build");
            }
            entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
