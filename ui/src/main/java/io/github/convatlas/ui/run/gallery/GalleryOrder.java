package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.ui.run.gallery.PictureItem.Result;
import io.github.convatlas.ui.run.part.NaturalOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Which of the pictures are shown, and in which order. For the FX thread. */
public final class GalleryOrder {
    private static final double SURE_FROM = 0.9;
    private static final double UNSURE_BELOW = 0.5;
    private final ObservableList<PictureItem> items;
    private final ObservableList<PictureItem> shown = FXCollections.observableArrayList();
    private final ObservableList<PictureItem> visibleShown = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.FOUND);
    private final BooleanProperty onlyWrong = new SimpleBooleanProperty();
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
    private final ReadOnlyIntegerWrapper arrangements = new ReadOnlyIntegerWrapper();
    private boolean arranging;

    /** By what pictures are sorted. */
    public enum Sort {
        /** As they were found. */
        FOUND,
        /** By the name of the file. */
        NAME,
        /** By the label of the answer. */
        LABEL,
        /** The surest answer first. */
        SUREST,
        /** The least sure answer first. */
        LEAST_SURE,
        /** Where most of the other models say something else first. */
        DISAGREEMENT
    }

    /** Which of them are shown. */
    public enum Show {
        /** All. */
        ALL,
        /** Whose answer is at least 90 percent probable. */
        SURE,
        /** Whose answer is less than 50 percent probable. */
        UNSURE,
        /** About which another model says something else. */
        DISPUTED,
        /** That have no answer. */
        UNANSWERED;

        private boolean shows(PictureItem item) {
            boolean answered = item.result() instanceof Result.Classified;
            return switch (this) {
                case ALL -> true;
                case SURE -> answered && sureness(item) >= SURE_FROM;
                case UNSURE -> answered && sureness(item) < UNSURE_BELOW;
                case DISPUTED -> item.dissent() > 0;
                case UNANSWERED -> !answered;
            };
        }
    }

    /** All of them, as they were found. */
    GalleryOrder(ObservableList<PictureItem> items) {
        this.items = items;
        items.addListener((ListChangeListener<PictureItem>) _ -> arrange());
        words.subscribe((_, _) -> arrange());
        sort.subscribe((_, _) -> arrange());
        onlyWrong.subscribe((_, _) -> arrange());
        show.subscribe((_, _) -> arrange());
    }

    /** The pictures that are shown, in order. */
    public ObservableList<PictureItem> shown() {
        return visibleShown;
    }

    /** Words that all occur in the label of the answer, in either language, or in the name of the file. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** By what they are sorted. */
    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** Which of them are shown, as far as their answers go. */
    public ObjectProperty<Show> showProperty() {
        return show;
    }

    /** Shows all of them again, whatever their answers. */
    void showAll() {
        words.set("");
        onlyWrong.set(false);
        show.set(Show.ALL);
    }

    /** Whether only those are shown whose answer is known to be wrong. */
    public BooleanProperty onlyWrongProperty() {
        return onlyWrong;
    }

    /** How often the pictures were arranged; changes after they were. */
    ReadOnlyIntegerProperty arrangementsProperty() {
        return arrangements.getReadOnlyProperty();
    }

    /** Whether they are just being arranged, so that what a list selects is not what the user selects. */
    boolean isArranging() {
        return arranging;
    }

    /** Whether answers make a difference to what is shown. */
    public boolean goesByAnswers() {
        return onlyWrong.get() || show.get() != Show.ALL || !words.get().isBlank()
                || (sort.get() != Sort.FOUND && sort.get() != Sort.NAME);
    }

    /** Looks at all pictures anew. */
    public void arrange() {
        Stream<PictureItem> fitting = items.stream().filter(item -> !onlyWrong.get() || item.isWrong())
                .filter(show.get()::shows).filter(this::fits);
        List<PictureItem> next = order().map(fitting::sorted).orElse(fitting).toList();
        if (!next.equals(shown)) {
            arranging = true;
            shown.setAll(next);
            arranging = false;
            arrangements.set(arrangements.get() + 1);
        }
    }

    private boolean fits(PictureItem item) {
        String text = (item.name() + " "
                + label(item).map(label -> label.english() + " " + label.japanese()).orElse(""))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.get().toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    /** Pictures without an answer come last. */
    private Optional<Comparator<PictureItem>> order() {
        Comparator<PictureItem> name = Comparator.comparing(PictureItem::name, NaturalOrder.NAMES);
        Comparator<PictureItem> answered = Comparator.comparing(item -> label(item).isEmpty());
        return switch (sort.get()) {
            case FOUND -> Optional.empty();
            case NAME -> Optional.of(name);
            case LABEL -> Optional.of(answered.thenComparing(item -> label(item).map(Label::english).orElse(""))
                    .thenComparing(name));
            case SUREST -> Optional.of(answered.thenComparing(item -> -sureness(item)).thenComparing(name));
            case DISAGREEMENT -> Optional.of(answered.thenComparing(item -> -item.dissent())
                    .thenComparing(GalleryOrder::sureness).thenComparing(name));
            case LEAST_SURE -> Optional.of(answered.thenComparing(GalleryOrder::sureness).thenComparing(name));
        };
    }

    private static Optional<Label> label(PictureItem item) {
        return item.result() instanceof Result.Classified said
                ? Optional.of(said.label())
                : Optional.empty();
    }

    private static double sureness(PictureItem item) {
        return item.result() instanceof Result.Classified said ? said.probability() : 0;
    }
}
