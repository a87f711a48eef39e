package io.github.convatlas.ui.diagram.export;

import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.layout.DiagramOptions;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.diagram.model.DiagramDrawing;
import io.github.convatlas.ui.workspace.WorkContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the whole diagram, opened as it is, into a file: laid out and painted in the background. */
public final class DiagramExport {
    private static final double SCALE = 2;
    private final WorkContext context;

    /** For one view. */
    public DiagramExport(WorkContext context) {
        this.context = context;
    }

    /** Asks for a file and writes the diagram into it; the ending of its name decides how. */
    public void save(DiagramDrawing drawing, Palette palette) {
        if (drawing.columns().isEmpty()) {
            return;
        }
        List<FileDialogs.Kind> kinds = Arrays.stream(PictureFormat.values()).map(format -> new FileDialogs.Kind(
                texts().get("diagram.export." + format.extension()), List.of("*." + format.extension()))).toList();
        String name = drawing.columns().stream().map(column -> column.source().identity().id())
                .collect(Collectors.joining("-")) + "." + PictureFormat.SVG.extension();
        context.services().dialogs().save(texts().get("diagram.command.export"), name, kinds)
                .ifPresent(file -> write(drawing, palette, file));
    }

    private void write(DiagramDrawing drawing, Palette palette, Path file) {
        PictureFormat format = PictureFormat.ofFile(file.toString()).orElse(PictureFormat.SVG);
        context.tasks().run(Job.of(texts().get("diagram.exporting", file.getFileName()), _ -> {
            Outcome<byte[]> bytes = picture(drawing, palette).bytes(format, SCALE);
            if (bytes instanceof Outcome.Success<byte[]>(byte[] content)) {
                AtomicFile.write(file, content);
            }
            return reason(bytes);
        }).whenDone(refusal -> refusal.ifPresentOrElse(
                reason -> context.errors().failed(reason, texts().get("diagram.export.advice"),
                        new IOException(reason)),
                () -> context.errors().note(texts().get("common.table.saved", file))))
                .whenFailed(failure -> context.errors().failed(texts().get("common.table.unsaved", file),
                        texts().get("common.table.unsaved.advice"), failure)));
    }

    private static Optional<String> reason(Outcome<byte[]> outcome) {
        return switch (outcome) {
            case Outcome.Success<byte[]> _ -> Optional.empty();
            case Outcome.Refused<byte[]>(String reason) -> Optional.of(reason);
        };
    }

    /**
     * Text is measured without a font: the reader of the file brings its own. A file has room for the figures that a
     * narrow window leaves out.
     */
    private static DiagramPicture picture(DiagramDrawing drawing, Palette palette) {
        var columns = drawing.columns().stream().map(DiagramDrawing.Column::content).toList();
        String title = drawing.columns().stream().map(column -> column.source().identity().reference())
                .collect(Collectors.joining(", "));
        var options = new DiagramOptions(drawing.options().overlay(), drawing.options().unit(), false);
        return new DiagramPicture(DiagramLayout.of(columns, options, TextMetrics.approximate()), palette,
                title);
    }

    private Texts texts() {
        return context.texts();
    }
}
