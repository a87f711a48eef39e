package io.github.convatlas.ui.shell;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.engine.guard.GuardedShapes;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.ui.workspace.LibraryModel.OnnxOpener;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens ONNX files as networks. Safe for several threads. */
final class OnnxFiles implements OnnxOpener {
    private final Function<Atlas, OnnxOpening> openings;
    private Optional<Known> known = Optional.empty();

    /** Opens files in this way, made once for each atlas. */
    OnnxFiles(Function<Atlas, OnnxOpening> openings) {
        this.openings = openings;
    }

    /** Opens files after another process has tried them. What was found is kept, also when the atlas changes. */
    static OnnxFiles guarded() {
        var shapes = GuardedShapes.usual();
        return new OnnxFiles(atlas -> new OnnxOpening(atlas, shapes));
    }

    /** An atlas, and what opens files that may be its networks. */
    private record Known(Atlas atlas, OnnxOpening opening) {
    }

    @Override
    public Reading<OpenedFile> open(LibraryReference.OnnxFile file, Atlas atlas) {
        return switch (opening(atlas).open(file.path(), file.side().orElse(OnnxOpening.USUAL_SIDE))) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> new Reading.Success<>(opened);
            case Outcome.Refused<OpenedFile>(String reason) ->
                new Reading.Failure<>(List.of(new Problem(Place.of(file.name()), reason)));
        };
    }

    /** The same as long as the atlas stays: what it knows about its networks is computed once. */
    private synchronized OnnxOpening opening(Atlas atlas) {
        Known current = known.filter(before -> before.atlas() == atlas)
                .orElseGet(() -> new Known(atlas, openings.apply(atlas)));
        known = Optional.of(current);
        return current.opening();
    }
}
