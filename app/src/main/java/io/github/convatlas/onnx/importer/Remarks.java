package io.github.convatlas.onnx.importer;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a reader has to know about the reading of a file. */
final class Remarks {
    private Remarks() {
    }

    static List<String> of(ShapedNetwork network, OnnxInspection found, TensorShapes known, Draft draft) {
        var remarks = new ArrayList<String>();
        Uncounted.of(network).sentence().ifPresent(remarks::add);
        if (!known.assumed().isEmpty()) {
            remarks.add("ONNX Runtime does not know " + String.join(", ", new TreeSet<>(known.assumed()))
                    + "; the shapes behind are taken to be those in front.");
        }
        int norms = draft.counted(Draft.Reading.SCALE_BEHIND_NORMALIZATION);
        if (norms > 0) {
            remarks.add(norms + " batch normalizations have a second scale and shift behind them, as Caffe writes them;"
                    + " each pair is one layer here, its params counted once.");
        }
        int pairs = draft.counted(Draft.Reading.SCALE_AND_SHIFT);
        if (pairs > 0) {
            remarks.add(pairs + " pairs of a scale and a shift of each channel are read as batch normalization.");
        }
        long params = NetworkCosts.of(network).total().params();
        long stored = found.weights().params();
        if (params > stored && stored > 0) {
            remarks.add("Several layers share weights: the layers have " + params + " params, the file stores " + stored
                    + ".");
        }
        found.meaningless().ifPresent(remarks::add);
        return List.copyOf(remarks);
    }
}
