package io.github.convatlas.ui.shell;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.engine.guard.GuardedShapes;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.ui.workspace.LibraryModel.OnnxOpener;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens ONNX files as networks, each tried by another process first. Safe for several threads. */
final class OnnxFiles implements OnnxOpener {
    private final GuardedShapes shapes = GuardedShapes.usual();
    private Optional<Known> known = Optional.empty();

    /** An atlas, and what opens files that may be its networks. */
    private record Known(Atlas atlas, OnnxOpening opening) {
    }

    @Override
    public Reading<ShapedNetwork> open(Path file, Atlas atlas) {
        return switch (opening(atlas).open(file, OnnxOpening.USUAL_SIDE)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> new Reading.Success<>(opened.network());
            case Outcome.Refused<OpenedFile>(String reason) ->
                new Reading.Failure<>(List.of(new Problem(Place.of(String.valueOf(file.getFileName())), reason)));
        };
    }

    /** The same as long as the atlas stays: what it knows about its networks is computed once. */
    private synchronized OnnxOpening opening(Atlas atlas) {
        Known current = known.filter(before -> before.atlas() == atlas)
                .orElseGet(() -> new Known(atlas, new OnnxOpening(atlas, shapes)));
        known = Optional.of(current);
        return current.opening();
    }
}
