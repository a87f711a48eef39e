package io.github.convatlas.ui.run.answer;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.run.answer.AnswerState.Answered;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.Measurement;
import io.github.convatlas.ui.run.gallery.CurrentPicture;
import io.github.convatlas.ui.run.gallery.PictureItem;
import io.github.convatlas.ui.run.gallery.PictureState;
import io.github.convatlas.ui.run.model.ModelChoice;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** Asks the chosen model about the picture that is looked at, again whenever either changes. */
public final class AnswerViewModel {
    /** The most runs of which the median is taken. */
    public static final int MOST_REPEATS = 1000;
    private static final int USUAL_REPEATS = 20;
    private static final String REPEATS = "run.repeats";
    private final RunServices services;
    private final ModelViewModel model;
    private final CurrentPicture picture;
    private final RunTurn turn;
    private final LatestOnly lane;
    private final IntegerProperty repeats = new SimpleIntegerProperty(USUAL_REPEATS);
    private final ReadOnlyObjectWrapper<AnswerState> state = new ReadOnlyObjectWrapper<>(new AnswerState.Nothing());
    private final ReadOnlyObjectWrapper<Optional<TaskHandle>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long runs;

    /** Follows the model and the picture. */
    public AnswerViewModel(RunServices services, ModelViewModel model, CurrentPicture picture, RunTurn turn) {
        this.services = services;
        this.model = model;
        this.picture = picture;
        this.turn = turn;
        this.lane = new LatestOnly(services.tasks());
        repeats.set(remembered(services.state().notes().getOrDefault(REPEATS, "")));
        model.stateProperty().subscribe(_ -> refresh());
        picture.stateProperty().subscribe((_, _) -> refresh());
        repeats.subscribe((_, now) -> {
            services.state().notes().put(REPEATS, String.valueOf(now));
            if (state.get() instanceof Answered) {
                refresh();
            }
        });
    }

    /** What stands beside the picture. */
    public ReadOnlyObjectProperty<AnswerState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The runs that are going on, to watch and to cancel. */
    public ReadOnlyObjectProperty<Optional<TaskHandle>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Of how many runs the median is taken: 1 to {@value #MOST_REPEATS}. */
    public IntegerProperty repeatsProperty() {
        return repeats;
    }

    /** Asks again. */
    public void refresh() {
        stop();
        switch (model.stateProperty().get()) {
            case ModelState.Nothing _ -> state.set(withoutModel(new AnswerState.Nothing()));
            case ModelState.Opening _ -> state.set(withoutModel(new AnswerState.Waiting()));
            case ModelState.Untrained(ModelChoice choice, Optional<String> reason) ->
                state.set(new AnswerState.Untrained(choice, reason, Optional.empty()));
            case ModelState.Refused(ModelChoice choice, String reason) ->
                state.set(new AnswerState.NoModel(choice, reason, Optional.empty()));
            case ModelState.Ready(ModelChoice.File choice, LiveModel live) -> {
                if (picture.stateProperty().get() instanceof PictureState.Shown shown) {
                    ask(new Question(shown, choice, live, repeats.get()));
                } else {
                    state.set(withoutModel(new AnswerState.Waiting()));
                }
            }
        }
    }

    /** Measures a model that gives no answers. */
    public void measure() {
        model.subject().ifPresent(subject -> {
            stop();
            long number = runs;
            int wanted = repeats.get();
            AnswerState before = state.get();
            Texts texts = services.texts();
            run(Job.of(texts.get("run.job.measure"), progress -> alone(progress,
                    () -> services.engine().measure(subject, wanted, new CountedRuns(progress, texts))))
                    .whenDone(outcome -> finish(number, measured(before, outcome)))
                    .whenCancelled(() -> finish(number, before)), number);
        });
    }

    private AnswerState withoutModel(AnswerState otherwise) {
        return switch (picture.stateProperty().get()) {
            case PictureState.Nothing _ -> new AnswerState.Nothing();
            case PictureState.Broken(PictureItem item, var _) -> new AnswerState.NoPicture(item);
            case PictureState.Decoding _,PictureState.Shown _ -> otherwise;
        };
    }

    private void ask(Question question) {
        long number = runs;
        state.set(new AnswerState.Waiting());
        Texts texts = services.texts();
        run(Job.<AnswerState>of(texts.get("run.job.run"), progress -> alone(progress,
                () -> question.ask(answer -> early(number, answer), new CountedRuns(progress, texts))))
                .whenDone(answer -> finish(number, answer))
                .whenCancelled(() -> finish(number, stopped())), number);
    }

    /** Works when no other model runs, and says so while it waits. */
    private <T> T alone(Progress progress, Callable<T> work) throws Exception {
        if (turn.isTaken()) {
            progress.message(services.texts().get("run.progress.turn"));
        }
        return turn.take(work);
    }

    private void run(Job<?> job, long number) {
        TaskHandle handle = lane.run(job);
        if (number == runs) {
            running.set(Optional.of(handle));
        }
    }

    private void stop() {
        runs++;
        lane.cancel();
        running.set(Optional.empty());
    }

    private void early(long number, Answered answer) {
        services.tasks().onFxThread(() -> {
            if (number == runs) {
                show(answer);
            }
        });
    }

    private void finish(long number, AnswerState next) {
        if (number == runs) {
            runs++;
            running.set(Optional.empty());
            show(next);
        }
    }

    private void show(AnswerState next) {
        if (next instanceof Answered answered && !answered.top().isEmpty()) {
            Ranked best = answered.top().getFirst();
            answered.item().know(new PictureItem.Result.Classified(best.label(), best.probability(), answered.said()));
        }
        state.set(next);
    }

    /** An answer that is there stays, with the time of its first run. */
    private AnswerState stopped() {
        return state.get() instanceof Answered answered ? answered : new AnswerState.Stopped();
    }

    private AnswerState measured(AnswerState before, Outcome<Measurement> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Measurement>(String reason) -> failed(before, reason);
            case Outcome.Success<Measurement>(Measurement measurement) -> {
                var timing = Optional.of(new Timing(OptionalDouble.empty(), OptionalDouble.empty(),
                        measurement.speed(), measurement.macs(), measurement.engine()));
                services.state().engineProperty().set(Optional.of(measurement.engine()));
                yield switch (before) {
                    case AnswerState.NoModel(ModelChoice choice, String reason, var _) ->
                        new AnswerState.NoModel(choice, reason, timing);
                    case AnswerState.Untrained(ModelChoice choice, Optional<String> reason, var _) ->
                        new AnswerState.Untrained(choice, reason, timing);
                    case AnswerState.Nothing _,AnswerState.Waiting _,Answered _,AnswerState.NoPicture _,AnswerState.Stopped _ ->
                        before;
                };
            }
        };
    }

    private AnswerState failed(AnswerState before, String reason) {
        return model.chosenProperty().get()
                .<AnswerState>map(choice -> new AnswerState.NoModel(choice, reason, Optional.empty())).orElse(before);
    }

    private static int remembered(String text) {
        return text.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(text), 1, MOST_REPEATS) : USUAL_REPEATS;
    }
}
