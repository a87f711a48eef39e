package io.github.convatlas.capture;

import java.time.Duration;
import java.util.Optional;

/**
 * Moving pictures that are coming in. One thread grabs; whoever looks gets the newest picture, so that what is seen never
 * lags behind reality, and what nobody took in time is dropped and counted.
 */
public final class Capture implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final CaptureLibrary library;
    private final CaptureSource source;
    private final Pace pace;
    private final FrameSlot slot = new FrameSlot();
    private final Thread thread;
    private volatile State state = new State.Opening();
    private volatile Optional<Frame> latest = Optional.empty();
    private volatile long grabbed;
    private volatile boolean closing;

    /** Which pictures of a source are given. */
    public enum Pace {
        /** The newest, as time goes by; a video is played as fast as it was taken. */
        NEWEST,
        /** Every one, as fast as they are taken. */
        EVERY
    }

    /** How far it is. */
    public sealed interface State {
        /** The source is being opened. */
        record Opening() implements State {
        }

        /** Pictures are coming. */
        record Running() implements State {
        }

        /** The video or the stream is over. */
        record Ended() implements State {
        }

        /** There are no pictures, or no more. */
        record Failed(CaptureProblem problem) implements State {
        }

        /** It was closed. */
        record Closed() implements State {
        }
    }

    private Capture(CaptureLibrary library, CaptureSource source, Pace pace) {
        this.library = library;
        this.source = source;
        this.pace = pace;
        this.thread = Thread.ofPlatform().daemon().name("convatlas-capture").unstarted(this::grab);
    }

    /**
     * Begins to open a source and to grab its pictures; returns at once.
     *
     * @param library what opens it
     * @param source  where the pictures come from
     * @param pace    which of them are given
     * @return to be closed by the caller
     */
    public static Capture start(CaptureLibrary library, CaptureSource source, Pace pace) {
        var capture = new Capture(library, source, pace);
        capture.thread.start();
        return capture;
    }

    /** Where the pictures come from. */
    public CaptureSource source() {
        return source;
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** Whether no more pictures will come; one that nobody took may still be there. */
    public boolean isOver() {
        return switch (state) {
            case State.Opening _,State.Running _ -> false;
            case State.Ended _,State.Failed _,State.Closed _ -> true;
        };
    }

    /**
     * Takes the picture that nobody took yet, and waits for it.
     *
     * @param patience how long at most
     * @return nothing if none came in time, or none will come any more
     * @throws InterruptedException if this thread is interrupted
     */
    public Optional<Frame> next(Duration patience) throws InterruptedException {
        return slot.take(patience.toNanos());
    }

    /** The newest picture, whether or not somebody took it; for showing it. */
    public Optional<Frame> latest() {
        return latest;
    }

    /** How many pictures came. */
    public long grabbed() {
        return grabbed;
    }

    /** How many of them were replaced by newer ones before anybody took them. */
    public long dropped() {
        return slot.dropped();
    }

    /** Stops grabbing, and waits until the source is closed. Takes some milliseconds: not for a thread that draws. */
    @Override
    public void close() {
        closing = true;
        slot.end();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the thread that grabs is at its end. */
    boolean isStopped() {
        return !thread.isAlive();
    }

    private void grab() {
        State end = new State.Failed(new CaptureProblem(CaptureProblem.Kind.OTHER, source.name(), ""));
        try {
            end = switch (library.open(source, () -> closing)) {
                case Attempt.Failed<FrameReader>(CaptureProblem problem) -> new State.Failed(problem);
                case Attempt.Worked<FrameReader>(FrameReader reader) -> {
                    try (reader) {
                        state = new State.Running();
                        yield read(reader);
                    }
                }
            };
        } catch (InterruptedException _) {
            end = new State.Closed();
        } finally {
            state = closing ? new State.Closed() : end;
            slot.end();
        }
    }

    private State read(FrameReader reader) throws InterruptedException {
        boolean video = source instanceof CaptureSource.VideoFile;
        long began = 0;
        long count = 0;
        while (!closing) {
            switch (reader.read()) {
                case END -> {
                    return new State.Ended();
                }
                case FAILED -> {
                    return new State.Failed(reader.problem());
                }
                case FRAME -> {
                    count++;
                    grabbed = count;
                    if (video && pace == Pace.NEWEST) {
                        began = count == 1 ? System.nanoTime() - reader.positionNanos() : began;
                        slot.rest(began + reader.positionNanos() - System.nanoTime());
                    }
                    give(new Frame(reader.picture(), count,
                            video ? System.nanoTime() : reader.grabbedNanos()));
                }
            }
        }
        return new State.Closed();
    }

    private void give(Frame newest) throws InterruptedException {
        Optional<Frame> frame = Optional.of(newest);
        latest = frame;
        switch (pace) {
            case NEWEST -> slot.replace(frame);
            case EVERY -> slot.hand(frame);
        }
    }
}
