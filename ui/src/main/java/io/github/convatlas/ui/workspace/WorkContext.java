package io.github.convatlas.ui.workspace;

import io.github.convatlas.ui.common.Browser;
import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.common.TextClipboard;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.picture.PictureExport;
import io.github.convatlas.ui.common.table.TableExport;
import io.github.convatlas.ui.common.task.TaskRunner;

/**
 * What every view may use.
 *
 * @param state    the networks shown, and how they are shown
 * @param library  the networks there are
 * @param texts    in the language of this view
 * @param lifetime of this view; subscribe to state through it
 * @param services the window's services
 */
public record WorkContext(AppState state, LibraryModel library, Texts texts, Lifetime lifetime, Services services) {
    /**
     * What the window does for its views.
     *
     * @param tasks   background work
     * @param errors  messages to the user
     * @param outside of the window
     * @param measurements what was measured
     */
    public record Services(TaskRunner tasks, ErrorPresenter errors, Outside outside, Measurements measurements) {
        /** For choosing files. */
        public FileDialogs dialogs() {
            return outside.dialogs();
        }

        /** For pages outside of the window. */
        public Browser browser() {
            return outside.browser();
        }
    }

    /**
     * What lies outside of the window.
     *
     * @param dialogs   for choosing files
     * @param browser   for pages
     * @param clipboard for copied text
     */
    public record Outside(FileDialogs dialogs, Browser browser, TextClipboard clipboard) {
    }

    /** Background work. */
    public TaskRunner tasks() {
        return services.tasks();
    }

    /** Messages to the user. */
    public ErrorPresenter errors() {
        return services.errors();
    }

    /** What was measured, in this start and before. */
    public Measurements measurements() {
        return services.measurements();
    }

    /** Saves pictures. */
    public PictureExport pictureExport() {
        return new PictureExport(texts, tasks(), errors(), services.dialogs());
    }

    /** Copies and saves tables. */
    public TableExport tableExport() {
        return new TableExport(texts, tasks(), errors(), services.dialogs(), services.outside().clipboard());
    }
}
