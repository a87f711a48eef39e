package io.github.convatlas.ui.run.answer;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.run.answer.AnswerState.Answered;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.Opened;
import io.github.convatlas.ui.run.engine.RunSetup;
import io.github.convatlas.ui.run.gallery.Adviser;
import io.github.convatlas.ui.run.gallery.CurrentPicture;
import io.github.convatlas.ui.run.gallery.PictureItem.Opinion;
import io.github.convatlas.ui.run.gallery.PictureState;
import io.github.convatlas.ui.run.model.AnsweringFiles;
import io.github.convatlas.ui.run.model.ModelChoice;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Further models that answer about the picture that is looked at, beside the chosen one. For the FX thread. */
public final class OthersViewModel {
    /** The most models beside the chosen one; each takes memory. */
    public static final int MOST = 3;
    private static final int NAMED = 3;
    private final RunServices services;
    private final ModelViewModel models;
    private final CurrentPicture picture;
    private final RunTurn turn;
    private final AnswerViewModel answer;
    private final AnsweringFiles files;
    private boolean due;
    private Runnable changed = () -> {
    };
    private final ObservableList<OtherAnswer> others = FXCollections.observableArrayList();
    private final ObservableList<OtherAnswer> visibleOthers = FXCollections.unmodifiableObservableList(others);

    /** None yet. */
    public OthersViewModel(RunServices services, ModelViewModel models, CurrentPicture picture, RunTurn turn,
            AnswerViewModel answer) {
        this.services = services;
        this.models = models;
        this.picture = picture;
        this.turn = turn;
        this.answer = answer;
        this.files = new AnsweringFiles(services, models);
        picture.stateProperty().subscribe((_, _) -> anew());
        answer.runningProperty().subscribe((_, _) -> askIfFree());
        answer.stateProperty().subscribe((_, now) -> {
            if (now instanceof AnswerState.Waiting) {
                anew();
            } else {
                askIfFree();
            }
        });
    }

    /** The other models, in the order in which they were added. */
    public ObservableList<OtherAnswer> others() {
        return visibleOthers;
    }

    /** Runs this whenever another model can be asked, or one no longer. */
    public void whenChanged(Runnable action) {
        changed = action;
    }

    /** Those that are loaded, for asking them about many pictures. */
    public List<Adviser> advisers() {
        return others.stream().flatMap(other -> other.live().stream()
                .map(model -> new Adviser(other.choice().name(), model))).toList();
    }

    /** The files that can be added. */
    public List<ModelChoice.File> candidates() {
        return files.files().stream().filter(file -> !models.chosenProperty().get().equals(Optional.of(file)))
                .filter(file -> others.stream().noneMatch(other -> other.choice().equals(file))).toList();
    }

    /** Which files may answer at all. */
    public AnsweringFiles files() {
        return files;
    }

    /** Puts files into the library and asks the last one as well. */
    public void add(List<Path> files) {
        models.remember(files, last -> {
            var choice = new ModelChoice.File(last);
            boolean asked = models.chosenProperty().get().filter(choice::equals).isPresent()
                    || others.stream().anyMatch(other -> other.choice().equals(choice));
            if (!asked) {
                add(choice);
            }
        });
    }

    /** Whether another model can be asked. */
    public boolean isRoom() {
        return others.size() < MOST;
    }

    /** Asks another model as well. */
    public void add(ModelChoice.File choice) {
        if (!isRoom()) {
            return;
        }
        var other = new OtherAnswer(choice, services.tasks());
        others.add(other);
        services.tasks().run(Job.of(services.texts().get("run.job.open", choice.name()),
                progress -> open(choice.path(), progress)).whenDone(opened -> opened(other, opened))
                .whenCancelled(() -> remove(other)));
    }

    /** Asks a model no longer, and lets go of it. */
    public void remove(OtherAnswer other) {
        others.remove(other);
        other.lane().cancel();
        other.live().ifPresent(this::close);
        changed.run();
    }

    private Opened open(Path file, Progress progress) {
        Opened opened = switch (services.engine().recall(file)) {
            case Outcome.Refused<RunSetup>(String reason) -> new Opened.Refused(reason);
            case Outcome.Success<RunSetup>(RunSetup setup) -> services.engine().open(file, setup);
        };
        if (progress.isCancelled() && opened instanceof Opened.Classifies(LiveModel model)) {
            model.close();
        }
        return opened;
    }

    private void opened(OtherAnswer other, Opened opened) {
        switch (opened) {
            case Opened.Classifies(LiveModel model) when !others.contains(other) -> close(model);
            case Opened.Classifies(LiveModel model) -> {
                other.use(model);
                askOrWait(other);
                changed.run();
            }
            case Opened.Untrained(String reason) -> other.become(new OtherAnswer.State.Refused(reason));
            case Opened.Refused(String reason) -> other.become(new OtherAnswer.State.Refused(reason));
        }
    }

    private void close(LiveModel model) {
        services.tasks().run(Job.quiet(_ -> {
            model.close();
            return model;
        }));
    }

    /** The picture or the question is another one; who waits is asked after the chosen model. */
    private void anew() {
        due = true;
        others.forEach(OthersViewModel::await);
        askIfFree();
    }

    private static void await(OtherAnswer other) {
        other.lane().cancel();
        other.next();
        other.become(new OtherAnswer.State.Waiting());
    }

    private void askIfFree() {
        if (due && !isBusy()) {
            due = false;
            others.forEach(this::ask);
        }
    }

    private void askOrWait(OtherAnswer other) {
        if (isBusy()) {
            due = true;
        } else {
            ask(other);
        }
    }

    private boolean isBusy() {
        return answer.runningProperty().get().isPresent()
                || answer.stateProperty().get() instanceof AnswerState.Waiting;
    }

    private void ask(OtherAnswer other) {
        await(other);
        other.live().ifPresent(model -> {
            if (picture.stateProperty().get() instanceof PictureState.Shown shown) {
                long number = other.next();
                var question = new Question(shown, other.choice(), model, answer.repeatsProperty().get());
                other.lane().run(Job.<AnswerState>named(
                        () -> services.texts().get("run.job.other", other.choice().name()),
                        progress -> turn.take(() -> question.ask(first -> early(other, number, first),
                                new CountedRuns(progress, services.texts()))))
                        .whenDone(said -> show(other, said)).whenCancelled(() -> stopped(other)));
            } else {
                other.become(new OtherAnswer.State.NoPicture());
            }
        });
    }

    private void early(OtherAnswer other, long question, Answered answer) {
        services.tasks().onFxThread(() -> {
            if (other.isNewest(question)) {
                show(other, answer);
            }
        });
    }

    private void show(OtherAnswer other, AnswerState said) {
        switch (said) {
            case Answered answer -> {
                other.become(new OtherAnswer.State.Answered(answer.top().stream().limit(NAMED).toList(),
                        answer.timing().inference()));
                other.live().ifPresent(model -> answer.item().hear(List.of(
                        Opinion.of(other.choice().name(), model.facts().labels(), answer.said()))));
            }
            case AnswerState.NoModel(var _, String reason, var _) ->
                other.become(new OtherAnswer.State.Refused(reason));
            case AnswerState.Nothing _,AnswerState.Waiting _,AnswerState.Untrained _,AnswerState.NoPicture _,AnswerState.Stopped _ ->
                stopped(other);
        }
    }

    private static void stopped(OtherAnswer other) {
        if (other.stateProperty().get() instanceof OtherAnswer.State.Waiting) {
            other.become(new OtherAnswer.State.Stopped());
        }
    }
}
