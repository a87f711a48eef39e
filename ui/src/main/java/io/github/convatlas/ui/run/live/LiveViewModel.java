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
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.pace.RunPace;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A camera, a video or a stream that the chosen model answers about. For the FX thread. */
public final class LiveViewModel {
    private static final String ADDRESS = "run.live.address";
    private final RunServices services;
    private final RunTurn turn;
    private final RunPace pace;
    private final LatestOnly running;
    private final LatestOnly listing;
    private final AtomicReference<Optional<LiveAnswer>> newest = new AtomicReference<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LiveState> state = new ReadOnlyObjectWrapper<>(new LiveState.Off());
    private final ReadOnlyObjectWrapper<Optional<LiveAnswer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Attempt<List<CameraDevice>>>> devices = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private final LiveSwitches switches;
    private final ObjectProperty<Optional<Resolution>> resolution = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Capture> capture = Optional.empty();
    private RunPace.Series series;
    private long number;

    /**
     * Looks at nothing yet.
     *
     * @param services what it uses
     * @param model    answers
     * @param turn     so that nobody else computes meanwhile
     * @param pace     is told how long answers take
     * @param seen     whether the pixels that the model reads are shown
     */
    public LiveViewModel(RunServices services, ModelViewModel model, RunTurn turn, RunPace pace, BooleanProperty seen) {
        this.services = services;
        this.turn = turn;
        this.pace = pace;
        this.series = pace.begin();
        this.running = new LatestOnly(services.tasks());
        this.listing = new LatestOnly(services.tasks());
        this.switches = new LiveSwitches(services.state().notes(), seen);
        model.stateProperty().subscribe(now -> {
            switches.use(now);
            series.renew();
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

    /** Whether no answer comes because something is being measured elsewhere in the window. */
    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** The cameras there are, or why they cannot be listed; nothing while they are looked for. */
    public ReadOnlyObjectProperty<Optional<Attempt<List<CameraDevice>>>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    /** Whether the picture stands still. */
    public BooleanProperty frozenProperty() {
        return switches.frozenProperty();
    }

    /** Whether the picture is shown as in a mirror; the model sees it as it is. */
    public BooleanProperty mirrorProperty() {
        return switches.mirrorProperty();
    }

    /** Whether answers are averages over a moment. */
    public BooleanProperty smoothProperty() {
        return switches.smoothProperty();
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
                services.state().notes().put(ADDRESS, source.remembered());
                start(source);
                yield Optional.empty();
            }
        };
    }

    /** Looks at a source, in place of what was looked at. */
    public void start(CaptureSource source) {
        end();
        series = pace.begin();
        long run = number;
        state.set(new LiveState.Opening(source));
        LiveRun.Listener listener = listener(run, source, series);
        var live = new LiveRun(services.capture(), source, switches, turn);
        running.run(Job.<Capture.State>quiet(progress -> live.run(listener, progress))
                .whenDone(end -> ended(run, source, end)));
    }

    /** Tries the same source again. */
    public void retry() {
        state.get().over().ifPresent(this::start);
    }

    /** Looks at pictures that stand still again. */
    public void stop() {
        end();
        state.set(new LiveState.Off());
    }

    /** The newest picture: what is shown. It comes without an answer where the model is slower than the camera. */
    public Optional<Frame> frame() {
        return frozenProperty().get() ? answer.get().map(LiveAnswer::frame) : capture.flatMap(Capture::latest);
    }

    private void end() {
        number++;
        running.cancel();
        capture = Optional.empty();
        newest.set(Optional.empty());
        answer.set(Optional.empty());
        held.set(false);
        frozenProperty().set(false);
        series.forget();
    }

    private LiveRun.Listener listener(long run, CaptureSource source, RunPace.Series times) {
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
            public void held() {
                services.tasks().onFxThread(() -> held.set(held.get() || run == number));
            }

            @Override
            public void answered(LiveAnswer said) {
                times.add(said.latencyMs());
                // the FX thread is told once, and takes what is newest then
                if (newest.getAndSet(Optional.of(said)).isEmpty()) {
                    services.tasks().onFxThread(() -> show(run));
                }
            }
        };
    }

    private void show(long run) {
        Optional<LiveAnswer> said = newest.getAndSet(Optional.empty());
        if (run == number && !frozenProperty().get()) {
            held.set(false);
            said.ifPresent(now -> answer.set(Optional.of(now)));
        }
    }

    private void ended(long run, CaptureSource source, Capture.State end) {
        if (run == number) {
            series.settle();
            state.set(end instanceof Capture.State.Failed(CaptureProblem problem)
                    ? new LiveState.Failed(source, problem)
                    : new LiveState.Ended(source));
        }
    }
}
