package io.github.convatlas.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PictureFilesTest {

    @TempDir
    private Path folder;

    @Test
    void picturesOfAFolderAreFoundInOrderAndInFoldersBelow() throws IOException {
        Path b = make("b.PNG");
        Path a = make("a.jpg");
        Path deep = make("deep/er/c.webp");
        make("notes.txt");
        make("deep/no_ending");

        assertThat(PictureFiles.under(List.of(folder)).pictures()).containsExactly(a, b, deep);
    }

    @Test
    void aNamedFileIsTakenWhateverItIsCalled() throws IOException {
        Path text = make("notes.txt");
        Path missing = folder.resolve("missing.jpg");

        assertThat(PictureFiles.under(List.of(missing, text)).pictures()).containsExactly(missing, text);
    }

    @Test
    void eachPictureIsFoundOnce() throws IOException {
        Path a = make("a.jpg");

        assertThat(PictureFiles.under(List.of(a, folder, folder)).pictures()).containsExactly(a);
    }

    @Test
    void hiddenFilesAndFoldersArePassedOver() throws IOException {
        make(".thumbnails/a.jpg");
        make(".b.jpg");
        Path c = make("c.jpg");

        assertThat(PictureFiles.under(List.of(folder)).pictures()).containsExactly(c);
    }

    @Test
    void aHiddenFolderThatIsNamedIsLookedInto() throws IOException {
        Path a = make(".hidden/a.jpg");

        assertThat(PictureFiles.under(List.of(folder.resolve(".hidden"))).pictures()).containsExactly(a);
    }

    @Test
    void theSearchStopsWhenAsked() throws IOException {
        for (int i = 0; i < 20; i++) {
            make(i + ".jpg");
        }

        assertThat(PictureFiles.under(List.of(folder), found -> found < 3).pictures()).hasSize(3);
    }

    private Path make(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.createFile(file);
    }
}
