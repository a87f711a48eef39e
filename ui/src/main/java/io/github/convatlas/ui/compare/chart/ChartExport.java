package io.github.convatlas.ui.compare.chart;

import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Writes charts into files, in the background. */
public final class ChartExport {
    private static final double SCALE = 2;
    private static final List<PictureFormat> FORMATS = List.of(PictureFormat.SVG, PictureFormat.PNG, PictureFormat.PDF);
    private final WorkContext context;

    /** For the window of a context. */
    public ChartExport(WorkContext context) {
        this.context = context;
    }

    /**
     * The button beside a chart, with a menu of formats.
     *
     * @param name    of the chart in names of nodes and files
     * @param picture lays the chart out for a file; called in the background
     */
    public MenuButton button(String name, Supplier<DiagramPicture> picture) {
        var button = new MenuButton("", new FontIcon(MaterialDesignI.IMAGE_OUTLINE));
        button.getStyleClass().addAll("quiet", "table-export");
        button.setId("picture-" + name);
        button.setAccessibleText(texts().get("compare.chart.save"));
        button.setTooltip(new Tooltip(texts().get("compare.chart.save")));
        for (PictureFormat format : FORMATS) {
            var item = new MenuItem(texts().get("compare.chart.save." + format.extension()));
            item.setOnAction(_ -> save(name, format, picture));
            button.getItems().add(item);
        }
        return button;
    }

    private void save(String name, PictureFormat format, Supplier<DiagramPicture> picture) {
        var kind = new FileDialogs.Kind(texts().get("diagram.export." + format.extension()),
                List.of("*." + format.extension()));
        context.services().dialogs().save(texts().get("compare.chart.save"),
                "convatlas-" + name + "." + format.extension(), List.of(kind))
                .ifPresent(file -> write(file, format, picture));
    }

    private void write(Path file, PictureFormat format, Supplier<DiagramPicture> picture) {
        PictureFormat written = PictureFormat.ofFile(file.toString()).orElse(format);
        context.tasks().run(Job.of(texts().get("diagram.exporting", file.getFileName()), _ -> {
            Outcome<byte[]> bytes = picture.get().bytes(written, SCALE);
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

    private Texts texts() {
        return context.texts();
    }
}
