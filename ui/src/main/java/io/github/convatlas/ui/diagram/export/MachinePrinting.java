package io.github.convatlas.ui.diagram.export;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import org.jspecify.annotations.Nullable;

import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;

/** Prints on the printers of this machine. */
public final class MachinePrinting implements Printing {
    /** Pixels for each point of the paper: 300 dots an inch. */
    private static final double FINE = 300 / 72.0;

    /** Asks for nothing yet. */
    public MachinePrinting() {
    }

    @Override
    public Answer print(DisplayList list, Palette palette, String title) {
        PrinterJob job = job();
        if (job == null) {
            return Answer.NO_PRINTER;
        }
        JobSettings settings = job.getJobSettings();
        settings.setJobName(title);
        Rect bounds = list.bounds();
        PageOrientation way = bounds.width() > bounds.height() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        Paper paper = settings.getPageLayout().getPaper();
        settings.setPageLayout(job.getPrinter().createPageLayout(paper, way, Printer.MarginType.DEFAULT));
        if (!job.showPrintDialog(null)) {
            job.cancelJob();
            return Answer.CANCELLED;
        }
        PageLayout layout = settings.getPageLayout();
        Pages pages = Pages.of(list, layout.getPrintableWidth(), layout.getPrintableHeight());
        for (Rect area : pages.areas()) {
            if (!job.printPage(page(list.cropped(area), palette, pages.scale()))) {
                job.cancelJob();
                return Answer.FAILED;
            }
        }
        return job.endJob() ? Answer.PRINTED : Answer.FAILED;
    }

    /** Without a print service some platforms answer with nothing, others throw. */
    private static @Nullable PrinterJob job() {
        try {
            return Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
        } catch (UnsupportedOperationException _) {
            return null;
        }
    }

    /** A page as a picture of 300 dots an inch. */
    static Node page(DisplayList part, Palette palette, double scale) {
        Canvas canvas = DiagramPane.picture(part.flat(), palette, scale * FINE);
        canvas.getTransforms().add(new Scale(1 / FINE, 1 / FINE));
        return new Group(canvas);
    }
}
