package io.github.convatlas.cli.demo;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.sketch.ContactSheet;
import io.github.convatlas.sketch.Sketch;
import io.github.convatlas.sketch.SketchClass;
import io.github.convatlas.sketch.SketchGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** {@code demo sheet}: many drawn pictures on one, to be looked at. */
@Command(name = "sheet", description = "Draws a contact sheet of pictures: a row for each class.")
final class DrawSheet implements Callable<Integer> {
    private final Session session;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE.png", description = "where to")
    private Path file = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "another seed gives other pictures (default: 1, that of training)")
    private long seed = 1;

    @Option(names = "--columns", paramLabel = "N", description = "pictures of each class (default: 12)")
    private int columns = 12;

    DrawSheet(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var generator = new SketchGenerator(seed);
        int kinds = SketchClass.values().length;
        int across = Math.clamp(columns, 1, 100);
        List<Sketch> pictures = IntStream.range(0, kinds * across)
                .mapToObj(i -> generator.draw(i / across + kinds * (i % across))).toList();
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(ContactSheet.of(pictures, across), "png", out);
            session.say("wrote " + file);
        } catch (IOException e) {
            session.fail("cannot write " + file + ": " + FileProblem.sentence(e));
        }
        return session.exitCode();
    }
}
