package io.github.convatlas.ui.common.table;

import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.TextClipboard;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskRunner;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/**
 * Copies and saves tables in every format. They are laid out and written in the background.
 *
 * @param texts     in the user's language
 * @param tasks     lays out and writes
 * @param errors    tells what came of it
 * @param dialogs   asks for a file
 * @param clipboard takes copies
 */
public record TableExport(Texts texts, TaskRunner tasks, ErrorPresenter errors, FileDialogs dialogs,
        TextClipboard clipboard) {
    private static final List<TableFormat> FORMATS = List.of(TableFormat.MARKDOWN, TableFormat.CSV, TableFormat.LATEX,
            TableFormat.HTML, TableFormat.JSON);

    /** The button beside a table, with a menu of formats. */
    public MenuButton button(TableOffer offer) {
        var button = new MenuButton("", new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        button.getStyleClass().addAll("quiet", "table-export");
        button.setId("export-" + offer.key());
        button.setAccessibleText(offer.about());
        button.setTooltip(new Tooltip(offer.about()));
        FORMATS.forEach(format -> {
            var item = new MenuItem(texts.get("common.table.copy." + format.optionName()));
            item.setOnAction(_ -> copy(offer, format));
            button.getItems().add(item);
        });
        var save = new MenuItem(texts.get("common.table.save"));
        save.setOnAction(_ -> save(offer));
        button.getItems().addAll(new SeparatorMenuItem(), save);
        return button;
    }

    /** Puts a table into the clipboard. */
    public void copy(TableOffer offer, TableFormat format) {
        offer.table().get().ifPresent(table -> tasks.run(Job.quiet(_ -> format.write(table.get())).whenDone(text -> {
            clipboard.put(text);
            errors.note(offer.copied().apply(title(format)));
        })));
    }

    /** Asks for a file and writes a table into it; the ending of its name decides how. */
    public void save(TableOffer offer) {
        offer.table().get().ifPresent(table -> {
            List<FileDialogs.Kind> kinds = FORMATS.stream()
                    .map(format -> new FileDialogs.Kind(title(format), List.of("*." + format.extension()))).toList();
            dialogs.save(offer.about(), "convatlas-" + offer.key() + "." + FORMATS.getFirst().extension(), kinds)
                    .ifPresent(file -> write(table, file));
        });
    }

    private void write(Supplier<Table> table, Path file) {
        tasks.run(Job.of(texts.get("common.table.saving", file.getFileName()), _ -> {
            AtomicFile.write(file, format(file).write(table.get()));
            return file;
        }).whenDone(saved -> errors.note(texts.get("common.table.saved", saved)))
                .whenFailed(failure -> errors.failed(texts.get("common.table.unsaved", file),
                        texts.get("common.table.unsaved.advice"), failure)));
    }

    private String title(TableFormat format) {
        return texts.get("common.table.format." + format.optionName());
    }

    private static TableFormat format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        Optional<TableFormat> named = Stream.of(TableFormat.values())
                .filter(format -> name.endsWith("." + format.extension())).findFirst();
        return named.orElse(FORMATS.getFirst());
    }
}
