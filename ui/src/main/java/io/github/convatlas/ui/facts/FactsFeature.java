package io.github.convatlas.ui.facts;

import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.util.Optional;

/** The facts view as a feature of the window; keeps what it shows when the language changes. */
public final class FactsFeature implements WorkViewFactory {
    private Optional<FactsViewModel> model = Optional.empty();

    /** The feature, before anything is shown. */
    public FactsFeature() {
    }

    @Override
    public WorkView create(WorkContext context) {
        FactsViewModel kept = model
                .orElseGet(() -> new FactsViewModel(context.state(), context.library(), context.tasks()));
        model = Optional.of(kept);
        return new FactsView(kept, context);
    }
}
