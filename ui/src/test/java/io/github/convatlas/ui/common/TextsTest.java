package io.github.convatlas.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;

class TextsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "github", "convatlas", "ui");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    @BeforeAll
    static void startToolkit() {
        OnFx.startToolkit();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Texts.in(Language.JAPANESE).keySet()).isEqualTo(Texts.in(Language.ENGLISH).keySet());
    }

    @Test
    void bothLanguagesHaveTheSameGaps() {
        Texts english = Texts.in(Language.ENGLISH);
        Texts japanese = Texts.in(Language.JAPANESE);
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(gaps(japanese.get(key))).as(key).isEqualTo(gaps(english.get(key))));
    }

    @Test
    void noTextIsEmptyAndEachBeginsWithTheNameOfItsFeature() {
        Texts texts = Texts.in(Language.JAPANESE);
        assertThat(texts.keySet()).allSatisfy(key -> {
            assertThat(texts.get(key)).as(key).isNotBlank();
            assertThat(Texts.FEATURES).contains(key.substring(0, key.indexOf('.')));
        });
    }

    @Test
    void everyFeatureWithTextsIsListed() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<String> folders = files.filter(file -> file.endsWith("texts.properties"))
                    .map(file -> String.valueOf(file.resolveSibling("").getFileName())).toList();
            assertThat(Texts.FEATURES).containsExactlyInAnyOrderElementsOf(folders);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFxmlFileLoadsInEveryLanguage(Language language) throws IOException {
        Texts texts = Texts.in(language);
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".fxml")).toList();
            assertThat(all).isNotEmpty().allSatisfy(file -> {
                assertThat(Files.readAllLines(file)).as("lines of " + file).hasSizeLessThanOrEqualTo(120);
                assertThat(OnFx.<Object>call(() -> load(file, texts))).isNotNull();
            });
        }
    }

    /** Loads a file as a tool would, without the instance of its view. */
    private static Object load(Path file, Texts texts) throws IOException {
        var loader = new FXMLLoader(url(file), texts);
        loader.setControllerFactory(_ -> new Object());
        return loader.load();
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    private static Set<String> gaps(String text) {
        Matcher matcher = GAP.matcher(text);
        var found = new TreeSet<String>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
