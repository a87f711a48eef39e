package io.github.convatlas.ui.run;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.engine.MachineRunEngine;
import io.github.convatlas.ui.run.engine.RunEngine;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.NetworkTotals;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes the Run view, again for each language; pictures, answers and loaded models stay. */
public final class RunFeature implements WorkViewFactory {
    private final Function<WorkContext, RunEngine> engines;
    private Optional<Living> living = Optional.empty();

    /** What stays, with the texts of the language that is shown. */
    private static final class Living {
        private final RunViewModel model;
        private Texts texts;

        Living(WorkContext context, RunEngine engine) {
            texts = context.texts();
            model = new RunViewModel(new RunServices(context.state(), context.library(), context.tasks(),
                    context.errors(), engine, () -> texts));
        }
    }

    /**
     * Makes the feature.
     *
     * @param engines makes what runs models; it loads nothing before it is used
     */
    public RunFeature(Function<WorkContext, RunEngine> engines) {
        this.engines = engines;
    }

    /**
     * The feature as the program has it.
     *
     * @param version of the program
     */
    public static RunFeature onThisMachine(String version) {
        return new RunFeature(context -> new MachineRunEngine(new Engine(), version,
                reference -> macs(context.library(), reference)));
    }

    private static OptionalLong macs(LibraryModel library, String reference) {
        try {
            return switch (library.open(LibraryReference.parse(reference))) {
                case Reading.Success<ShapedNetwork>(ShapedNetwork network) ->
                    OptionalLong.of(NetworkTotals.of(network).macs());
                case Reading.Failure<ShapedNetwork> _ -> OptionalLong.empty();
            };
        } catch (IOException _) {
            return OptionalLong.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    @Override
    public WorkView create(WorkContext context) {
        Living stays = living.orElseGet(() -> new Living(context, engines.apply(context)));
        stays.texts = context.texts();
        living = Optional.of(stays);
        return new RunView(stays.model, context);
    }
}
