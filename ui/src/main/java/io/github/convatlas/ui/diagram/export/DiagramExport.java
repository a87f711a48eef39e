package io.github.convatlas.ui.diagram.export;

import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.picture.Excerpt;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.diagram.picture.PictureOrder;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.picture.PictureExport;
import io.github.convatlas.ui.diagram.model.DiagramDrawing;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
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
     * @param remarks lines below the diagram, such as how it was measured
     */
    public record Wish(DiagramDrawing drawing, Palette palette, Optional<Rect> seen, List<String> remarks) {
        /** Copies the list. */
        public Wish {
            remarks = List.copyOf(remarks);
        }

        private boolean isEmpty() {
            return drawing.columns().isEmpty();
        }

        private String fileName() {
            return drawing.columns().stream().map(column -> column.source().identity().id())
                    .collect(Collectors.joining("-"));
        }

        /** In the whole there is room for the figures that a narrow window leaves out. What is seen stays as it is. */
        private PictureOrder order() {
            var columns = drawing.columns().stream().map(DiagramDrawing.Column::content).toList();
            return new PictureOrder(columns,
                    seen.isPresent() ? drawing.options() : drawing.options().compact(false), drawing.lit(),
                    seen.<Excerpt>map(Excerpt.Area::new).orElse(Excerpt.whole()));
        }
    }

    /**
     * Asks for a file and writes the diagram into it; the ending of its name decides how.
     *
     * @param wish  what is written
     * @param scale pixels of a PNG for each pixel of the diagram
     */
    public void save(Wish wish, double scale) {
        if (!wish.isEmpty()) {
            context.pictureExport().save(
                    new PictureExport.Offer(texts().get("diagram.command.export"), wish.fileName(),
                            List.of(PictureFormat.values()), scale),
                    () -> wish.order().picture(wish.palette(), wish.remarks()));
        }
    }

    /** Prints, in the light colors: paper is white. */
    public void print(Wish wish) {
        if (wish.isEmpty()) {
            return;
        }
        PictureOrder order = wish.order();
        switch (printing.print(order.list(wish.remarks()), Palette.light(), order.title())) {
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
