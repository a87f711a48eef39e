package io.github.convatlas.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.common.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class SettingsStoreTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-22T09:05:07Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private SettingsStore store;

    @BeforeEach
    void makeStore() {
        store = new SettingsStore(new UserFolder(folder), Locale.JAPAN, CLOCK);
    }

    @Test
    void theFirstStartSpeaksTheUsersLanguage() {
        assertThat(store.load().settings()).isEqualTo(Settings.first(Locale.JAPAN));
        assertThat(store.load().settings().language()).isEqualTo(Language.JAPANESE);
        assertThat(store.load().damage()).isEmpty();
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        var settings = new Settings(1, new WindowPlace(true, 10, 20, 1200, 800, true), new SidePane(false, 250),
                new SidePane(true, 333), "compare", Theme.DARK, Language.ENGLISH, OperationUnit.FLOPS,
                List.of("mobilenet-v2@width=0.75", "mnasnet-a1"), 1, List.of("vgg16"), Map.of("diagram.zoom", "0.5"));
        store.save(settings);
        assertThat(store.load().settings()).isEqualTo(settings);
    }

    @Test
    void whatAFileDoesNotMentionIsAsAtTheFirstStart() throws IOException {
        Files.writeString(folder.resolve("settings.json"),
                "{\"formatVersion\": 1, \"theme\": \"DARK\", \"window\": {\"width\": 900}, \"novelty\": 3}");
        Settings settings = store.load().settings();
        assertThat(settings.theme()).isEqualTo(Theme.DARK);
        assertThat(settings.window()).isEqualTo(new WindowPlace(false, 0, 0, 900, 800, false));
        assertThat(settings.unit()).isEqualTo(OperationUnit.MACS);
        assertThat(store.load().damage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"formatVersion\": 2}", "{\"theme\": \"PINK\"}",
            "{\"selection\": null}", "{\"window\": null}", "{\"window\": {\"width\": \"wide\"}}"})
    void aDamagedFileIsSetAsideAndTheUsualSettingsHold(String content) throws IOException {
        Files.writeString(folder.resolve("settings.json"), content);
        SettingsStore.Loaded loaded = store.load();
        assertThat(loaded.settings()).isEqualTo(Settings.first(Locale.JAPAN));
        Path kept = loaded.damage().orElseThrow().keptAs().orElseThrow();
        assertThat(kept).hasFileName("settings.json.damaged-20251122-090507").hasContent(content);
        assertThat(folder.resolve("settings.json")).doesNotExist();
    }
}
