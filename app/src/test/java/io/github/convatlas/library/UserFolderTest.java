package io.github.convatlas.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;

class UserFolderTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadAsItWasWritten() throws IOException {
        var user = new UserFolder(folder.resolve("new"));
        user.write("networks/mine.json", "{\"名\": 1}");
        assertThat(user.read("networks/mine.json")).contains("{\"名\": 1}");
    }

    @Test
    void aMissingFileIsNoError() throws IOException {
        assertThat(new UserFolder(folder).read("settings.json")).isEmpty();
    }

    @Test
    void writingReplacesTheFileAndLeavesNothingBeside() throws IOException {
        var user = new UserFolder(folder);
        user.write("settings.json", "old");
        user.write("settings.json", "new");
        assertThat(user.read("settings.json")).contains("new");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDamagedFileIsRenamedAndNeverLost() throws IOException {
        var user = new UserFolder(folder);
        var now = LocalDateTime.of(2025, 11, 22, 9, 5, 7);
        user.write("settings.json", "first");
        assertThat(user.setAside("settings.json", now)).hasFileName("settings.json.damaged-20251122-090507");
        user.write("settings.json", "second");
        Path second = user.setAside("settings.json", now);
        assertThat(second).hasFileName("settings.json.damaged-20251122-090507-2").hasContent("second");
        assertThat(user.read("settings.json")).isEmpty();
    }

    @Test
    void namesStayInsideTheFolder() {
        assertThatThrownBy(() -> new UserFolder(folder).resolve("../other"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFolderFollowsThePlatform() {
        assertThat(UserFolder.locate(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".local/share/convatlas"));
        assertThat(UserFolder.locate(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/convatlas"));
        assertThat(UserFolder.locate(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/ConvAtlas"));
        assertThat(UserFolder.locate(Map.of(), "Windows 11", HOME))
                .isEqualTo(HOME.resolve("AppData/Roaming/ConvAtlas"));
    }

    @Test
    void anEnvironmentVariableOverridesThePlatform() {
        assertThat(UserFolder.locate(Map.of(UserFolder.OVERRIDE, "/elsewhere"), "Linux", HOME))
                .isEqualTo(Path.of("/elsewhere").toAbsolutePath());
    }
}
