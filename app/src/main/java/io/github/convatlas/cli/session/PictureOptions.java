package io.github.convatlas.cli.session;

import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The options of commands that draw: the file, its colors and its size. */
public final class PictureOptions {
    /** What a person reads where the file cannot be a picture. */
    public static final String ENDINGS = "FILE must end in " + String.join(", ", PictureFormat.endings());

    /** Dark on light, or light on dark. */
    enum Theme {
        light, dark
    }

    @Option(names = {"-o",
            "--output"}, required = true, paramLabel = "FILE", description = "the file to write: .svg, .pdf or .png")
    private Path file = Path.of("");

    @Option(names = "--theme", paramLabel = "THEME", description = "light (default) or dark")
    private Theme theme = Theme.light;

    private double scale = 2;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Creates the options; picocli fills them. */
    public PictureOptions() {
    }

    @Option(names = "--scale", paramLabel = "N", description = "pixels of a PNG for each pixel of the picture, above 0 and at most 16 (default: 2)")
    void setScale(double newScale) {
        if (!DiagramPicture.canScale(newScale)) {
            throw new ParameterException(spec.commandLine(), "--scale must be above 0 and at most "
                    + (int) DiagramPicture.MOST_SCALE + ", found " + newScale);
        }
        scale = newScale;
    }

    /** The chosen file. */
    public Path file() {
        return file;
    }

    /** The format that the name of the file ends in, if it is one. */
    public Optional<PictureFormat> format() {
        return PictureFormat.ofFile(file.toString());
    }

    /** The colors of the chosen theme. */
    public Palette palette() {
        return switch (theme) {
            case light -> Palette.light();
            case dark -> Palette.dark();
        };
    }

    /**
     * Writes a picture into the chosen file.
     *
     * @param session where success and failure are said
     * @param format  of the file
     * @param picture what to write, or why there is nothing
     */
    public void deliver(Session session, PictureFormat format, Outcome<DiagramPicture> picture) {
        switch (picture.then(drawn -> drawn.bytes(format, scale))) {
            case Outcome.Success<byte[]>(byte[] bytes) -> write(session, bytes);
            case Outcome.Refused<byte[]>(String reason) -> session.fail(reason);
        }
    }

    private void write(Session session, byte[] bytes) {
        try {
            AtomicFile.write(file, bytes);
            session.say("wrote " + file);
        } catch (IOException e) {
            session.fail("cannot write " + file + ": " + FileProblem.sentence(e));
        }
    }
}
