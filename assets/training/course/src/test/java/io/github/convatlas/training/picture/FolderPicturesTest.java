package io.github.convatlas.training.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.image.Geometry;
import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.ResizeRule;
import io.github.convatlas.image.TensorFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import javax.imageio.ImageIO;

class FolderPicturesTest {
    private static final Preprocessing EIGHT = new Preprocessing(
            new Geometry(new ResizeRule.ShortSide(8), 8, 8, Interpolation.BILINEAR), Preprocessing.Channels.RGB,
            Normalization.INCEPTION, TensorFormat.FLOAT_NCHW);

    @TempDir
    private Path folder;

    private Path paint(String kind, int number, Color color) throws IOException {
        var image = new BufferedImage(20, 12, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, 20, 12);
        pen.dispose();
        Path file = Files.createDirectories(folder.resolve(kind)).resolve("%02d.png".formatted(number));
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private void paint(String kind, Color color, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            paint(kind, i, color);
        }
    }

    @Test
    void foldersAreClassesInTheOrderOfTheirNamesAndEverySixthPictureIsForValidation() throws IOException {
        paint("tea", Color.GREEN, 13);
        paint("coffee", Color.BLACK, 12);
        FolderPictures.Split split = FolderPictures.read(folder, EIGHT);
        assertThat(split.training().labels().all()).extracting(Label::english).containsExactly("coffee", "tea");
        assertThat(split.validation().size()).isEqualTo(4);
        assertThat(split.training().size()).isEqualTo(21);
        assertThat(split.training().files()).doesNotContainAnyElementsOf(split.validation().files());
        assertThat(split.training().description()).isEqualTo("21 pictures of 2 classes in folders");
    }

    @Test
    void aClassWithFewPicturesStillHasOneForValidation() throws IOException {
        paint("a", Color.RED, 2);
        paint("b", Color.BLUE, 5);
        FolderPictures.Split split = FolderPictures.read(folder, EIGHT);
        assertThat(split.validation().size()).isEqualTo(2);
        assertThat(split.training().size()).isEqualTo(5);
    }

    @Test
    void aPictureIsReadAsTheNetworkSeesIt() throws IOException {
        paint("a", Color.RED, 3);
        paint("b", Color.BLUE, 3);
        FolderPictures training = FolderPictures.read(folder, EIGHT).training();
        Pictures.Sample sample = training.reader().read(training.size() - 1);
        assertThat(sample.kind()).isEqualTo(1);
        assertThat(sample.bytes()).hasSize(8 * 8 * 3).startsWith((byte) 0, (byte) 0, (byte) 255);
    }

    @Test
    void thePoolHasWhatWasReadAndAnotherPictureMakesAnotherPool() throws IOException, InterruptedException {
        paint("a", Color.RED, 3);
        Path changed = paint("b", 0, Color.BLUE);
        paint("b", 1, Color.BLUE);
        FolderPictures training = FolderPictures.read(folder, EIGHT).training();
        Pool pool = Pool.open(folder.resolve("pool"), training, _ -> {
        });
        var bytes = new byte[8 * 8 * 3];
        pool.copy(0, bytes);
        assertThat(bytes).startsWith((byte) 255, (byte) 0, (byte) 0);
        assertThat(pool.kind(pool.size() - 1)).isEqualTo(1);
        String key = training.key();
        Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000_000));
        assertThat(FolderPictures.read(folder, EIGHT).training().key()).isNotEqualTo(key);
    }

    @Test
    void whatCannotBeTrainedOnIsNamed() throws IOException {
        paint("only", Color.RED, 3);
        assertThatThrownBy(() -> FolderPictures.read(folder, EIGHT)).isInstanceOf(IOException.class)
                .hasMessageContaining("at least two classes");
        paint("lonely", Color.RED, 1);
        assertThatThrownBy(() -> FolderPictures.read(folder, EIGHT)).isInstanceOf(IOException.class)
                .hasMessageContaining("lonely").hasMessageContaining("fewer than two pictures");
    }

    @Test
    void aPictureThatCannotBeReadStopsThePreparationWithItsName() throws IOException {
        paint("a", Color.RED, 3);
        paint("b", Color.BLUE, 3);
        Files.writeString(folder.resolve("a/00.png"), "no picture");
        FolderPictures training = FolderPictures.read(folder, EIGHT).training();
        assertThatThrownBy(() -> Pool.open(folder.resolve("pool"), training, _ -> {
        })).isInstanceOf(IOException.class).hasMessageContaining("00.png");
        assertThat(folder.resolve("pool")).doesNotExist();
    }
}
