package io.github.convatlas.ui.run.live;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.Capture;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.Frame;
import io.github.convatlas.capture.Resolution;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.gallery.Turn;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.pace.RunPace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A camera, a video or a stream that the chosen model answers about. For the FX thread. */
public final class LiveViewModel {
    private static final String MIRROR = "run.live.mirror";
    private static final String SMOOTH = "run.live.smooth";
    private static final String ADDRESS = "run.live.address";
    private final RunServices services;
    private final Turn turn;
    private final RunPace pace;
    private final LatestOnly running;
    private final LatestOnly listing;
    private final AtomicReference<Optional<LiveAnswer>> newest = new AtomicReference<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LiveState> state = new ReadOnlyObjectWrapper<>(new LiveState.Off());
    private final ReadOnlyObjectWrapper<Optional<LiveAnswer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Attempt<List<CameraDevice>>>> devices = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final BooleanProperty frozen = new SimpleBooleanProperty();
    private final BooleanProperty mirror = new SimpleBooleanProperty();
    private final BooleanProperty smooth = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Resolution>> resolution = new SimpleObjectProperty<>(Optional.empty());
    private final Wanted wanted = new Wanted();
    private Optional<Capture> capture = Optional.empty();
    private long number;

    /** What the background may ask at any time. */
    private static final class Wanted implements LiveRun.Wishes {
        private volatile Optional<LiveModel> model = Optional.empty();
        private volatile boolean smooth = true;
        private volatile boolean frozen;
        private volatile boolean seen;

        @Override
        public Optional<LiveModel> model() {
            return model;
        }

        @Override
        public boolean smooth() {
            return smooth;
        }

        @Override
        public boolean frozen() {
            return frozen;
        }

        @Override
        public boolean seen() {
            return seen;
        }
    }

