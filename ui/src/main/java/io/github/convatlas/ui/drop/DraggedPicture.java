package io.github.convatlas.ui.drop;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

import javax.imageio.ImageIO;

/** Files and pictures in a clipboard, or in what is dragged from another program. Pages on the web are not fetched. */
public final class DraggedPicture {
    private static final String NAME = "picture.png";

    private DraggedPicture() {
    }

    /** Whether there are files, a picture, or the address of a file on this machine. */
    public static boolean isIn(Clipboard content) {
        return content.hasFiles() || content.hasImage() || local(content).isPresent();
    }

    /** An address on the web of which nothing but the address is there. */
    public static Optional<String> remote(Clipboard content) {
        return isIn(content) || !content.hasUrl() ? Optional.empty() : Optional.ofNullable(content.getUrl());
    }

    /** The files, or what a picture without a file would be called. */
    public static List<Path> names(Clipboard content) {
        return content.hasFiles()
                ? content.getFiles().stream().map(File::toPath).toList()
                : local(content).map(List::of).orElse(List.of(Path.of(NAME)));
    }

    /** The picture without a file; nothing if there are files. */
    public static Optional<Pixels> pixels(Clipboard content) {
        return content.hasFiles() || local(content).isPresent() || !content.hasImage()
                ? Optional.empty()
                : Optional.ofNullable(content.getImage()).map(Pixels::of);
    }

    private static Optional<Path> local(Clipboard content) {
        String url = content.hasUrl() ? content.getUrl() : "";
        try {
            return url != null && url.startsWith("file:")
                    ? Optional.of(Path.of(URI.create(url))).filter(Files::isReadable)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The pixels of a picture that is no file yet. */
    public static final class Pixels {
        private final int width;
        private final int height;
        private final int[] argb;

        private Pixels(int width, int height, int[] argb) {
            this.width = width;
            this.height = height;
            this.argb = argb;
        }

        static Pixels of(Image image) {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            var argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return new Pixels(width, height, argb);
        }

        /**
         * Writes them into a file that lasts as long as the program; for the background.
         *
         * @param name what the file is called, without its ending
         * @throws IOException if it cannot be written
         */
        public Path write(String name) throws IOException {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, width, height, argb, 0, width);
            Path folder = Files.createTempDirectory("convatlas-");
            Path file = folder.resolve(name + ".png");
            ImageIO.write(image, "png", file.toFile());
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        }
    }
}
