package io.github.convatlas.cli.demo;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.sketch.Sketch;
import io.github.convatlas.sketch.SketchGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/** {@code demo pictures}: drawn pictures as files, a folder for each class. */
@Command(name = "pictures", description = "Draws pictures into folders named by their classes.")
final class DrawPictures implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FOLDER", description = "where to; made if it is not there")
    private Path folder = Path.of("");

    @Option(names = "--count", paramLabel = "N", description = "how many altogether (default: 180)")
    private int count = 180;

    @Option(names = "--seed", paramLabel = "N", description = "another seed gives other pictures (default: 20260731)")
    private long seed = 20260731;

    @Option(names = "--side", paramLabel = "N", description = "width and height in pixels (default: 128, as for training)")
    private int side = SketchGenerator.SIDE;

    DrawPictures(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var generator = new SketchGenerator(seed);
        try {
            for (int i = 0; i < count; i++) {
                Sketch sketch = generator.draw(i, Math.clamp(side, 16, 4096));
                Path place = Files.createDirectories(folder.resolve(sketch.kind().fileName()));
                Path file = place.resolve(String.format(Locale.ROOT, "%s-%05d.png", sketch.kind().fileName(), i));
                try (var out = Files.newOutputStream(file)) {
                    ImageIO.write(sketch.picture().toBufferedImage(), "png", out);
                }
            }
            session.say("drew " + count + " pictures into " + folder);
        } catch (IOException e) {
            session.fail("cannot write into " + folder + ": " + FileProblem.sentence(e));
        }
        return session.exitCode();
    }
}
