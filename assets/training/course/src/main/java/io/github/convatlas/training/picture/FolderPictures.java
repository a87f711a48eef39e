package io.github.convatlas.training.picture;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessor;
import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.image.decode.PictureFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody's own pictures, in a folder for each class whose name is the name of the class.
 *
 * @param name          of the set, for the log and the file
 * @param labels        of the classes, in the order of the names of their folders
 * @param files         the pictures
 * @param preprocessing from a picture to what the network sees
 */
public record FolderPictures(String name, Labels labels, List<Entry> files,
        Preprocessing preprocessing) implements Pictures {
    private static final int VALIDATION_EVERY = 6;

    /**
     * A picture.
     *
     * @param file of it
     * @param kind its class
     */
    public record Entry(Path file, int kind) {
    }

    /**
     * Two sets: every sixth picture of each class is for validation, the others are for training.
     *
     * @param training   to learn from
     * @param validation to judge by
     */
    public record Split(FolderPictures training, FolderPictures validation) {
    }

    /** Copies the list. */
    public FolderPictures {
        files = List.copyOf(files);
    }

    /**
     * Reads the folders of a folder.
     *
     * @param folder        with a folder for each class
     * @param preprocessing from a picture to what the network sees
     * @throws IOException where there are fewer than two classes, or a class has fewer than two pictures
     */
    public static Split read(Path folder, Preprocessing preprocessing) throws IOException {
        List<Path> kinds;
        try (Stream<Path> entries = Files.list(folder)) {
            kinds = entries.filter(Files::isDirectory).sorted().toList();
        }
        var labels = new Labels(String.valueOf(folder.getFileName()), named(folder, kinds));
        var training = new ArrayList<Entry>();
        var validation = new ArrayList<Entry>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            List<Path> pictures = PictureFiles.under(List.of(kinds.get(kind))).pictures();
            if (pictures.size() < 2) {
                throw new IOException(kinds.get(kind) + " has fewer than two pictures");
            }
            for (int i = 0; i < pictures.size(); i++) {
                boolean few = pictures.size() < VALIDATION_EVERY;
                boolean judges = few ? i == 1 : i % VALIDATION_EVERY == VALIDATION_EVERY - 1;
                (judges ? validation : training).add(new Entry(pictures.get(i), kind));
            }
        }
        String name = String.valueOf(folder.getFileName());
        return new Split(new FolderPictures(name + "-training", labels, training, preprocessing),
                new FolderPictures(name + "-validation", labels, validation, preprocessing));
    }

    private static List<Label> named(Path folder, List<Path> kinds) throws IOException {
        if (kinds.size() < 2) {
            throw new IOException(folder + " needs a folder with pictures for each of at least two classes");
        }
        return kinds.stream().map(kind -> Label.of(String.valueOf(kind.getFileName()))).toList();
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public int side() {
        return preprocessing.geometry().height();
    }

    @Override
    public String description() {
        return size() + " pictures of " + labels.size() + " classes in folders";
    }

    /** Other pictures, or the same ones changed, make another name. */
    @Override
    public String key() {
        long mixed = 17;
        for (Entry entry : files) {
            try {
                mixed = mixed * 31 + entry.file().toAbsolutePath().hashCode() + Files.getLastModifiedTime(entry.file())
                        .toMillis();
            } catch (IOException _) {
                mixed = mixed * 31;
            }
        }
        return name + "-" + Long.toHexString(mixed) + "-" + side();
    }

    @Override
    public Reader reader() {
        var decoder = new ImageDecoder();
        var preprocessor = new Preprocessor(preprocessing);
        return index -> {
            Entry entry = files.get(index);
            return switch (decoder.decode(entry.file())) {
                case DecodeResult.Undecodable undecodable -> throw new IOException(undecodable.sentence());
                case DecodeResult.Decoded decoded -> {
                    Picture seen = preprocessor.seen(decoded.picture());
                    var bytes = new byte[seen.width() * seen.height() * Picture.CHANNELS];
                    seen.rgb().get(bytes);
                    yield new Sample(entry.kind(), bytes);
                }
            };
        };
    }
}
