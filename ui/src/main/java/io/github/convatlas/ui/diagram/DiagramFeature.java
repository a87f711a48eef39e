package io.github.convatlas.ui.diagram;

import io.github.convatlas.ui.diagram.export.MachinePrinting;
import io.github.convatlas.ui.diagram.export.Printing;
import io.github.convatlas.ui.diagram.measure.LayerClock;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.measure.MachineClock;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.diagram.model.Arrangement;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.util.Optional;

/** The diagram as a view of the window. What it shows and where survives a change of language. */
public final class DiagramFeature implements WorkViewFactory {
    private final LayerClock clock;
    private final LayerTimes times;
    private final Printing printing;
    private Optional<DiagramViewModel> model = Optional.empty();

    /**
     * The feature, before anything is shown.
     *
     * @param clock    measures layers
     * @param times    what is measured; may be shared with other features
     * @param printing puts diagrams on paper
     */
    public DiagramFeature(LayerClock clock, LayerTimes times, Printing printing) {
        this.clock = clock;
        this.times = times;
        this.printing = printing;
    }

    /**
     * The feature with the runtime and the printers of this machine.
     *
     * @param version of this program
     * @param times   what is measured
     */
    public static DiagramFeature onThisMachine(String version, LayerTimes times) {
        return new DiagramFeature(new MachineClock(version), times, new MachinePrinting());
    }

    @Override
    public WorkView create(WorkContext context) {
        DiagramViewModel kept = model.orElseGet(() -> new DiagramViewModel(context.state(),
                new Measuring.Tools(context.tasks(), clock, times), "diagram", Arrangement.TOGETHER));
        model = Optional.of(kept);
        return new DiagramView(kept, context, printing);
    }
}
