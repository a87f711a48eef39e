package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class TurnTest {
    private final Engine engine = new Engine();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void aMeasurementWaitsForThePictureThatIsBeingClassified() throws InterruptedException {
        Thread pictures = Thread.ofPlatform().start(() -> share("picture"));
        inside.await();
        Thread measuring = Thread.ofPlatform().start(this::measure);
        awaitWaiting(measuring);
        assertThat(order).isEmpty();
        mayEnd.countDown();
        pictures.join();
        measuring.join();
        assertThat(order).containsExactly("picture", "measurement");
    }

    @Test
    void picturesWaitForAMeasurementAndCanTellThatTheyDo() throws InterruptedException {
        Thread measuring = Thread.ofPlatform().start(() -> engine.alone(Progress.UNWATCHED, () -> {
            inside.countDown();
            return await("measurement");
        }));
        inside.await();
        assertThat(engine.turn().isTaken()).isTrue();
        Thread pictures = Thread.ofPlatform().start(() -> share("picture"));
        awaitWaiting(pictures);
        mayEnd.countDown();
        measuring.join();
        pictures.join();
        assertThat(order).containsExactly("measurement", "picture");
        assertThat(engine.turn().isTaken()).isFalse();
    }

    @Test
    void whoHasTheTurnMayMeasureWithinIt() throws Exception {
        assertThat(engine.turn().take(() -> {
            assertThat(engine.turn().isTaken()).isFalse();
            return engine.alone(Progress.UNWATCHED, () -> new Outcome.Success<>(1));
        })).isEqualTo(new Outcome.Success<>(1));
    }

    @Test
    void whoNoLongerWaitsIsToldThatItWasCancelled() throws InterruptedException {
        Thread pictures = Thread.ofPlatform().start(() -> share("picture"));
        inside.await();
        List<Outcome<Integer>> said = new CopyOnWriteArrayList<>();
        Thread measuring = Thread.ofPlatform().start(
                () -> said.add(engine.alone(Progress.UNWATCHED, () -> new Outcome.Success<>(1))));
        awaitWaiting(measuring);
        measuring.interrupt();
        measuring.join();
        mayEnd.countDown();
        pictures.join();
        assertThat(Opened.reason(said.getFirst())).isEqualTo("The measurement was cancelled while another one ran.");
    }

    private void share(String what) {
        try {
            engine.turn().share(() -> {
                inside.countDown();
                return await(what);
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void measure() {
        assertThat(engine.alone(Progress.UNWATCHED, () -> {
            order.add("measurement");
            return new Outcome.Success<>(1);
        })).isInstanceOf(Outcome.Success.class);
    }

    private Outcome<Integer> await(String what) {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        order.add(what);
        return new Outcome.Success<>(1);
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
