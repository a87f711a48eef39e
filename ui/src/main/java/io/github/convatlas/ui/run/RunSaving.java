package io.github.convatlas.ui.run;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.export.sheet.AnswersFile;
import io.github.convatlas.export.sheet.AnswersFile.Said;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.image.Labels;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.drop.DraggedPicture;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.workspace.WorkContext;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;

/** Writes all answers into a file, and takes pictures out of the clipboard. */
final class RunSaving {
    private final RunViewModel model;
    private final WorkContext context;

    RunSaving(RunViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
    }

    private Texts texts() {
        return context.texts();
    }

    /** Asks for a file and writes the answers; the ending of its name decides how. */
    void save() {
        List<Said> said = said();
        if (said.stream().noneMatch(each -> each.answer() instanceof Answer.Classified)) {
            context.errors().note(texts().get("run.save.nothing"));
            return;
        }
        var layout = new AnswersFile(model.truth().truthProperty().get());
        context.services().dialogs().save(texts().get("run.command.save"), "answers.csv",
                List.of(new FileDialogs.Kind("CSV", List.of("*.csv")), new FileDialogs.Kind("JSON", List.of("*.json"))))
                .ifPresent(file -> write(layout, said, file));
    }

    /** Picture by picture: the model that runs, then those that are asked as well. */
    private List<Said> said() {
        var labels = new HashMap<String, Labels>();
        model.others().others().forEach(other -> other.live()
                .ifPresent(live -> labels.put(other.choice().name(), live.facts().labels())));
        return model.model().stateProperty().get() instanceof ModelState.Ready(var choice, LiveModel live)
                ? model.gallery().items().stream()
                        .flatMap(item -> Stream.concat(
                                item.answer().map(answer -> new Said(choice.name(), live.facts().labels(), answer))
                                        .stream(),
                                item.opinionsProperty().get().stream()
                                        .flatMap(opinion -> Optional.ofNullable(labels.get(opinion.model())).stream()
                                                .map(known -> new Said(opinion.model(), known, opinion.answer())))))
                        .toList()
                : List.of();
    }

    private void write(AnswersFile layout, List<Said> said, Path file) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        context.tasks().run(Job.of(texts().get("common.table.saving", file.getFileName()), _ -> {
            AtomicFile.write(file, layout.text(said, json ? TableFormat.JSON : TableFormat.CSV));
            return file;
        }).whenDone(saved -> context.errors().note(texts().get("common.table.saved", saved)))
                .whenFailed(failure -> context.errors().failed(texts().get("common.table.unsaved", file),
                        texts().get("common.table.unsaved.advice"), failure)));
    }

    /** Shows the pictures in the clipboard: copied files, or a copied picture. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Optional<DraggedPicture.Copied> copied = DraggedPicture.copied(clipboard);
        if (copied.isPresent()) {
            String name = texts().get("run.paste.name");
            context.tasks().run(Job.quiet(_ -> copied.get().write(name)).whenDone(file -> model.take(List.of(file))));
        } else if (DraggedPicture.isIn(clipboard)) {
            model.take(DraggedPicture.names(clipboard));
        } else {
            context.errors().note(texts().get("run.paste.nothing"));
        }
    }
}
