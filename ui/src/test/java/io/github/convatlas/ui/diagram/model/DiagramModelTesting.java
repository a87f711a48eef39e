package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.diagram.canvas.Viewport;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.support.ImmediateTaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A diagram of MobileNetV2 in a view of 1000 x 700 pixels, without a toolkit, for tests. */
abstract class DiagramModelTesting {
    private static final Atlas ATLAS = Atlas.builtIn();
    final ImmediateTaskRunner tasks = new ImmediateTaskRunner();
    final AppState state = new AppState(Settings.first(Locale.ENGLISH), tasks,
            reference -> ATLAS.open(reference.text()));
    final Measuring.Tools tools = new Measuring.Tools(tasks,
            (_, _, _) -> new Outcome.Refused<>("nothing is measured here"), new LayerTimes());
    final DiagramViewModel model = new DiagramViewModel(state, tools, "diagram", Arrangement.TOGETHER);

    @BeforeEach
    void openTheView() {
        model.resize(1000, 700);
        show("mobilenet-v2");
    }

    void show(String... references) {
        state.show(Stream.of(references).map(LibraryReference::parse).toList());
    }

    void pick(String id) {
        model.select(drawing().list().target(Target.Key.block(0, id)).orElseThrow());
    }

    DiagramDrawing drawing() {
        return model.drawingProperty().get();
    }

    Viewport viewport() {
        return model.camera().viewportProperty().get();
    }

    Rect viewOf(String id) {
        return viewport().toView(drawing().list().target(Target.Key.block(0, id)).orElseThrow().bounds());
    }

    Target selected() {
        return model.selectedProperty().get().orElseThrow();
    }

    String selectedId() {
        return selected().key().id();
    }

    long slot(int index) {
        return state.networks().get(index).slot();
    }

    List<String> texts() {
        return drawing().list().items().stream().filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).text()).toList();
    }
}
