package io.github.convatlas.ui.run.truth;

import io.github.convatlas.classify.Scorecard;
import io.github.convatlas.classify.Scoring;
import io.github.convatlas.classify.Truth;
import io.github.convatlas.image.Labels;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.gallery.FolderRun;
import io.github.convatlas.ui.run.gallery.GalleryViewModel;
import io.github.convatlas.ui.run.gallery.PictureItem;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.model.RunServices;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;

/** What the pictures are known to show, and how often the model is right. For the FX thread. */
public final class TruthViewModel {
    private final RunServices services;
    private final GalleryViewModel gallery;
    private final ModelViewModel models;
    private final FolderRun folderRun;
    private final ReadOnlyObjectWrapper<Optional<Truth>> truth = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Score>> score = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty open = new SimpleBooleanProperty();

    /**
     * How often the model is right.
     *
     * @param model  its name
     * @param card   the counts
     * @param labels what its classes are called
     * @param extent of which pictures
     */
    public record Score(String model, Scorecard card, Labels labels, Extent extent) {
    }

    /** Which pictures are counted. */
    public enum Extent {
        /** Some: they are being classified, and counted when that is done. */
        RUNNING,
        /** Those that were classified before the pause. */
        PAUSED,
        /** All that have an answer. */
        DONE
    }

    /** Nothing is known yet. */
    public TruthViewModel(RunServices services, GalleryViewModel gallery, FolderRun folderRun, ModelViewModel models) {
        this.services = services;
        this.gallery = gallery;
        this.models = models;
        this.folderRun = folderRun;
        gallery.items().addListener((ListChangeListener<PictureItem>) this::changed);
        models.stateProperty().subscribe((_, _) -> judge());
        folderRun.tallyProperty().subscribe((before, now) -> {
            boolean changed = before.running() != now.running() || before.paused() != now.paused();
            if (changed || !now.running()) {
                judge();
            }
        });
    }

    /** What is known of the pictures. */
    public ReadOnlyObjectProperty<Optional<Truth>> truthProperty() {
        return truth.getReadOnlyProperty();
    }

    /** How often the model is right; nothing while nothing is known. */
    public ReadOnlyObjectProperty<Optional<Score>> scoreProperty() {
        return score.getReadOnlyProperty();
    }

    /** Whether the tables are shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The pictures lie in folders that are named after their classes; or nothing is known of them. */
    public void goByFolders(boolean known) {
        truth.set(known ? Optional.of(new Truth.Folders()) : Optional.empty());
        judge();
    }

    /** A list says what the pictures show. */
    public void read(Path file) {
        services.tasks().run(Job.<Outcome<Truth>>quiet(_ -> Truth.read(file)).whenDone(outcome -> {
            switch (outcome) {
                case Outcome.Success<Truth>(Truth read) -> {
                    truth.set(Optional.of(read));
                    judge();
                }
                case Outcome.Refused<Truth>(String reason) -> services.errors()
                        .show(new Notice(Notice.Kind.WARNING, services.texts().say(reason),
                                services.texts().get("run.truth.file.advice"), ""));
            }
        }));
    }

    /** What is known is known of the pictures that were there, not of others that take their place. */
    private void changed(ListChangeListener.Change<? extends PictureItem> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                truth.set(Optional.empty());
                open.set(false);
            }
        }
        judge();
    }

    /** Compares what was said with what is known. */
    private void judge() {
        if (truth.get().isPresent()
                && models.stateProperty().get() instanceof ModelState.Ready(var choice, LiveModel live)) {
            judge(models.title(choice), new Scoring(truth.get().get(), live.facts().labels()), live.facts().labels());
        } else {
            gallery.items().forEach(item -> item.expect(Optional.empty()));
            score.set(Optional.empty());
        }
        gallery.order().arrange();
    }

    private void judge(String model, Scoring scoring, Labels labels) {
        for (PictureItem item : gallery.items()) {
            OptionalInt right = scoring.truth(item.file());
            item.expect(right.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PictureItem.Expected(right.getAsInt(), labels.get(right.getAsInt()))));
            item.answer().ifPresent(scoring::add);
        }
        score.set(Optional.of(new Score(model, scoring.card(), labels, extent())));
    }

    private Extent extent() {
        FolderRun.Tally tally = folderRun.tallyProperty().get();
        return tally.paused() ? Extent.PAUSED : tally.running() ? Extent.RUNNING : Extent.DONE;
    }
}
