package io.github.convatlas.ui.file;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.export.Figures;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.recognize.NetworkSpecWriter;
import io.github.convatlas.recognize.NetworkSpecWriter.Written;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.ErrorPresenter.NoteAction;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.library.SpecDrop;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;

/** Saves the network of an ONNX file as a spec, and says how faithful the spec is. */
public final class SpecSaving {
    private static final String ENDING = ".json";
    private static final String TOPIC = "spec-of-file";
    private final WorkContext context;

    /** Saves the network with the focus. */
    public SpecSaving(WorkContext context) {
        this.context = context;
    }

    /**
     * What came of it.
     *
     * @param written the spec or why there is none
     * @param params  of the file's network and of the spec's
     */
    private record Outcome(Written written, List<Long> params) {
        Outcome {
            params = List.copyOf(params);
        }
    }

    private Texts texts() {
        return context.texts();
    }

    /** The command; available while a network of an ONNX file has the focus. */
    public Command command() {
        var available = Bindings.createBooleanBinding(() -> focused().isPresent(),
                context.state().focusedProperty(), context.library().openedFiles());
        return Command.of("file.spec", texts().get("file.spec"), this::save).withShortcut("Shortcut+Shift+S")
                .availableWhen(available);
    }

    private Optional<OpenedFile> focused() {
        return context.state().focusedProperty().get().map(OpenNetwork::reference)
                .flatMap(context.library()::openedFile);
    }

    /** Asks for a file and writes the spec. */
    public void save() {
        focused().ifPresent(opened -> context.services().dialogs()
                .save(texts().get("file.spec"), proposal(opened), List.of(new FileDialogs.Kind(
                        texts().get("library.spec.kind"), List.of("*" + ENDING))))
                .ifPresent(chosen -> save(opened, chosen)));
    }

    private static String proposal(OpenedFile opened) {
        return opened.imported().inspection().name().replaceFirst("(?i)\\.onnx$", "") + ENDING;
    }

    private void save(OpenedFile opened, Path chosen) {
        Path file = chosen.toString().endsWith(ENDING)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ENDING);
        context.tasks().run(context.library()
                .ask(texts().get("file.spec.saving", file.getFileName()),
                        library -> written(opened, file, library.contents().atlas()))
                .whenDone(outcome -> tell(opened, file, outcome))
                .whenFailed(failure -> context.errors().show(TOPIC, words -> new Notice(Notice.Kind.ERROR,
                        words.get("file.spec.unwritable", file.getFileName()), words.get("file.spec.unwritable.advice"),
                        String.valueOf(failure)))));
    }

    private static Outcome written(OpenedFile opened, Path file, Atlas atlas) throws IOException {
        ShapedNetwork network = opened.network();
        Written written = new NetworkSpecWriter(atlas).write(network, network.identity().title());
        long params = NetworkCosts.of(network).total().params();
        if (written instanceof Written.Text(String text, boolean _)) {
            AtomicFile.write(file, text);
            return new Outcome(written, List.of(params, params(atlas, text).orElse(params)));
        }
        return new Outcome(written, List.of(params, params));
    }

    private static Optional<Long> params(Atlas atlas, String text) {
        Reading<ShapedNetwork> again = atlas.readNetworks("spec", text)
                .then(networks -> shape(atlas, networks.getFirst()));
        return again instanceof Reading.Success<ShapedNetwork>(ShapedNetwork network)
                ? Optional.of(NetworkCosts.of(network).total().params())
                : Optional.empty();
    }

    private static Reading<ShapedNetwork> shape(Atlas atlas, NetworkSpec spec) {
        return atlas.shape(spec, Map.of());
    }

    private void tell(OpenedFile opened, Path file, Outcome outcome) {
        String name = opened.imported().inspection().name();
        switch (outcome.written()) {
            case Written.Text(String _, boolean exact) -> {
                context.errors().settled(TOPIC);
                context.errors().note(exact
                        ? texts().get("file.spec.exact", file.getFileName())
                        : texts().get("file.spec.unfolded", file.getFileName(),
                                Figures.exact(outcome.params().getLast()), Figures.exact(outcome.params().getFirst())),
                        new NoteAction(texts().get("file.spec.join"),
                                () -> new SpecDrop(context).take(List.of(file))));
            }
            case Written.Impossible(String reason) -> context.errors().show(TOPIC, words -> new Notice(
                    Notice.Kind.WARNING, words.get("file.spec.impossible", name),
                    words.say(reason), ""));
        }
    }

    /** Whether a network comes from an ONNX file. */
    static boolean isFile(OpenNetwork network) {
        return switch (network.reference()) {
            case LibraryReference.OnnxFile _ -> true;
            case LibraryReference.Spec _ -> false;
        };
    }
}
