package io.github.convatlas.ui.compare;

import io.github.convatlas.ui.compare.model.ChartsModel;
import io.github.convatlas.ui.compare.model.CompareViewModel;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.diagram.model.Arrangement;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The compare view as a feature of the window; keeps what it shows when the language changes. */
public final class CompareFeature implements WorkViewFactory {
    private final Function<WorkContext, Measuring.Tools> tools;
    private Optional<Models> models = Optional.empty();
    private Optional<DiagramViewModel> diagrams = Optional.empty();

    /**
     * What stays when the language changes.
     *
     * @param tables   the comparison
     * @param charts   its charts
     * @param diagrams its diagrams, made when they are first seen
     */
    record Models(CompareViewModel tables, ChartsModel charts, Supplier<DiagramViewModel> diagrams) {
    }

    /**
     * The feature, before anything is shown.
     *
     * @param tools measures, and knows what was measured
     */
    public CompareFeature(Function<WorkContext, Measuring.Tools> tools) {
        this.tools = tools;
    }

    /**
     * The feature as the program has it.
     *
     * @param version of the program, for the models it compiles
     */
    public static CompareFeature onThisMachine(String version) {
        return new CompareFeature(context -> Measuring.Tools.onThisMachine(context, version));
    }

    @Override
    public WorkView create(WorkContext context) {
        Models kept = models.orElseGet(() -> models(context));
        models = Optional.of(kept);
        return new CompareView(kept, context);
    }

    private Models models(WorkContext context) {
        Measuring.Tools made = tools.apply(context);
        return new Models(new CompareViewModel(context.state(), context.tasks()),
                new ChartsModel(context.state(), context.library(), made), () -> diagrams(context, made));
    }

    private DiagramViewModel diagrams(WorkContext context, Measuring.Tools made) {
        DiagramViewModel kept = diagrams.orElseGet(
                () -> new DiagramViewModel(context.state(), made, "compare.diagram", Arrangement.BESIDE));
        diagrams = Optional.of(kept);
        return kept;
    }
}
