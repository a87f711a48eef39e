package io.github.convatlas.ui.drop;

import io.github.convatlas.library.download.WebPicture;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

import javax.imageio.ImageIO;

/**
 * Files and pictures in a clipboard, or in what is dragged from another program: files of a file manager, the pixels of a
 * picture, a picture that a browser's HTML holds itself. What is only an address on the web is told apart, and fetched by
 * nobody here.
 */
public final class DraggedPicture {
    private static final String NAME = "picture.png";
    private static final Pattern SOURCE = Pattern.compile(
            "<img\\b[^>]*?\\bsrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMBEDDED = Pattern.compile("data:image/([a-z0-9]+)[^,]{0,100};base64,",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_TEXT = 96 << 20;

    private DraggedPicture() {
    }

    /** Whether there are files, a picture, or the address of a file on this machine. */
    public static boolean isIn(Clipboard content) {
        return content.hasFiles() || content.hasImage() || local(content).isPresent() || embedded(content).isPresent();
    }

    /** The address on the web of a picture, or of a page, of which nothing but the address is there. */
    public static Optional<URI> web(Clipboard content) {
        if (isIn(content)) {
            return Optional.empty();
        }
        return source(content).flatMap(DraggedPicture::address)
                .or(() -> content.hasUrl()
                        ? Optional.ofNullable(content.getUrl()).flatMap(DraggedPicture::address)
                        : Optional.empty());
    }

    /** The files, or what a picture without a file would be called. */
    public static List<Path> names(Clipboard content) {
        return content.hasFiles()
                ? content.getFiles().stream().map(File::toPath).toList()
                : local(content).map(List::of).orElse(List.of(Path.of(NAME)));
    }

    /** The picture without a file; nothing if there are files. */
    public static Optional<Copied> copied(Clipboard content) {
        if (content.hasFiles() || local(content).isPresent()) {
            return Optional.empty();
        }
        Optional<Copied> held = embedded(content).map(data -> data);
        return held.isPresent() || !content.hasImage()
                ? held
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

    /** What the first picture of the HTML is read from. */
    private static Optional<String> source(Clipboard content) {
        String html = content.hasHtml() ? content.getHtml() : null;
        if (html == null || html.length() > MOST_TEXT) {
            return Optional.empty();
        }
        Matcher image = SOURCE.matcher(html);
        return image.find()
                ? Optional.of(Optional.ofNullable(image.group(1)).or(() -> Optional.ofNullable(image.group(2)))
                        .orElseGet(() -> image.group(3)).replace("&amp;", "&").strip())
                : Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text.strip())).filter(WebPicture::isWeb);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Embedded> embedded(Clipboard content) {
        String url = content.hasUrl() ? content.getUrl() : null;
        return Optional.ofNullable(url).filter(text -> text.startsWith("data:")).or(() -> source(content))
                .filter(text -> EMBEDDED.matcher(text).lookingAt()).map(Embedded::new);
    }

    /** A picture that is no file yet. */
    public sealed interface Copied {
        /**
         * Writes it into a file that lasts as long as the program; for the background.
         *
         * @param name what the file is called, without its ending
         * @throws IOException if it cannot be written, or holds nothing
         */
        Path write(String name) throws IOException;
    }

    /** A picture within an address: {@code data:image/png;base64,...}. */
    record Embedded(String address) implements Copied {
        @Override
        public Path write(String name) throws IOException {
            Matcher head = EMBEDDED.matcher(address);
            if (!head.lookingAt()) {
                throw new IOException("no picture is in the address");
            }
            Path file = place(name + "." + head.group(1).toLowerCase(Locale.ROOT));
            return Files.write(file, Base64.getMimeDecoder().decode(address.substring(head.end())));
        }
    }

    /** The pixels of a picture. */
    static final class Pixels implements Copied {
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

        @Override
        public Path write(String name) throws IOException {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, width, height, argb, 0, width);
            Path file = place(name + ".png");
            ImageIO.write(image, "png", file.toFile());
            return file;
        }
    }

    private static Path place(String name) throws IOException {
        Path folder = Files.createTempDirectory("convatlas-");
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
        return file;
    }
}
