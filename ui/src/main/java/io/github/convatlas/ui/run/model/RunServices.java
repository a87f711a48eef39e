package io.github.convatlas.ui.run.model;

import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.image.decode.JpegReducer;
import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.run.engine.RunEngine;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.LibraryModel;

import java.util.function.Supplier;

/**
 * What the view-models of the Run view use.
 *
 * @param state        what the window shows
 * @param library      the networks and files there are
 * @param tasks        background work
 * @param errors       messages to the user
 * @param engine       runs models
 * @param capture      opens cameras, videos and streams
 * @param jpegs        decodes large JPEGs at a fraction of their size
 * @param currentTexts the texts of the language that is shown at the moment, for what the status bar says
 */
public record RunServices(AppState state, LibraryModel library, TaskRunner tasks, ErrorPresenter errors,
        RunEngine engine, CaptureLibrary capture, JpegReducer jpegs, Supplier<Texts> currentTexts) {
    /** The texts of the language that is shown at the moment. */
    public Texts texts() {
        return currentTexts.get();
    }
}
