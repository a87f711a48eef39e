package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.image.Detail;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Resampler;
import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Small copies of the pictures that are on screen. The one asked for last is made first, one at a time; only the newest
 * few hundred are kept. For the FX thread.
 */
public final class Thumbnails {
    /** The box a small copy fits into, in pixels. */
    public static final int WIDTH = 160;
    /** The box a small copy fits into, in pixels. */
    public static final int HEIGHT = 120;
    static final int KEPT = 300;
    private static final Detail ENOUGH = Detail.fitting(WIDTH, HEIGHT);
    private static final int MOST_WANTED = 64;
    private final TaskRunner tasks;
    private final ImageDecoder decoder;
    private final RunTurn turn;
    private final Deque<PictureItem> wanted = new ArrayDeque<>();
    private final SequencedSet<PictureItem> kept = new LinkedHashSet<>();
    private boolean working;

    /** Decodes with this decoder, when it is its turn. */
    public Thumbnails(TaskRunner tasks, ImageDecoder decoder, RunTurn turn) {
        this.tasks = tasks;
        this.decoder = decoder;
        this.turn = turn;
    }

    /** Makes a small copy from a picture that is decoded already; any thread. */
    static Picture of(Picture picture) {
        return new Resampler().fitInto(picture, WIDTH, HEIGHT);
    }

    /** The item is on screen. */
    public void want(PictureItem item) {
        boolean hopeless = item.result() instanceof PictureItem.Result.Broken;
        if (!item.hasThumbnail() && !hopeless) {
            wanted.remove(item);
            wanted.addFirst(item);
            if (wanted.size() > MOST_WANTED) {
                wanted.removeLast();
            }
            next();
        }
    }

    /** Takes a small copy that was made elsewhere, while there is room. */
    void offer(PictureItem item, Picture small) {
        if (kept.size() < KEPT && !item.hasThumbnail()) {
            keep(item, small);
        }
    }

    private void keep(PictureItem item, Picture small) {
        wanted.remove(item);
        kept.addLast(item);
        item.show(Optional.of(small));
        if (kept.size() > KEPT) {
            kept.removeFirst().show(Optional.empty());
        }
    }

    /** Forgets all pictures. */
    void clear() {
        wanted.clear();
        kept.clear();
    }

    private void next() {
        if (working || wanted.isEmpty()) {
            return;
        }
        PictureItem item = wanted.removeFirst();
        working = true;
        tasks.run(Job.quiet(_ -> turn.look(() -> make(item))).whenDone(made -> {
            working = false;
            made.run();
            next();
        }));
    }

    private Runnable make(PictureItem item) {
        return switch (decoder.decode(item.file(), ENOUGH)) {
            case DecodeResult.Decoded decoded -> {
                Picture small = of(decoded.picture());
                yield () -> shown(item, small);
            }
            case DecodeResult.Undecodable why -> () -> item.know(new PictureItem.Result.Broken(why));
        };
    }

    private void shown(PictureItem item, Picture small) {
        if (item.result() instanceof PictureItem.Result.Unknown) {
            item.know(new PictureItem.Result.Decoded());
        }
        keep(item, small);
    }
}
