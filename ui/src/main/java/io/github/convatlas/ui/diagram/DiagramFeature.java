package io.github.convatlas.ui.diagram;

import io.github.convatlas.ui.diagram.model.Arrangement;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.util.Optional;

/** The diagram as a view of the window. What it shows and where survives a change of language. */
public final class DiagramFeature implements WorkViewFactory {
    private Optional<DiagramViewModel> model = Optional.empty();

    /** The feature, before anything is shown. */
    public DiagramFeature() {
    }

    @Override
    public WorkView create(WorkContext context) {
        DiagramViewModel kept = model.orElseGet(
                () -> new DiagramViewModel(context.state(), context.tasks(), "diagram", Arrangement.TOGETHER));
        model = Optional.of(kept);
        return new DiagramView(kept, context);
    }
}
