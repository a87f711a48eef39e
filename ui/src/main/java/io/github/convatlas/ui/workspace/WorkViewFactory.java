package io.github.convatlas.ui.workspace;

/**
 * Makes a view. It is called at the start and again when the language changes; what must outlive the view (results,
 * open files, zoom) is kept by the factory, in a view-model that knows no texts.
 */
@FunctionalInterface
public interface WorkViewFactory {
    /**
     * Makes the view.
     *
     * @param context what it may use
     */
    WorkView create(WorkContext context);
}
