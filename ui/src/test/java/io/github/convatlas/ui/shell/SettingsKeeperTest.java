package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.settings.SettingsStore;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.settings.WindowPlace;
import io.github.convatlas.ui.support.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

class SettingsKeeperTest {
    private static final WindowPlace PLACE = new WindowPlace(true, 10, 20, 1200, 800, false);
    @TempDir
    private Path folder;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private SettingsStore store;
    private Models models;
    private SettingsWriter writer;
    private SettingsKeeper keeper;

    @BeforeEach
    void makeKeeper() {
        store = new SettingsStore(new UserFolder(folder), Locale.ENGLISH, Clock.systemUTC());
        models = Models.in(folder);
        writer = new SettingsWriter(store);
        keeper = new SettingsKeeper(writer, new SettingsKeeper.Timing(models.tasks(), waiting::add), models.state(),
                new MainViewModel(Settings.first(Locale.ENGLISH)), PLACE);
    }

    private Path file() {
        return folder.resolve(SettingsStore.FILE);
    }

    private void secondsPass() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void whatChangesIsWrittenWhileTheWindowIsOpen() {
        models.state().show(List.of(LibraryReference.of("mobilenet-v2").with("width", "0.5")));
        models.state().themeProperty().set(Theme.DARK);
        models.state().notes().put("diagram.zoom", "all");
        assertThat(file()).doesNotExist();
        assertThat(waiting).as("many changes are written once").hasSize(1);
        secondsPass();
        Settings read = store.load().settings();
        assertThat(read.selection()).containsExactly("mobilenet-v2@width=0.5");
        assertThat(read.theme()).isEqualTo(Theme.DARK);
        assertThat(read.notes()).containsEntry("diagram.zoom", "all");
        assertThat(read.window()).isEqualTo(PLACE);
    }

    @Test
    void laterChangesAreWrittenTooAndTheSameNotTwice() throws Exception {
        models.state().viewProperty().set("compare");
        secondsPass();
        keeper.placed(new WindowPlace(true, 1, 2, 1300, 900, false));
        secondsPass();
        assertThat(store.load().settings().window().width()).isEqualTo(1300);
        Files.delete(file());
        keeper.placed(new WindowPlace(true, 1, 2, 1300, 900, false));
        secondsPass();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatTheClosingWindowWritesIsTheLastWord() {
        models.state().viewProperty().set("compare");
        keeper.close(PLACE);
        models.state().viewProperty().set("diagram");
        secondsPass();
        assertThat(store.load().settings().view()).isEqualTo("compare");
    }

    @Test
    void olderSettingsAreNotWrittenOverNewerOnes() {
        SettingsWriter.Numbered older = writer.number(Settings.first(Locale.ENGLISH));
        SettingsWriter.Numbered newer = writer.number(Settings.first(Locale.JAPANESE));
        assertThat(writer.write(newer)).isTrue();
        assertThat(writer.write(older)).isFalse();
        assertThat(store.load().settings()).isEqualTo(Settings.first(Locale.JAPANESE));
    }
}
