package io.github.convatlas.ui.arrangement;

import io.github.convatlas.arrangement.Arrangement;
import io.github.convatlas.arrangement.share.Arrival;
import io.github.convatlas.arrangement.share.ComparisonFile;
import io.github.convatlas.arrangement.share.ComparisonLink;
import io.github.convatlas.arrangement.share.Received;
import io.github.convatlas.arrangement.share.SharedComparison;
import io.github.convatlas.arrangement.share.SharedProblem;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.WorkContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Saves what is shown, opens it again, and passes it on as a link. */
public final class ComparisonSharing {
    private static final int MOST_IN_NAME = 3;
    private final WorkContext context;
    private final SharingMessages messages;

    /** Shares the arrangement of this window. */
    public ComparisonSharing(WorkContext context) {
        this.context = context;
        this.messages = new SharingMessages(context.errors());
    }

    private Texts texts() {
        return context.texts();
    }

    private AppState state() {
        return context.state();
    }

    /** The kind of file. */
    FileDialogs.Kind kind() {
        return new FileDialogs.Kind(texts().get("arrangement.kind"), List.of("*" + ComparisonFile.ENDING));
    }

    /** Asks for a file and writes what is shown into it. */
    public void save() {
        context.services().dialogs().save(texts().get("arrangement.save"), name(), List.of(kind()))
                .ifPresent(this::save);
    }

    private String name() {
        return state().networks().stream().limit(MOST_IN_NAME).map(network -> switch (network.reference()) {
            case LibraryReference.Spec spec -> spec.id();
            case LibraryReference.OnnxFile file -> String.valueOf(file.path().getFileName()).replace(".onnx", "");
        }).collect(Collectors.joining("-")) + ComparisonFile.ENDING;
    }

    private void save(Path chosen) {
        Path file = chosen.toString().endsWith(ComparisonFile.ENDING)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ComparisonFile.ENDING);
        Arrangement arrangement = state().arrangement();
        String view = state().viewProperty().get();
        context.tasks().run(context.library().ask(texts().get("arrangement.saving", file.getFileName()), library -> {
            SharedComparison shared = SharedComparison.of(arrangement, view, spec -> library.home(spec.id()));
            AtomicFile.write(file, ComparisonFile.of(shared, file.toAbsolutePath().resolveSibling("")));
            return file;
        }).whenDone(saved -> context.errors().note(texts().get("common.table.saved", saved)))
                .whenFailed(failure -> messages.unsaved(file, failure)));
    }

    /** Copies what is shown as a link. */
    public void copyLink() {
        SharedComparison shared = SharedComparison.of(state().arrangement(), state().viewProperty().get(),
                _ -> Optional.empty());
        context.services().outside().clipboard().put(ComparisonLink.of(shared));
        List<LibraryReference> own = state().arrangement().references().stream().filter(this::isOwn).toList();
        context.errors().note(own.isEmpty()
                ? texts().get("arrangement.link.copied")
                : texts().get("arrangement.link.own", new StepWords(texts(), context.library()).names(own)));
    }

    private boolean isOwn(LibraryReference reference) {
        return switch (reference) {
            case LibraryReference.OnnxFile _ -> true;
            case LibraryReference.Spec spec -> context.library().contentsProperty().get().stream()
                    .flatMap(contents -> contents.mine().stream()).anyMatch(mine -> mine.id().equals(spec.id()));
        };
    }

    /** Opens the link that was copied somewhere. */
    public void paste() {
        Optional<String> link = context.services().outside().clipboard().text().filter(ComparisonLink::isLink);
        link.ifPresentOrElse(this::openLink, () -> context.errors().note(texts().get("arrangement.link.none")));
    }

    /** Opens a link. */
    public void openLink(String link) {
        open(texts().get("arrangement.opening", ""), Optional.empty(), () -> ComparisonLink.read(link));
    }

    /** Opens a saved comparison. */
    public void openFile(Path file) {
        open(texts().get("arrangement.opening", file.getFileName()),
                Optional.of(file.toAbsolutePath().resolveSibling("")), () -> ComparisonFile.read(file));
    }

    /** Reads something; called in the background. */
    @FunctionalInterface
    private interface Source {
        Received read() throws IOException;
    }

    private void open(String title, Optional<Path> folder, Source source) {
        context.tasks().run(context.library().change(title, library -> arrive(source.read(), folder, library),
                this::show).whenFailed(messages::unreadable));
    }

    private static Arrival arrive(Received received, Optional<Path> folder, NetworkLibrary library)
            throws IOException {
        if (received.comparison().isEmpty()) {
            return new Arrival(Arrangement.EMPTY, "", received.problems());
        }
        Arrival arrival = Arrival.of(received.comparison().get(), folder, library);
        var problems = new ArrayList<SharedProblem>(received.problems());
        problems.addAll(arrival.problems());
        return new Arrival(arrival.arrangement(), arrival.view(), problems);
    }

    private void show(Arrival arrival) {
        boolean shows = !arrival.arrangement().members().isEmpty();
        if (shows) {
            state().arrange(arrival.arrangement());
        }
        if (shows && !arrival.view().isEmpty()) {
            state().viewProperty().set(arrival.view());
        }
        messages.arrived(arrival.problems(), shows);
    }
}
