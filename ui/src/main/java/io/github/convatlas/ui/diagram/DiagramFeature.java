package io.github.convatlas.ui.diagram;

import io.github.convatlas.ui.diagram.export.MachinePrinting;
import io.github.convatlas.ui.diagram.export.Printing;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.diagram.model.Arrangement;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.util.Optional;
import java.util.function.Function;

/** The diagram as a view of the window. What it shows and where survives a change of language. */
public final class DiagramFeature implements WorkViewFactory {
    private final Function<WorkContext, Measuring.Tools> tools;
    private final Printing printing;
    private Optional<DiagramViewModel> model = Optional.empty();

    /**
     * The feature, before anything is shown.
     *
     * @param tools    measures, and knows what was measured
     * @param printing puts diagrams on paper
     */
    public DiagramFeature(Function<WorkContext, Measuring.Tools> tools, Printing printing) {
        this.tools = tools;
        this.printing = printing;
    }

    /**
     * The feature with the runtime and the printers of this machine.
     *
     * @param version of this program
     */
    public static DiagramFeature onThisMachine(String version) {
        return new DiagramFeature(context -> Measuring.Tools.onThisMachine(context, version), new MachinePrinting());
    }

    @Override
    public WorkView create(WorkContext context) {
        DiagramViewModel kept = model.orElseGet(() -> new DiagramViewModel(context.state(),
                tools.apply(context), "diagram", Arrangement.TOGETHER));
        model = Optional.of(kept);
        return new DiagramView(kept, context, printing);
    }
}
