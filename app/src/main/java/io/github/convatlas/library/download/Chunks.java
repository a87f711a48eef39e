package io.github.convatlas.library.download;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of a response, a chunk at a time: the next one is asked for when the last one is taken, so that memory stays
 * bounded, and taking waits no longer than it is told to, so that a silent server can be left.
 */
final class Chunks implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
    /** What may come. */
    sealed interface Event {
        /** More bytes. */
        record Bytes(List<ByteBuffer> buffers) implements Event {
        }

        /** The body is complete, as far as the connection tells. */
        record End() implements Event {
        }

    }

    /** An event, or why there will be none any more. */
    private record Signal(Optional<Event> event, Optional<Throwable> failure) {
        static Signal of(Event event) {
            return new Signal(Optional.of(event), Optional.empty());
        }
    }

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

    /** The next event, if there is one in time. Throws what broke the connection. */
    Optional<Event> next(Duration patience) throws IOException, InterruptedException {
        Signal signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (signal == null) {
            return Optional.empty();
        }
        if (signal.failure().isPresent()) {
            throw new IOException(signal.failure().get());
        }
        if (signal.event().orElseThrow() instanceof Event.Bytes) {
            subscribed().ifPresent(source -> source.request(1));
        }
        return signal.event();
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        subscription.set(source);
        source.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(Signal.of(new Event.Bytes(buffers)));
    }

    @Override
    public void onError(Throwable cause) {
        signals.add(new Signal(Optional.empty(), Optional.of(cause)));
    }

    @Override
    public void onComplete() {
        signals.add(Signal.of(new Event.End()));
    }

    @Override
    public void close() {
        subscribed().ifPresent(Flow.Subscription::cancel);
    }

    private Optional<Flow.Subscription> subscribed() {
        return Optional.ofNullable(subscription.get());
    }
}
