package io.github.convatlas.ui.support;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

import javax.imageio.ImageIO;

/**
 * Pictures of a scene as it is painted, for people to look at: {@code target/screenshots/*.png}. The headless screen is
 * only 1000x1000 pixels, so the nodes move for a moment into a scene without a window.
 */
public final class SceneSnapshots {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final int PASSES = 3;

    private SceneSnapshots() {
    }

    /**
     * Paints what a scene shows, as large as asked for.
     *
     * @param scene  shown in a window, with the window's stylesheets
     * @param name   of the file, without ending
     * @param width  in pixels
     * @param height in pixels
     * @return the file
     */
    public static Path save(Scene scene, String name, int width, int height) {
        WritableImage image = OnFx.call(() -> {
            Parent root = scene.getRoot();
            scene.setRoot(new Pane());
            var large = new Scene(root, width, height);
            large.getStylesheets().setAll(scene.getStylesheets());
            WritableImage painted = paint(large);
            large.setRoot(new Pane());
            scene.setRoot(root);
            return painted;
        });
        return write(SwingFXUtils.fromFXImage(image, null), name);
    }

    /** Lists learn from one pass of layout how many cells the next one needs. */
    private static WritableImage paint(Scene scene) {
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
    }

    private static Path write(BufferedImage image, String name) {
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
