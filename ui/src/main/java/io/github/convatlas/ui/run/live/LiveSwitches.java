package io.github.convatlas.ui.run.live;

import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.model.ModelState;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What the user wants of moving pictures at the moment: set on the FX thread, asked in the background at any time. */
final class LiveSwitches implements LiveRun.Wishes {
    private static final String MIRROR = "run.live.mirror";
    private static final String SMOOTH = "run.live.smooth";
    private final BooleanProperty frozen = new SimpleBooleanProperty();
    private final BooleanProperty mirror = new SimpleBooleanProperty();
    private final BooleanProperty smooth = new SimpleBooleanProperty(true);
    private volatile Optional<LiveModel> wantedModel = Optional.empty();
    private volatile boolean wantedSmooth = true;
    private volatile boolean wantedFrozen;
    private volatile boolean wantedSeen;

    /**
     * As it was when the program ended.
     *
     * @param notes remembered between starts
     * @param seen  whether the pixels that the model reads are shown
     */
    LiveSwitches(Map<String, String> notes, BooleanProperty seen) {
        mirror.set(Boolean.parseBoolean(notes.getOrDefault(MIRROR, "")));
        smooth.set(Boolean.parseBoolean(notes.getOrDefault(SMOOTH, "true")));
        mirror.subscribe((_, now) -> notes.put(MIRROR, String.valueOf(now)));
        smooth.subscribe((_, now) -> notes.put(SMOOTH, String.valueOf(now)));
        smooth.subscribe(now -> wantedSmooth = now);
        frozen.subscribe(now -> wantedFrozen = now);
        seen.subscribe(now -> wantedSeen = now);
    }

    BooleanProperty frozenProperty() {
        return frozen;
    }

    BooleanProperty mirrorProperty() {
        return mirror;
    }

    BooleanProperty smoothProperty() {
        return smooth;
    }

    /** Another model is chosen, or gives answers now. */
    void use(ModelState state) {
        wantedModel = state instanceof ModelState.Ready(var _, LiveModel live) ? Optional.of(live) : Optional.empty();
    }

    @Override
    public Optional<LiveModel> model() {
        return wantedModel;
    }

    @Override
    public boolean smooth() {
        return wantedSmooth;
    }

    @Override
    public boolean frozen() {
        return wantedFrozen;
    }

    @Override
    public boolean seen() {
        return wantedSeen;
    }
}
