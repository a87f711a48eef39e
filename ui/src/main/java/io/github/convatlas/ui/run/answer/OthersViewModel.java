package io.github.convatlas.ui.run.answer;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.Opened;
import io.github.convatlas.ui.run.engine.RunSetup;
import io.github.convatlas.ui.run.gallery.Adviser;
import io.github.convatlas.ui.run.gallery.CurrentPicture;
import io.github.convatlas.ui.run.gallery.PictureState;
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
    private Runnable changed = () -> {
    };
    private final ObservableList<OtherAnswer> others = FXCollections.observableArrayList();
    private final ObservableList<OtherAnswer> visibleOthers = FXCollections.unmodifiableObservableList(others);

    /** None yet. */
    public OthersViewModel(RunServices services, ModelViewModel models, CurrentPicture picture, RunTurn turn) {
        this.services = services;
        this.models = models;
        this.picture = picture;
        this.turn = turn;
        picture.stateProperty().subscribe((_, _) -> others.forEach(this::ask));
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
        return models.choices().stream().filter(ModelChoice.File.class::isInstance).map(ModelChoice.File.class::cast)
                .filter(file -> !models.chosenProperty().get().equals(Optional.of(file)))
                .filter(file -> others.stream().noneMatch(other -> other.choice().equals(file))).toList();
    }

    /** Asks another model as well. */
    public void add(ModelChoice.File choice) {
        if (others.size() >= MOST) {
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
                ask(other);
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

    private void ask(OtherAnswer other) {
        other.lane().cancel();
        other.live().ifPresent(model -> {
            if (picture.stateProperty().get() instanceof PictureState.Shown shown) {
                other.become(new OtherAnswer.State.Waiting());
                other.lane().run(Job.quiet(_ -> turn.take(() -> model.classify(shown.picture())))
                        .whenDone(outcome -> other.become(state(outcome, model))));
            } else {
                other.become(new OtherAnswer.State.NoPicture());
            }
        });
    }

    private static OtherAnswer.State state(Outcome<Classification> outcome, LiveModel model) {
        return switch (outcome) {
            case Outcome.Refused<Classification>(String reason) -> new OtherAnswer.State.Refused(reason);
            case Outcome.Success<Classification>(Classification said) -> new OtherAnswer.State.Answered(
                    said.top().stream().limit(NAMED)
                            .map(score -> new Ranked(model.facts().labels().get(score.index()), score.probability()))
                            .toList(),
                    said.inferenceMs());
        };
    }
}
