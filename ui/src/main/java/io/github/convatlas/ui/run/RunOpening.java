package io.github.convatlas.ui.run;

import io.github.convatlas.image.decode.ImageFormat;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.workspace.WorkContext;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lets the user choose pictures, folders and models. */
final class RunOpening {
    private final RunViewModel model;
    private final WorkContext context;

    RunOpening(RunViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
    }

    /** Asks for pictures and shows them. */
    void pictures() {
        var kind = new FileDialogs.Kind(context.texts().get("run.pictures.kind"), patterns());
        take(context.services().dialogs().open(context.texts().get("run.command.open"), List.of(kind)));
    }

    /** Asks for a folder and shows its pictures. */
    void folder() {
        context.services().dialogs().folder(context.texts().get("run.command.openFolder"))
                .ifPresent(folder -> take(List.of(folder)));
    }

    /** Asks for model files and runs the last of them. */
    void model() {
        model.model().add(models());
    }

    /** Asks for model files and has the last of them answer beside the one that runs. */
    void otherModel() {
        model.others().add(models());
    }

    private List<Path> models() {
        var kind = new FileDialogs.Kind(context.texts().get("run.model.kind"), List.of("*.onnx"));
        return context.services().dialogs().open(context.texts().get("run.command.add"), List.of(kind));
    }

    /** The names of pictures, for file dialogs; many systems tell small letters from capitals. */
    static List<String> patterns() {
        return Stream.of(ImageFormat.values()).flatMap(format -> format.extensions().stream())
                .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(java.util.Locale.ROOT))).toList();
    }

    private void take(List<Path> files) {
        if (!files.isEmpty()) {
            model.take(files);
        }
    }
}
