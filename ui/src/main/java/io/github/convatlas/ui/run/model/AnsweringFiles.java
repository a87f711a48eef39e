package io.github.convatlas.ui.run.model;

import io.github.convatlas.ui.common.task.Job;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The model files whose answers may mean something: those that are there and do not say that they are untrained. For the FX
 * thread.
 */
public final class AnsweringFiles {
    private final RunServices services;
    private final ModelViewModel models;
    private final Set<Path> sought = new HashSet<>();
    private final ReadOnlyObjectWrapper<Set<Path>> silent = new ReadOnlyObjectWrapper<>(Set.of());

    /**
     * Has looked into none of them yet.
     *
     * @param services what it uses
     * @param models   all there are
     */
    public AnsweringFiles(RunServices services, ModelViewModel models) {
        this.services = services;
        this.models = models;
        models.knownProperty().subscribe((_, _) -> sought.clear());
    }

    /** Those that may answer, as far as is known. */
    public List<ModelChoice.File> files() {
        return models.choices().stream().filter(ModelChoice.File.class::isInstance).map(ModelChoice.File.class::cast)
                .filter(file -> !silent.get().contains(file.path()) && isThere(file)).toList();
    }

    /** The files that are known to give no answers. */
    public ReadOnlyObjectProperty<Set<Path>> silentProperty() {
        return silent.getReadOnlyProperty();
    }

    /** Finds out in the background who gives no answers. */
    public void look() {
        List<Path> files = files().stream().map(ModelChoice.File::path).filter(sought::add).toList();
        if (!files.isEmpty()) {
            services.tasks().run(Job.<Set<Path>>quiet(_ -> files.stream()
                    .filter(file -> !services.engine().mayAnswer(file)).collect(Collectors.toSet()))
                    .whenDone(this::found));
        }
    }

    private void found(Set<Path> more) {
        var all = new HashSet<>(silent.get());
        all.addAll(more);
        silent.set(Set.copyOf(all));
    }

    private boolean isThere(ModelChoice.File file) {
        return Optional.ofNullable(models.knownProperty().get().get(file.path())).filter(known -> !known.isThere())
                .isEmpty();
    }
}
