package io.github.convatlas.ui.run.setup;

import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.ModelFacts;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.setup.SetupForm.Numbers;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The fields of the model that answers. Every change that makes sense acts at once. */
public final class SetupViewModel {
    private final ModelViewModel model;
    private final ReadOnlyObjectWrapper<Optional<ModelFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SetupForm>> form = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");

    /** Usual ways from samples to numbers. */
    public enum Preset {
        /** torchvision's mean and std of ImageNet. */
        IMAGE_NET,
        /** -1 to 1. */
        SYMMETRIC,
        /** 0 to 1. */
        UNIT,
        /** 0 to 255. */
        BYTES;

        /** The first channels of the values for red, green and blue. */
        private Normalization normalization(int channels) {
            return switch (this) {
                case IMAGE_NET -> first(Normalization.IMAGE_NET, channels);
                case SYMMETRIC -> first(Normalization.INCEPTION, channels);
                case UNIT -> Normalization.unit(channels);
                case BYTES -> Normalization.none(channels);
            };
        }

        private static Normalization first(Normalization all, int channels) {
            return new Normalization(all.divisor(), all.mean().subList(0, channels), all.std().subList(0, channels));
        }
    }

    /** Follows the model. */
    public SetupViewModel(ModelViewModel model) {
        this.model = model;
        model.stateProperty().subscribe(this::show);
    }

    /** What is known about the model; nothing while none answers. */
    public ReadOnlyObjectProperty<Optional<ModelFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Why the last change was not taken; empty if it was. */
    public StringExpression problem() {
        return Bindings.when(wrong.isNotEmpty()).then(wrong).otherwise(model.problemProperty());
    }

    /** Whether the user has changed the preprocessing of this model. */
    public boolean isChanged() {
        return model.setup().preprocessing().isPresent();
    }

    /** Whether the user has chosen the labels of this model. */
    public boolean hasOwnLabels() {
        return model.setup().labels().isPresent();
    }

    /** Takes the usual way from samples to numbers. */
    public void take(Preset preset) {
        form.get().ifPresent(
                now -> edit(now.with(Numbers.of(preset.normalization(now.channels().count())))));
    }

    /** Goes back to what the model proposes. */
    public void reset() {
        wrong.set("");
        model.changePreprocessing(Optional.empty());
    }

    /** Names the classes by a file; nothing to go by the model. */
    public void labels(Optional<Path> file) {
        model.changeLabels(file);
    }

    /** What stands in the fields; nothing while no model answers. */
    ReadOnlyObjectProperty<Optional<SetupForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** The user has changed a field. */
    void edit(SetupForm changed) {
        Optional<Preprocessing> now = facts.get().map(ModelFacts::preprocessing);
        if (now.isEmpty() || form.get().filter(changed::equals).isPresent()) {
            return;
        }
        form.set(Optional.of(changed));
        try {
            Preprocessing read = changed.read(now.get().tensor());
            wrong.set("");
            if (!read.equals(now.get())) {
                model.changePreprocessing(Optional.of(read));
            }
        } catch (IllegalArgumentException nonsense) {
            wrong.set(String.valueOf(nonsense.getMessage()));
        }
    }

    private void show(ModelState state) {
        Optional<ModelFacts> known = state instanceof ModelState.Ready(var _, LiveModel live)
                ? Optional.of(live.facts())
                : Optional.empty();
        wrong.set("");
        form.set(known.map(ModelFacts::preprocessing).map(SetupForm::of));
        facts.set(known);
    }
}
