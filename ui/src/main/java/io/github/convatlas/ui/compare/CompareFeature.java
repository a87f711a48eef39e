package io.github.convatlas.ui.compare;

import io.github.convatlas.ui.compare.model.CompareViewModel;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.util.Optional;

/** The compare view as a feature of the window; keeps what it shows when the language changes. */
public final class CompareFeature implements WorkViewFactory {
    private Optional<CompareViewModel> model = Optional.empty();

    /** The feature, before anything is shown. */
    public CompareFeature() {
    }

    @Override
    public WorkView create(WorkContext context) {
        CompareViewModel kept = model.orElseGet(() -> new CompareViewModel(context.state(), context.tasks()));
        model = Optional.of(kept);
        return new CompareView(kept, context);
    }
}
