package io.github.convatlas.ui.measure;

import io.github.convatlas.engine.guard.FileTrial;
import io.github.convatlas.opening.FileSubject;
import io.github.convatlas.ui.measure.model.MachineMeter;
import io.github.convatlas.ui.measure.model.MeasureViewModel;
import io.github.convatlas.ui.measure.model.Meter;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.util.Optional;
import java.util.function.Function;

/** Makes the measure view, again for each language; results, plan and what runs stay. */
public final class MeasureFeature implements WorkViewFactory {
    private final Function<WorkContext, Meter> meters;
    private final String program;
    private Optional<MeasureViewModel> model = Optional.empty();

    /**
     * The feature, before anything is shown.
     *
     * @param meters  makes what measures
     * @param program version of this program
     */
    public MeasureFeature(Function<WorkContext, Meter> meters, String program) {
        this.meters = meters;
        this.program = program;
    }

    /**
     * The feature as the program has it.
     *
     * @param version of the program
     */
    public static MeasureFeature onThisMachine(String version) {
        return new MeasureFeature(
                context -> new MachineMeter(context.measurements().engine(), context.library(), version,
                        new FileSubject(FileTrial.usual())),
                version);
    }

    @Override
    public WorkView create(WorkContext context) {
        MeasureViewModel kept = model.orElseGet(() -> new MeasureViewModel(context.state(),
                new MeasureViewModel.Tools(context.tasks(), meters.apply(context), context.measurements(), program)));
        model = Optional.of(kept);
        return new MeasureView(kept, context);
    }
}
