package io.github.convatlas.ui.measure.model;

import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.provider.ProviderOffer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.measure.lookup.LookUpTable;
import io.github.convatlas.measure.roof.Roofs;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Job;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is measured of the machine itself and of blocks: roofs, the look-up table, and what can be computed on. */
public final class Machinery {
    private final MeasureViewModel model;
    private final MeasureViewModel.Tools tools;
    private final ReadOnlyObjectWrapper<Optional<Roofs>> roofs = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LookUpTable>> blocks = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ProviderOffer>> providers = new ReadOnlyObjectWrapper<>(List.of());
    private boolean asked;

    Machinery(MeasureViewModel model, MeasureViewModel.Tools tools) {
        this.model = model;
        this.tools = tools;
    }

    /** The roofs, once they are measured. */
    public ReadOnlyObjectProperty<Optional<Roofs>> roofsProperty() {
        return roofs.getReadOnlyProperty();
    }

    /** The look-up table, once it is measured. */
    public ReadOnlyObjectProperty<Optional<LookUpTable>> blocksProperty() {
        return blocks.getReadOnlyProperty();
    }

    /** What can be computed on; empty until it is known. */
    public ReadOnlyObjectProperty<List<ProviderOffer>> providersProperty() {
        return providers.getReadOnlyProperty();
    }

    /** Finds out once, in the background, what can be computed on. */
    public void askProviders() {
        if (!asked) {
            asked = true;
            tools.tasks().run(Job.quiet(_ -> tools.meter().providers()).whenDone(outcome -> {
                if (outcome instanceof Outcome.Success<List<ProviderOffer>>(List<ProviderOffer> offers)) {
                    providers.set(List.copyOf(offers));
                }
            }));
        }
    }

    /**
     * Measures the roofs for the number of threads of the chosen row.
     *
     * @param title   for the status bar
     * @param refused takes the sentence why there are none
     */
    public void measureRoofs(String title, Consumer<String> refused) {
        int threads = model.result(model.chosenProperty().get()).map(result -> result.setup().threads()).orElse(1);
        model.run(title, progress -> tools.meter().roofs(threads, progress), found -> roofs.set(Optional.of(found)),
                refused);
    }

    /**
     * Measures the blocks of the shown networks.
     *
     * @param title   for the status bar
     * @param refused takes the sentence why there is no table
     */
    public void measureBlocks(String title, Consumer<String> refused) {
        List<ShapedNetwork> networks = model.shown();
        if (!networks.isEmpty() && model.sweep().isPresent()) {
            BenchSettings settings = model.fields().settings().withPerLayer(false);
            model.run(title, progress -> tools.meter().blocks(networks, settings, progress),
                    found -> blocks.set(Optional.of(found)), refused);
        }
    }
}
