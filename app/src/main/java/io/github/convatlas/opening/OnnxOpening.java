package io.github.convatlas.opening;

import io.github.convatlas.analysis.FoundBlocks;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.RuntimeShapes;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.importer.ImportedNetwork;
import io.github.convatlas.onnx.importer.OnnxImporter;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.shape.ShapeSource;

import java.nio.file.Path;

/** Opens ONNX files as networks. Takes from some tenths of a second to some seconds: not on a thread that draws. */
public final class OnnxOpening {
    /** Rows and columns of the picture, in pixels, where a file leaves them open and nobody chose. */
    public static final int USUAL_SIDE = 224;
    private final OnnxImporter importer;

    /** Opens files with shapes from this source. */
    public OnnxOpening(ShapeSource shapes) {
        this.importer = new OnnxImporter(shapes, OnnxInspector.ofThisMachine());
    }

    /** Opens files with ONNX Runtime in this process. */
    public static OnnxOpening inThisProcess() {
        return new OnnxOpening(new RuntimeShapes(new Engine()));
    }

    /**
     * Opens a file.
     *
     * @param path of the file
     * @param side rows and columns of the picture, in pixels, where the file leaves them open
     * @return the network with its blocks, or one sentence why there is none
     */
    public Outcome<ImportedNetwork> open(Path path, int side) {
        return importer.read(path, side).map(imported -> imported.with(FoundBlocks.of(imported.network())));
    }
}
