package io.github.convatlas.ui.compare;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.export.sheet.BlocksSheet;
import io.github.convatlas.export.sheet.CountsSheet;
import io.github.convatlas.export.sheet.TotalsSheet;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.TextClipboard;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.workspace.WorkContext;
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

/** Copies and saves the tables. They are laid out and written in the background. */
final class TableActions {
    private static final List<TableFormat> FORMATS = List.of(TableFormat.MARKDOWN, TableFormat.CSV, TableFormat.LATEX,
            TableFormat.JSON);
    private final WorkContext context;
    private final TextClipboard clipboard;

    /** Which table. */
    enum Which {
        /** The 3x3 counts. */
        COUNTS,
        /** The totals. */
        TOTALS,
        /** The block tables. */
        BLOCKS;

        /** Its name in keys of texts and in names of files. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TableActions(WorkContext context, TextClipboard clipboard) {
        this.context = context;
        this.clipboard = clipboard;
    }

    /** The button at the title of a section, for what is shown when it is used. */
    MenuButton button(Which which, Supplier<Optional<Comparison>> shown) {
        var button = new MenuButton("", new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        button.getStyleClass().addAll("quiet", "section-export");
        button.setId("export-" + which.key());
        String text = texts().get("compare.export." + which.key());
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        FORMATS.forEach(format -> {
            var item = new MenuItem(texts().get("compare.copy." + format.optionName()));
            item.setOnAction(_ -> shown.get().ifPresent(comparison -> copy(which, comparison, format)));
            button.getItems().add(item);
        });
        var save = new MenuItem(texts().get("compare.save"));
        save.setOnAction(_ -> shown.get().ifPresent(comparison -> save(which, comparison)));
        button.getItems().addAll(new SeparatorMenuItem(), save);
        return button;
    }

    /** Puts a table into the clipboard. */
    void copy(Which which, Comparison comparison, TableFormat format) {
        context.tasks().run(Job.quiet(_ -> format.write(table(which, comparison))).whenDone(text -> {
            clipboard.put(text);
            context.errors().note(texts().get("compare.copied." + which.key(), title(format)));
        }));
    }

    /** Asks for a file and writes a table into it; the ending of its name decides how. */
    void save(Which which, Comparison comparison) {
        List<FileDialogs.Kind> kinds = FORMATS.stream()
                .map(format -> new FileDialogs.Kind(title(format), List.of("*." + format.extension()))).toList();
        Optional<Path> chosen = context.services().dialogs().save(texts().get("compare.export." + which.key()),
                "convatlas-" + which.key() + "." + FORMATS.getFirst().extension(), kinds);
        chosen.ifPresent(file -> context.tasks().run(Job.of(texts().get("compare.saving", file.getFileName()), _ -> {
            AtomicFile.write(file, format(file).write(table(which, comparison)));
            return file;
        }).whenDone(saved -> context.errors().note(texts().get("compare.saved", saved)))
                .whenFailed(failure -> context.errors().failed(texts().get("compare.unsaved", file),
                        texts().get("compare.unsaved.advice"), failure))));
    }

    private Texts texts() {
        return context.texts();
    }

    private String title(TableFormat format) {
        return texts().get("compare.format." + format.optionName());
    }

    private static TableFormat format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(TableFormat.values()).filter(format -> name.endsWith("." + format.extension())).findFirst()
                .orElse(FORMATS.getFirst());
    }

    private Table table(Which which, Comparison comparison) {
        Locale language = texts().language().locale();
        return switch (which) {
            case COUNTS -> counts(comparison, language);
            case TOTALS -> TotalsSheet.of(comparison.totals(), language);
            case BLOCKS -> BlocksSheet.of(comparison.blocks(), language);
        };
    }

    private static Table counts(Comparison comparison, Locale language) {
        Optional<ArticleTables.Table> printed = comparison.printed();
        return printed.isPresent()
                ? CountsSheet.ofArticle(comparison.counts(), printed.get(), comparison.article(), language)
                : CountsSheet.of(comparison.counts(), comparison.article(), language);
    }
}
