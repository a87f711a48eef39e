package io.github.convatlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAsAWholeAndNothingIsLeftBeside() throws IOException {
        Path file = folder.resolve("表.csv");
        AtomicFile.write(file, "old");
        AtomicFile.write(file, "名");
        assertThat(file).content().isEqualTo("名");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, "text");
        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo("text");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeThat(device).exists();
        AtomicFile.write(device, "text");
        assertThat(Files.isRegularFile(device)).isFalse();
    }
}
