package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.compare.CompareFeature;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.facts.FactsFeature;
import io.github.convatlas.ui.measure.MeasureFeature;
import io.github.convatlas.ui.run.RunFeature;
import io.github.convatlas.ui.workspace.LibraryModel.OnnxOpener;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.util.List;
import java.util.Optional;

/**
 * What the window is made of. A new view is one more factory in {@link #all}.
 *
 * @param views in the order of their tabs
 * @param onnx  reads ONNX files as networks, where the program can
 */
record Features(List<WorkViewFactory> views, Optional<OnnxOpener> onnx) {
    /** Copies the list. */
    Features {
        views = List.copyOf(views);
    }

    /** Everything this program has. */
    static Features all() {
        return new Features(List.of(DiagramFeature.onThisMachine(ProgramVersion.number()),
                CompareFeature.onThisMachine(ProgramVersion.number()),
                RunFeature.onThisMachine(ProgramVersion.number()),
                MeasureFeature.onThisMachine(ProgramVersion.number()), new FactsFeature()),
                Optional.of(OnnxFiles.guarded()));
    }
}
