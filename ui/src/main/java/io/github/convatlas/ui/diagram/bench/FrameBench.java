package io.github.convatlas.ui.diagram.bench;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.bench.SyntheticNetwork;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * Opens networks with all their layers in a window of 1000 x 1000 pixels, moves and zooms them, and prints how long that
 * takes. Without arguments it takes every built-in network and graphs of 1,000 to 10,000 layers; otherwise the networks
 * that are named, {@code chain-N} and {@code branching-N} among them. Run it as {@code assets/docs/benchmarks/frames.sh}
 * does: as fast as frames come, not at 60 a second.
 */
public final class FrameBench {
    private static final List<String> SYNTHETIC = List.of("chain-1000", "chain-3000", "chain-10000", "branching-1000",
            "branching-3000", "branching-10000");

    private FrameBench() {
    }

    /**
     * The entry point.
     *
     * @param args names of networks; none for all
     */
    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window; JavaFX makes it. */
    public static final class Window extends Application {
        /** Made by JavaFX. */
        public Window() {
        }

        @Override
        public void start(Stage stage) {
            new FrameRun(stage, networks(getParameters().getRaw())).start();
        }
    }

    private static List<ShapedNetwork> networks(List<String> names) {
        Atlas atlas = Atlas.builtIn();
        var wanted = new ArrayList<>(names);
        if (names.isEmpty()) {
            atlas.networks().forEach(spec -> wanted.add(spec.id()));
            wanted.addAll(SYNTHETIC);
        }
        return wanted.stream().map(name -> network(atlas, name)).toList();
    }

    private static ShapedNetwork network(Atlas atlas, String name) {
        if (name.matches("(chain|branching)-\\d{1,6}")) {
            int size = Integer.parseInt(name.substring(name.indexOf('-') + 1));
            return name.startsWith("chain") ? SyntheticNetwork.chain(size) : SyntheticNetwork.branching(size);
        }
        return switch (atlas.open(name)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) ->
                throw new IllegalArgumentException(String.valueOf(problems.getFirst()));
        };
    }
}
