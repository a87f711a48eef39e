package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.image.decode.PictureFiles;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.part.NaturalOrder;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pictures that were opened, and the one that is looked at. */
public final class GalleryViewModel {
    private final RunServices services;
    private final LatestOnly searching;
    private final Thumbnails thumbnails;
    private final ObservableList<PictureItem> items = FXCollections.observableArrayList();
    private final ObservableList<PictureItem> visibleItems = FXCollections.unmodifiableObservableList(items);
    private final GalleryOrder order = new GalleryOrder(items);
    private final ReadOnlyObjectWrapper<Optional<PictureItem>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<TaskHandle>> search = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** An empty gallery. */
    public GalleryViewModel(RunServices services, ImageDecoder decoder, RunTurn turn) {
        this.services = services;
        this.searching = new LatestOnly(services.tasks());
        this.thumbnails = new Thumbnails(services.tasks(), decoder, turn);
    }

    /** The pictures, in order. */
    public ObservableList<PictureItem> items() {
        return visibleItems;
    }

    /** Which of them are shown, and in which order. */
    public GalleryOrder order() {
        return order;
    }

    /** The one that is looked at; nothing only if there are no pictures. */
    public ReadOnlyObjectProperty<Optional<PictureItem>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** How often somebody wanted to look at a picture, be it the same one again. */
    public ReadOnlyIntegerProperty looksProperty() {
        return looks.getReadOnlyProperty();
    }

    /** The search for pictures that is going on. */
    public ReadOnlyObjectProperty<Optional<TaskHandle>> searchProperty() {
        return search.getReadOnlyProperty();
    }

    /** The small copies. */
    public Thumbnails thumbnails() {
        return thumbnails;
    }

    /** Shows these pictures, and those in these folders, in place of the others. */
    public void open(List<Path> filesAndFolders) {
        open(filesAndFolders, Optional.empty());
    }

    /** Shows these pictures, and those in these folders, in place of the others, and looks at one of them. */
    public void open(List<Path> filesAndFolders, Optional<Path> first) {
        List<Path> roots = List.copyOf(filesAndFolders);
        Texts texts = services.texts();
        var job = Job.of(texts.get("run.job.search"), progress -> find(roots, texts, progress));
        search.set(Optional.empty());
        var finished = new boolean[1];
        TaskHandle handle = searching.run(job.whenDone(found -> {
            finished[0] = true;
            search.set(Optional.empty());
            show(roots, found, first);
        }).whenCancelled(() -> search.set(Optional.empty())));
        if (!finished[0]) {
            search.set(Optional.of(handle));
        }
    }

    /** Puts pictures behind those that are there. */
    public void add(List<Path> pictures) {
        items.addAll(pictures.stream().map(PictureItem::new).toList());
        if (current.get().isEmpty()) {
            items.stream().findFirst().ifPresent(this::look);
        }
    }

    /** Puts all pictures away. */
    public void close() {
        searching.cancel();
        search.set(Optional.empty());
        clear();
        current.set(Optional.empty());
        items.clear();
    }

    private void clear() {
        thumbnails.clear();
        order.showAll();
    }

    /** Looks at this one. */
    public void look(PictureItem item) {
        current.set(Optional.of(item));
        looks.set(looks.get() + 1);
    }

    /** Looks at the one so many places further; stays at the ends. */
    public void walk(int places) {
        List<PictureItem> shown = order.shown();
        if (!shown.isEmpty()) {
            int index = current.get().map(shown::indexOf).orElse(0);
            look(shown.get(Math.clamp((long) index + places, 0, shown.size() - 1)));
        }
    }

    /** Forgets what a model said about the pictures. */
    public void forgetModel() {
        items.forEach(PictureItem::forgetModel);
    }

    /** What was named stays in its order; what lies in a folder is in the order of its names. */
    private static PictureFiles find(List<Path> roots, Texts texts, Progress progress) {
        var pictures = new LinkedHashSet<Path>();
        var unreadable = new ArrayList<Path>();
        for (Path root : roots) {
            int before = pictures.size();
            PictureFiles under = PictureFiles.under(List.of(root), found -> {
                progress.message(texts.get("run.job.search.found", before + found));
                return !progress.isCancelled();
            });
            under.pictures().stream().sorted(NaturalOrder.FILES).forEach(pictures::add);
            unreadable.addAll(under.unreadable());
        }
        return new PictureFiles(List.copyOf(pictures), unreadable);
    }

    private void show(List<Path> roots, PictureFiles found, Optional<Path> first) {
        if (!found.unreadable().isEmpty()) {
            services.errors().show(new Notice(Notice.Kind.WARNING,
                    services.texts().get("run.folder.unreadable", found.unreadable().getFirst()),
                    services.texts().get("run.folder.unreadable.advice"), ""));
        }
        if (found.pictures().isEmpty()) {
            services.errors().show(new Notice(Notice.Kind.WARNING,
                    services.texts().get("run.folder.empty", roots.getFirst().getFileName()),
                    services.texts().get("run.folder.empty.advice"), ""));
            return;
        }
        clear();
        items.setAll(found.pictures().stream().map(PictureItem::new).toList());
        look(items.stream().filter(item -> first.filter(item.file()::equals).isPresent()).findFirst()
                .orElse(items.getFirst()));
    }
}
