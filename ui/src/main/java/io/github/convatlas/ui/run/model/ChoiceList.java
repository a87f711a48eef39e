package io.github.convatlas.ui.run.model;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What can be run: the networks that are shown, then files, the newest first, last those that come with the program. */
final class ChoiceList {
    private final RunServices services;
    private final ObservableList<ModelChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<ModelChoice> visibleChoices = FXCollections.unmodifiableObservableList(choices);
    private final ReadOnlyObjectWrapper<Map<Path, KnownFile>> known = new ReadOnlyObjectWrapper<>(Map.of());

    ChoiceList(RunServices services) {
        this.services = services;
    }

    /** As a choice: a file or a network. */
    static ModelChoice of(OpenNetwork network) {
        return switch (network.reference()) {
            case LibraryReference.OnnxFile file -> new ModelChoice.File(file.path());
            case LibraryReference.Spec _ -> new ModelChoice.Network(network.slot(), network.name());
        };
    }

    /** Puts files into the library; the last of them. */
    static Path remember(NetworkLibrary library, List<Path> files) throws IOException {
        for (Path file : files) {
            library.addOnnxFile(file);
        }
        return files.getLast();
    }

    ObservableList<ModelChoice> choices() {
        return visibleChoices;
    }

    ReadOnlyObjectProperty<Map<Path, KnownFile>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    void know(List<KnownFile> files) {
        known.set(files.stream().collect(Collectors.toUnmodifiableMap(KnownFile::path, Function.identity(),
                (first, _) -> first)));
    }

    void forget(Path file) {
        known.set(known.get().values().stream().filter(each -> !each.path().equals(file))
                .collect(Collectors.toUnmodifiableMap(KnownFile::path, Function.identity())));
    }

    /** The first file that is there. */
    Optional<ModelChoice> firstFile() {
        return choices.stream().filter(choice -> choice instanceof ModelChoice.File(Path path)
                && Optional.ofNullable(known.get().get(path)).filter(file -> !file.isThere()).isEmpty()).findFirst();
    }

    /** The model that comes with the program: what Run begins with, so that its first answer means something. */
    Optional<ModelChoice> embedded() {
        return parts().stream().findFirst();
    }

    /** The models that come with the program, the usual one first. */
    List<ModelChoice> parts() {
        return services.engine().parts().stream().<ModelChoice>map(model -> new ModelChoice.File(model.place()))
                .toList();
    }

    /** What a person calls it: files of the catalog by their names there. */
    String title(ModelChoice choice) {
        return choice instanceof ModelChoice.File(Path path)
                ? Optional.ofNullable(known.get().get(path)).flatMap(KnownFile::model)
                        .map(each -> each.id() + " · " + each.source()).orElseGet(choice::name)
                : choice.name();
    }

    /** Looks at everything anew; a chosen file stays. */
    void refresh(Optional<ModelChoice> chosen) {
        List<Path> files = services.library().contentsProperty().get().map(NetworkLibrary.Contents::onnxFiles)
                .orElse(List.of()).reversed();
        Stream<ModelChoice> networks = services.state().networks().stream()
                .filter(network -> network.reference() instanceof LibraryReference.Spec).map(ChoiceList::of);
        Stream<ModelChoice> kept = chosen.filter(ModelChoice.File.class::isInstance).stream();
        Stream<ModelChoice> fetched = known.get().values().stream().map(KnownFile::path).sorted()
                .filter(path -> !files.contains(path)).map(ModelChoice.File::new);
        Stream<ModelChoice> own = files.stream().map(ModelChoice.File::new);
        List<ModelChoice> next = Stream.of(networks, kept, own, fetched, parts().stream()).flatMap(each -> each)
                .distinct().toList();
        if (!next.equals(choices)) {
            choices.setAll(next);
        }
    }
}
