package io.github.convatlas.ui.diagram.export;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Spotlight;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.diagram.picture.PictureLegend;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.diagram.model.DiagramDrawing;
import io.github.convatlas.ui.diagram.part.KindWords;
import io.github.convatlas.ui.workspace.WorkContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Diagrams become files and pages: the whole, opened as it is, or what is seen of it. */
public final class DiagramExport {
    private final WorkContext context;
    private final Printing printing;

    /**
     * For one view.
     *
     * @param context  of the view
     * @param printing puts diagrams on paper
     */
    public DiagramExport(WorkContext context, Printing printing) {
        this.context = context;
        this.printing = printing;
    }

    /**
     * What becomes a file.
     *
     * @param drawing the diagram as it is shown
     * @param palette its colors
     * @param seen    the part of it that is wanted; everything where nothing is said
     */
    public record Wish(DiagramDrawing drawing, Palette palette, Optional<Rect> seen) {
        private boolean isEmpty() {
            return drawing.columns().isEmpty();
        }

        private String title() {
            return drawing.columns().stream().map(column -> column.source().identity().reference())
                    .collect(Collectors.joining(", "));
        }

        private String fileName() {
            return drawing.columns().stream().map(column -> column.source().identity().id())
                    .collect(Collectors.joining("-"));
        }

        /**
         * The whole is laid out anew: text is measured without a font, as the reader of the file brings its own, and
         * there is room for the figures that a narrow window leaves out. What is seen stays as it is seen.
         */
        private DisplayList list() {
            if (seen.isPresent()) {
                return drawing.list().cropped(seen.get());
            }
            var columns = drawing.columns().stream().map(DiagramDrawing.Column::content).toList();
            return Spotlight.on(DiagramLayout.of(columns, drawing.options().compact(false),
                    TextMetrics.approximate()), drawing.lit());
        }

        private DiagramPicture picture(List<String> remarks, Texts texts) {
            DisplayList list = legend(texts).below(list());
            for (String remark : remarks) {
                list = list.footed(remark);
            }
            return new DiagramPicture(list, palette, title());
        }

        private PictureLegend legend(Texts texts) {
            List<Outline> outlines = drawing.columns().stream().map(DiagramDrawing.Column::outline).toList();
            return new PictureLegend(drawing.options(), drawing.largest(), PictureLegend.kinds(outlines),
                    kind -> KindWords.of(kind, texts));
        }
    }

    /**
     * Asks for a file and writes the diagram into it; the ending of its name decides how.
     *
     * @param wish    what is written
     * @param scale   pixels of a PNG for each pixel of the diagram
     * @param remarks lines below the diagram, such as how it was measured
     */
    public void save(Wish wish, double scale, List<String> remarks) {
        if (wish.isEmpty()) {
            return;
        }
        List<FileDialogs.Kind> kinds = Arrays.stream(PictureFormat.values()).map(format -> new FileDialogs.Kind(
                texts().get("diagram.export." + format.extension()), List.of("*." + format.extension()))).toList();
        String name = wish.fileName() + "." + PictureFormat.SVG.extension();
        context.services().dialogs().save(texts().get("diagram.command.export"), name, kinds)
                .ifPresent(file -> write(() -> wish.picture(remarks, texts()), scale, file));
    }

    private void write(Supplier<DiagramPicture> picture, double scale, Path file) {
        PictureFormat format = PictureFormat.ofFile(file.toString()).orElse(PictureFormat.SVG);
        context.tasks().run(Job.of(texts().get("diagram.exporting", file.getFileName()), _ -> {
            Outcome<byte[]> bytes = picture.get().bytes(format, scale);
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

    /** Prints on one page, in the light colors: paper is white. */
    public void print(Wish wish) {
        if (wish.isEmpty()) {
            return;
        }
        switch (printing.print(wish.legend(texts()).below(wish.list()), Palette.light(), wish.title())) {
            case PRINTED -> context.errors().note(texts().get("diagram.printed"));
            case CANCELLED -> {
            }
            case NO_PRINTER -> context.errors().show(new Notice(Notice.Kind.WARNING, texts().get("diagram.noPrinter"),
                    texts().get("diagram.noPrinter.advice"), ""));
            case FAILED -> context.errors().show(new Notice(Notice.Kind.WARNING, texts().get("diagram.notPrinted"),
                    texts().get("diagram.noPrinter.advice"), ""));
        }
    }

    private Texts texts() {
        return context.texts();
    }
}