    /**
     * Looks at nothing yet.
     *
     * @param services what it uses
     * @param model    answers
     * @param turn     so that nobody else computes meanwhile
     * @param pace     is told how long answers take
     * @param seen     whether the pixels that the model reads are shown
     */
    public LiveViewModel(RunServices services, ModelViewModel model, Turn turn, RunPace pace, BooleanProperty seen) {
        this.services = services;
        this.turn = turn;
        this.pace = pace;
        this.running = new LatestOnly(services.tasks());
        this.listing = new LatestOnly(services.tasks());
        var notes = services.state().notes();
        mirror.set(Boolean.parseBoolean(notes.getOrDefault(MIRROR, "")));
        smooth.set(Boolean.parseBoolean(notes.getOrDefault(SMOOTH, "true")));
        mirror.subscribe((_, now) -> notes.put(MIRROR, String.valueOf(now)));
        smooth.subscribe((_, now) -> notes.put(SMOOTH, String.valueOf(now)));
        smooth.subscribe(now -> wanted.smooth = now);
        frozen.subscribe(now -> wanted.frozen = now);
        seen.subscribe(now -> wanted.seen = now);
        model.stateProperty().subscribe(now -> {
            wanted.model = now instanceof ModelState.Ready(var _, LiveModel live)
                    ? Optional.of(live)
                    : Optional.empty();
            answer.set(Optional.empty());
        });
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<LiveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether moving pictures are looked at, or a source is chosen. */
    public boolean isOn() {
        return !(state.get() instanceof LiveState.Off);
    }

    /** The newest answer. */
    public ReadOnlyObjectProperty<Optional<LiveAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The cameras there are, or why they cannot be listed; nothing while they are looked for. */
    public ReadOnlyObjectProperty<Optional<Attempt<List<CameraDevice>>>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    /** Whether the picture stands still. */
    public BooleanProperty frozenProperty() {
        return frozen;
    }

    /** Whether the picture is shown as in a mirror; the model sees it as it is. */
    public BooleanProperty mirrorProperty() {
        return mirror;
    }

    /** Whether answers are averages over a moment. */
    public BooleanProperty smoothProperty() {
        return smooth;
    }

    /** The size that cameras are asked for. */
    public ObjectProperty<Optional<Resolution>> resolutionProperty() {
        return resolution;
    }

    /** The address that was connected to last. */
    public String lastAddress() {
        return services.state().notes().getOrDefault(ADDRESS, "");
    }

    /** Lets the user choose a source; what runs ends. */
    public void choose() {
        end();
        state.set(new LiveState.Choosing());
        look();
    }

    /** Looks for cameras. */
    public void look() {
        devices.set(Optional.empty());
        listing.run(Job.quiet(_ -> services.capture().devices()).whenDone(found -> devices.set(Optional.of(found))));
    }

    /** Looks at a camera. */
    public void camera(CameraDevice device) {
        start(new CaptureSource.Device(device, resolution.get()));
    }

    /** Plays a video. */
    public void video(Path file) {
        start(new CaptureSource.VideoFile(file));
    }

    /**
     * Connects to a stream.
     *
     * @param address as it was typed
     * @return why it is no address; nothing if it is one
     */
    public Optional<CaptureProblem> stream(String address) {
        return switch (CaptureSource.Stream.of(address)) {
            case Attempt.Failed<CaptureSource>(CaptureProblem problem) -> Optional.of(problem);
            case Attempt.Worked<CaptureSource>(CaptureSource source) -> {
                services.state().notes().put(ADDRESS, withoutPassword(source));
                start(source);
                yield Optional.empty();
            }
        };
    }

    private static String withoutPassword(CaptureSource source) {
        return source instanceof CaptureSource.Stream stream && stream.address().getRawUserInfo() == null
                ? stream.address().toString()
                : "";
    }

    /** Looks at a source, in place of what was looked at. */
    public void start(CaptureSource source) {
        end();
        long run = number;
        pace.begin();
        state.set(new LiveState.Opening(source));
        var live = new LiveRun(services.capture(), source, wanted, turn);
        running.run(Job.<Capture.State>quiet(progress -> live.run(listener(run, source), progress))
                .whenDone(end -> ended(run, source, end)));
    }

    /** Tries the same source again. */
    public void retry() {
        switch (state.get()) {
            case LiveState.Failed(CaptureSource source, CaptureProblem _) -> start(source);
            case LiveState.Ended(CaptureSource source) -> start(source);
            case LiveState.Off _,LiveState.Choosing _,LiveState.Opening _,LiveState.Running _ -> {
                // nothing to try again
            }
        }
    }

    /** Looks at pictures that stand still again. */
    public void stop() {
        end();
        state.set(new LiveState.Off());
    }

    /** The newest picture: what is shown. It comes without an answer where the model is slower than the camera. */
    public Optional<Frame> frame() {
        return frozen.get() ? answer.get().map(LiveAnswer::frame) : capture.flatMap(Capture::latest);
    }

    private void end() {
        number++;
        running.cancel();
        capture = Optional.empty();
        newest.set(Optional.empty());
        answer.set(Optional.empty());
        frozen.set(false);
        pace.begin();
    }

    private LiveRun.Listener listener(long run, CaptureSource source) {
        return new LiveRun.Listener() {
            @Override
            public void began(Capture open) {
                services.tasks().onFxThread(() -> {
                    if (run == number) {
                        capture = Optional.of(open);
                        state.set(new LiveState.Running(source));
                    }
                });
            }

            @Override
            public void answered(LiveAnswer said) {
                pace.add(said.latencyMs());
                // the FX thread is told once, and takes what is newest then
                if (newest.getAndSet(Optional.of(said)).isEmpty()) {
                    services.tasks().onFxThread(() -> show(run));
                }
            }
        };
    }

    private void show(long run) {
        Optional<LiveAnswer> said = newest.getAndSet(Optional.empty());
        if (run == number && !frozen.get()) {
            said.ifPresent(now -> answer.set(Optional.of(now)));
        }
    }

    private void ended(long run, CaptureSource source, Capture.State end) {
        if (run != number) {
            return;
        }
        state.set(switch (end) {
            case Capture.State.Failed(CaptureProblem problem) -> new LiveState.Failed(source, problem);
            case Capture.State.Opening _,Capture.State.Running _,Capture.State.Ended _,Capture.State.Closed _ ->
                new LiveState.Ended(source);
        });
    }
}
