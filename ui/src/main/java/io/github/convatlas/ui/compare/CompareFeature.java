package io.github.convatlas.ui.compare;

import io.github.convatlas.chart.latency.LatencyTimes;
import io.github.convatlas.engine.latency.LoadMeter;
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
    private final Function<WorkContext, Tools> tools;
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
     * What measuring needs.
     *
     * @param measurer measures networks against each other
     * @param layers   measures their layers, and knows what was measured by whichever view
     */
    public record Tools(ChartsModel.Measurer measurer, Measuring.Tools layers) {
    }

    /**
     * The feature, before anything is shown.
     *
     * @param tools measures, and knows what was measured
     */
    public CompareFeature(Function<WorkContext, Tools> tools) {
        this.tools = tools;
    }

    /**
     * The feature as the program has it.
     *
     * @param version of the program, for the models it compiles
     */
    public static CompareFeature onThisMachine(String version) {
        return new CompareFeature(context -> new Tools(
                (networks, how,
                        progress) -> new LatencyTimes(context.measurements().engine(), LoadMeter.ofThisMachine(),
                                version).measure(networks, how, progress),
                Measuring.Tools.onThisMachine(context, version)));
    }

    @Override
    public WorkView create(WorkContext context) {
        Models kept = models.orElseGet(() -> models(context));
        models = Optional.of(kept);
        return new CompareView(kept, context);
    }

    private Models models(WorkContext context) {
        Tools made = tools.apply(context);
        var charts = new ChartsModel(context.state(), context.tasks(), context.library(),
                new ChartsModel.Stopwatch(made.measurer(), made.layers().times()));
        return new Models(new CompareViewModel(context.state(), context.tasks()), charts,
                () -> diagrams(context, made.layers()));
    }

    private DiagramViewModel diagrams(WorkContext context, Measuring.Tools layers) {
        DiagramViewModel kept = diagrams.orElseGet(
                () -> new DiagramViewModel(context.state(), layers, "compare.diagram", Arrangement.BESIDE));
        diagrams = Optional.of(kept);
        return kept;
    }
}
