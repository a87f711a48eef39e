package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.image.Resampler;
import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Decodes the picture that is looked at. */
public final class CurrentPicture {
    private static final int WIDEST = 1920;
    private static final int HIGHEST = 1440;
    private final LatestOnly lane;
    private final ImageDecoder decoder;
    private final RunTurn turn;
    private final ReadOnlyObjectWrapper<PictureState> state = new ReadOnlyObjectWrapper<>(new PictureState.Nothing());

    /** Follows the gallery. */
    public CurrentPicture(GalleryViewModel gallery, TaskRunner tasks, ImageDecoder decoder, RunTurn turn) {
        this.lane = new LatestOnly(tasks);
        this.decoder = decoder;
        this.turn = turn;
        gallery.currentProperty().subscribe(this::look);
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<PictureState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void look(Optional<PictureItem> item) {
        lane.cancel();
        state.set(item.<PictureState>map(PictureState.Decoding::new).orElseGet(PictureState.Nothing::new));
        item.ifPresent(wanted -> lane.run(Job.quiet(_ -> turn.look(() -> decode(wanted))).whenDone(this::show)));
    }

    private PictureState decode(PictureItem item) {
        long start = System.nanoTime();
        DecodeResult result = decoder.decode(item.file());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        return switch (result) {
            case DecodeResult.Undecodable why -> new PictureState.Broken(item, why);
            case DecodeResult.Decoded(var picture, var info) -> new PictureState.Shown(item, picture,
                    new Resampler().fitInto(picture, WIDEST, HIGHEST), info, milliseconds);
        };
    }

    private void show(PictureState decoded) {
        if (decoded instanceof PictureState.Broken(PictureItem item, var why)) {
            item.know(new PictureItem.Result.Broken(why));
        }
        state.set(decoded);
    }
}
