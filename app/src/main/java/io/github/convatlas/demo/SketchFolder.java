package io.github.convatlas.demo;

import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.image.decode.PictureFiles;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.sketch.Sketch;
import io.github.convatlas.sketch.SketchClass;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pictures in folders whose names are classes of drawings, such as photographs of somebody's own drawings.
 *
 * @param pictures the files
 */
public record SketchFolder(List<Path> pictures) {
    /** Copies the list. */
    public SketchFolder {
        pictures = List.copyOf(pictures);
    }

    /**
     * Looks for pictures.
     *
     * @param folder with a folder for each class, called {@code check mark} or {@code check-mark}
     * @return what was found, or one sentence that says why nothing can be judged
     */
    public static Outcome<SketchFolder> of(Path folder) {
        List<Path> pictures = PictureFiles.under(List.of(folder)).pictures();
        Optional<Path> strange = pictures.stream().filter(picture -> kind(picture).isEmpty()).findFirst();
        if (strange.isPresent()) {
            return new Outcome.Refused<>(strange.get() + " is in no folder that is called as a class is, such as "
                    + SketchClass.HEART.fileName() + " or " + SketchClass.CHECK_MARK.fileName() + ".");
        }
        return pictures.isEmpty()
                ? new Outcome.Refused<>("There are no pictures in " + folder + ".")
                : new Outcome.Success<>(new SketchFolder(pictures));
    }

    private static Optional<SketchClass> kind(Path picture) {
        return Optional.ofNullable(picture.toAbsolutePath().getParent()).map(Path::getFileName).map(Path::toString)
                .flatMap(name -> Arrays.stream(SketchClass.values())
                        .filter(kind -> name.equalsIgnoreCase(kind.fileName()) || name.equalsIgnoreCase(kind.english()))
                        .findFirst());
    }

    /** Reads the picture of a number from 0; safe for several threads. */
    public Outcome<Sketch> read(int index) {
        Path file = pictures.get(index);
        return switch (new ImageDecoder().decode(file)) {
            case DecodeResult.Decoded decoded ->
                new Outcome.Success<>(new Sketch(kind(file).orElseThrow(), decoded.picture()));
            case DecodeResult.Undecodable undecodable -> new Outcome.Refused<>(undecodable.sentence());
        };
    }
}
