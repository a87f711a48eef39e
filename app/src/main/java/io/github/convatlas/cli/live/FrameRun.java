package io.github.convatlas.cli.live;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.Capture;
import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.Frame;
import io.github.convatlas.classify.AnswerSmoother;
import io.github.convatlas.classify.RunMeter;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.KeptAnswer;
import io.github.convatlas.engine.Score;
import io.github.convatlas.export.sheet.AnswersSheet;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.JsonText;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.TableFormat;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Classifies moving pictures: a line of JSON for each answer as it comes, or a table of all. */
public final class FrameRun {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private final Session session;
    private final OutputOptions output;
    private final Classifier classifier;
    private final KeptAnswer said;
    private final RunMeter meter = new RunMeter(() -> -1);
    private final StringBuilder lines = new StringBuilder();
    private final Table.Builder table;
    private long answers;
    private boolean queued;

    /**
     * A run.
     *
     * @param session    where results and failures are said
     * @param output     in which form
     * @param classifier that answers
     * @param top        how many classes are named
     */
    public FrameRun(Session session, OutputOptions output, Classifier classifier, int top) {
        this.session = session;
        this.output = output;
        this.classifier = classifier;
        this.said = new KeptAnswer(top);
        this.table = AnswersSheet.frames(session.language());
    }

    /** Runs until the pictures end, enough answers were given, or this thread is interrupted. */
    public void run(LiveOptions options) throws InterruptedException {
        CaptureLibrary library = session.capture();
        switch (options.source(library)) {
            case Attempt.Failed<CaptureSource>(CaptureProblem problem) -> session.fail(problem.sentence());
            case Attempt.Worked<CaptureSource>(CaptureSource source) -> {
                queued = options.wantsEvery();
                var pace = queued ? Capture.Pace.EVERY : Capture.Pace.NEWEST;
                try (Capture capture = Capture.start(library, source, pace)) {
                    watch(capture, options.frames(), new AnswerSmoother(options.smoothing()));
                    finish(capture);
                }
            }
        }
    }

    private void watch(Capture capture, long wanted, AnswerSmoother smoother) throws InterruptedException {
        boolean over = false;
        while (answers < wanted && !over && session.exitCode() == Session.DONE) {
            over = capture.isOver();
            Optional<Frame> frame = capture.next(PATIENCE);
            if (frame.isPresent()) {
                over = false;
                answer(capture.source(), frame.get(), smoother);
            }
        }
    }

    private void answer(CaptureSource source, Frame frame, AnswerSmoother smoother) {
        // a frame of a video waits until it is wanted; that is no latency
        long begin = queued ? System.nanoTime() : frame.grabbedNanos();
        Optional<String> refusal = classifier.answer(frame.picture(),
                probabilities -> smoother.smooth(probabilities, frame.grabbedNanos()), said);
        if (refusal.isPresent()) {
            session.fail(refusal.get());
            return;
        }
        long now = System.nanoTime();
        double latency = (now - begin) / NANOSECONDS_PER_MILLISECOND;
        answers++;
        meter.add(latency, now);
        deliver(source, frame, said.copy(), latency);
    }

    private void deliver(CaptureSource source, Frame frame, Classification said, double latency) {
        if (output.format() != TableFormat.JSON) {
            Score best = said.top().getFirst();
            table.row(Cell.plain(frame.number()), Cell.measured(100 * best.probability(), 2), Cell.text(label(best)),
                    Cell.plain(best.index()), Cell.measured(said.inferenceMs(), 1), Cell.measured(latency, 1));
            return;
        }
        String line = JsonText.line(json(source, frame, said, latency));
        if (output.file().isPresent()) {
            lines.append(line);
        } else {
            session.printUtf8(line);
        }
    }

    private ObjectNode json(CaptureSource source, Frame frame, Classification said, double latency) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("source", source.name()).put("frame",
                frame.number());
        ArrayNode classes = json.putArray("top");
        said.top().forEach(score -> classes.addObject().put("index", score.index()).put("label", label(score))
                .put("probability", rounded(score.probability(), 6)));
        return json.put("preprocessMs", rounded(said.preprocessMs(), 3)).put("inferenceMs",
                rounded(said.inferenceMs(), 3)).put("latencyMs", rounded(latency, 3));
    }

    private void finish(Capture capture) {
        if (capture.state() instanceof Capture.State.Failed(CaptureProblem problem)) {
            session.fail(problem.sentence());
        }
        if (answers == 0) {
            return;
        }
        if (output.format() != TableFormat.JSON) {
            output.deliver(session, output.format().write(table.build()));
        } else if (output.file().isPresent()) {
            output.deliver(session, lines.toString());
        }
        RunMeter.Figures figures = meter.figures(System.nanoTime());
        session.say(String.format(Locale.ROOT,
                "%d answers about %d frames, %d dropped; %.1f answers a second; from frame to answer %.1f ms (p90 %.1f).",
                answers, capture.grabbed(), capture.dropped(), figures.answersPerSecond(), figures.medianMs(),
                figures.p90Ms()));
    }

    private String label(Score score) {
        return classifier.labels().get(score.index()).text(session.language());
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
