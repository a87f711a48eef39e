package io.github.convatlas.cli.demo;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.demo.Examination;
import io.github.convatlas.demo.Judgement;
import io.github.convatlas.demo.JudgementSheet;
import io.github.convatlas.demo.SketchFolder;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.sketch.Sketch;
import io.github.convatlas.sketch.SketchGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/** {@code demo evaluate}: how good the classifier is on pictures nobody has seen. */
@Command(name = "evaluate", description = {"Draws pictures of a seed that training did not use, classifies them, and",
        "reports accuracy, confusions, calibration and speed. Or judges pictures of your own."})
final class EvaluateDemo implements Callable<Integer> {
    private final Session session;

    @Option(names = "--pictures", paramLabel = "N", description = "how many (default: 5000)")
    private int pictures = 5000;

    @Option(names = "--seed", paramLabel = "N", description = "of the pictures (default: 20260731; training used 1 and validation 20000001)")
    private long seed = 20260731;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "judges pictures of your own instead, in folders called as the classes are (star, check-mark, ...)")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--model", paramLabel = "MODEL", description = "atlas-demo (default), atlas-demo-int8, or FILE.onnx with the same classes")
    private String model = EmbeddedModel.ID;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    EvaluateDemo(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (pictures < 1) {
            session.fail("--pictures is at least 1");
            return Session.USAGE;
        }
        switch (judged()) {
            case Outcome.Success<Judgement>(Judgement judgement) -> {
                var sheet = new JudgementSheet(judgement, session.language());
                output.deliver(session, sheet::json, sheet::table);
            }
            case Outcome.Refused<Judgement>(String reason) -> session.fail(reason);
        }
        return session.exitCode();
    }

    private Outcome<Judgement> judged() throws InterruptedException {
        if (folder.isEmpty()) {
            var generator = new SketchGenerator(seed);
            return judged(i -> new Outcome.Success<>(generator.draw(i)), pictures);
        }
        return switch (SketchFolder.of(folder.get())) {
            case Outcome.Success<SketchFolder>(SketchFolder own) -> judged(own::read, own.pictures().size());
            case Outcome.Refused<SketchFolder>(String reason) -> new Outcome.Refused<>(reason);
        };
    }

    private Outcome<Judgement> judged(IntFunction<Outcome<Sketch>> shown, int count) throws InterruptedException {
        Outcome<Path> file = EmbeddedModel.of(model, session.folder()).map(EmbeddedModel::file)
                .orElseGet(() -> new Outcome.Success<>(Path.of(model)));
        return switch (file.then(OnnxInspector.ofThisMachine()::inspect)) {
            case Outcome.Refused<OnnxInspection>(String reason) -> new Outcome.Refused<>(reason);
            case Outcome.Success<OnnxInspection>(OnnxInspection inspected) ->
                new Examination(new Engine(), inspected).judge(shown, count,
                        Runtime.getRuntime().availableProcessors());
        };
    }
}
