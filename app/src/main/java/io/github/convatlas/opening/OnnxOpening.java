package io.github.convatlas.opening;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.RuntimeShapes;
import io.github.convatlas.engine.guard.GuardedShapes;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.importer.ImportedNetwork;
import io.github.convatlas.onnx.importer.OnnxImporter;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.shape.ShapeSource;
import io.github.convatlas.recognize.BlockRecognizer;
import io.github.convatlas.recognize.BlockTransfer;
import io.github.convatlas.recognize.Identification;
import io.github.convatlas.recognize.NetworkFinder;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Opens ONNX files as networks. Takes from some tenths of a second to some seconds: not on a thread that draws. */
public final class OnnxOpening {
    /** Rows and columns of the picture, in pixels, where a file leaves them open and nobody chose. */
    public static final int USUAL_SIDE = 224;
    /** Beyond this no network of the atlas is looked for: the largest has some thousand layers. */
    private static final int MOST_LAYERS = 5_000;
    private final OnnxImporter importer;
    private final NetworkFinder finder;
    private final BlockRecognizer recognizer;

    /**
     * An opening.
     *
     * @param atlas  the networks that files may be, and the blocks they may consist of
     * @param shapes finds the shapes of all tensors
     */
    public OnnxOpening(Atlas atlas, ShapeSource shapes) {
        this.importer = new OnnxImporter(shapes, OnnxInspector.ofThisMachine());
        this.finder = new NetworkFinder(atlas);
        this.recognizer = new BlockRecognizer(atlas.blocks());
    }

    /** Opens files after another process has tried them. */
    public static OnnxOpening guarded(Atlas atlas) {
        return new OnnxOpening(atlas, GuardedShapes.usual());
    }

    /** Opens files with ONNX Runtime in this process: only for files that were made here. */
    public static OnnxOpening inThisProcess(Atlas atlas) {
        return new OnnxOpening(atlas, new RuntimeShapes(new Engine()));
    }

    /**
     * Opens a file: reads its network, finds out which network of the atlas it is, and gives it that network's blocks or,
     * where it is none, those its layers show.
     *
     * @param path of the file
     * @param side rows and columns of the picture, in pixels, where the file leaves them open
     * @return the network with its blocks, or one sentence why there is none
     * @throws CancellationException if the thread is interrupted, because nobody waits any more
     */
    public Outcome<OpenedFile> open(Path path, int side) {
        return importer.read(path, side).map(imported -> {
            Optional<Identification> identity = imported.network().graph().nodes().size() > MOST_LAYERS
                    ? Optional.empty()
                    : finder.find(imported.network(), OnnxOpening::goOn);
            return new OpenedFile(imported.with(withBlocks(imported, identity)), identity);
        });
    }

    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the file is no longer wanted");
        }
    }

    private ShapedNetwork withBlocks(ImportedNetwork imported, Optional<Identification> identity) {
        return identity.isPresent() && identity.get() instanceof Identification.Same same
                ? BlockTransfer.apply(imported.network(), same)
                : recognizer.recognize(imported.network(), OnnxOpening::goOn);
    }
}
