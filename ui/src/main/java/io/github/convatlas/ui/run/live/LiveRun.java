package io.github.convatlas.ui.run.live;

import io.github.convatlas.capture.Capture;
import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.Frame;
import io.github.convatlas.classify.AnswerSmoother;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks at moving pictures in the background until they end or nobody wants them any more. */
final class LiveRun {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration SMOOTHING = Duration.ofMillis(700);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private final CaptureLibrary library;
    private final CaptureSource source;
    private final Wishes wishes;
    private final RunTurn turn;
    private AnswerSmoother smoother = new AnswerSmoother(Duration.ZERO);
    private boolean smooth;
    private Optional<LiveModel> last = Optional.empty();

    /** What the user wants at the moment; asked in the background. */
    interface Wishes {
        /** The model that answers; nothing while none does. */
        Optional<LiveModel> model();

        /** Whether answers are averages over a moment. */
        boolean smooth();

        /** Whether the picture stands still. */
        boolean frozen();

        /** Whether the pixels that the model reads are looked at. */
        boolean seen();
    }

    /** Those who are told, in the background. */
    interface Listener {
        /** The source is open. */
        void began(Capture capture);

        /** The next answer has to wait, because something is being measured. */
        void held();

        /** There is an answer. */
        void answered(LiveAnswer answer);
    }

    LiveRun(CaptureLibrary library, CaptureSource source, Wishes wishes, RunTurn turn) {
        this.library = library;
        this.source = source;
        this.wishes = wishes;
        this.turn = turn;
    }

    /** Runs, and says how it ended. */
    Capture.State run(Listener listener, Progress progress) throws Exception {
        try (Capture capture = Capture.start(library, source, Capture.Pace.NEWEST)) {
            boolean told = false;
            boolean over = false;
            while (!over && !progress.isCancelled()) {
                over = capture.isOver();
                Optional<Frame> frame = capture.next(PATIENCE);
                over &= frame.isEmpty();
                if (!told && frame.isPresent()) {
                    told = true;
                    listener.began(capture);
                }
                if (frame.isPresent() && !wishes.frozen()) {
                    answer(frame.get(), capture.dropped(), listener);
                }
            }
            return capture.state();
        }
    }

    private void answer(Frame frame, long dropped, Listener listener) throws Exception {
        Optional<LiveModel> model = wishes.model();
        adapt(model);
        if (model.isPresent()) {
            if (turn.isTaken()) {
                listener.held();
            }
            listener.answered(turn.take(() -> ask(model.get(), frame, dropped)));
        }
    }

    private LiveAnswer ask(LiveModel model, Frame frame, long dropped) {
        Outcome<Classification> said = model.classify(frame.picture(),
                probabilities -> smoother.smooth(probabilities, frame.grabbedNanos()));
        double latency = (System.nanoTime() - frame.grabbedNanos()) / NANOSECONDS_PER_MILLISECOND;
        List<Ranked> top = switch (said) {
            case Outcome.Refused<Classification> _ -> List.of();
            case Outcome.Success<Classification>(Classification answer) -> answer.top().stream()
                    .map(score -> new Ranked(model.facts().labels().get(score.index()), score.probability())).toList();
        };
        return new LiveAnswer(frame, top, said, latency,
                wishes.seen() ? Optional.of(model.seen(frame.picture())) : Optional.empty(), dropped);
    }

    /** What another model or another wish said before counts no more. */
    private void adapt(Optional<LiveModel> model) {
        if (smooth != wishes.smooth() || !last.equals(model)) {
            smooth = wishes.smooth();
            last = model;
            smoother = new AnswerSmoother(smooth ? SMOOTHING : Duration.ZERO);
        }
    }
}
