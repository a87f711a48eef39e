package io.github.convatlas.ui.library;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.drop.DropHandler;
import io.github.convatlas.ui.workspace.WorkContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** ONNX files are remembered and shown. */
public final class OnnxDrop implements DropHandler {
    private static final String ENDING = ".onnx";
    private final WorkContext context;

    /** Adds to the library of this context. */
    public OnnxDrop(WorkContext context) {
        this.context = context;
    }

    @Override
    public FileDialogs.Kind kind() {
        return new FileDialogs.Kind(context.texts().get("library.onnx.kind"), List.of("*" + ENDING));
    }

    @Override
    public boolean takes(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public String effect(List<Path> files) {
        return files.size() == 1
                ? context.texts().get("library.onnx.effect.one", String.valueOf(files.getFirst().getFileName()))
                : context.texts().get("library.onnx.effect", files.size());
    }

    @Override
    public void take(List<Path> files) {
        context.tasks().run(context.library().change("", library -> remember(library, files), _ -> context.state()
                .show(files.stream().<LibraryReference>map(LibraryReference.OnnxFile::new).toList())));
    }

    /** What is no model is shown with the reason, too, but not remembered. */
    private static int remember(NetworkLibrary library, List<Path> files) throws IOException {
        for (Path file : files) {
            if (OnnxInspector.ofThisMachine().inspect(file) instanceof Outcome.Success) {
                library.addOnnxFile(file);
            }
        }
        return files.size();
    }
}
