package io.github.convatlas.ui.common.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

class VirtualThreadTaskRunnerTest {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final VirtualThreadTaskRunner tasks = new VirtualThreadTaskRunner(
            failure -> events.add("unexpected " + failure.getMessage()));

    @BeforeAll
    static void startToolkit() {
        OnFx.startToolkit();
    }

    private Job<String> job(String name, Work<String> work) {
        return Job.of(name, work).whenDone(result -> events.add("done " + result))
                .whenCancelled(() -> events.add("cancelled " + name));
    }

    @Test
    void theResultComesToTheFxThread() {
        OnFx.run(() -> tasks.run(Job.quiet(_ -> Thread.currentThread().isVirtual())
                .whenDone(virtual -> events.add(virtual + " " + Platform.isFxApplicationThread()))));
        OnFx.until("it is done", () -> !events.isEmpty());
        assertThat(events).containsExactly("true true");
    }

    @Test
    void aFailureWithoutAHandlerReachesTheOneForUnexpectedFailures() {
        OnFx.run(() -> tasks.run(job("a", _ -> {
            throw new IllegalStateException("broken");
        })));
        OnFx.until("it has failed", () -> !events.isEmpty());
        assertThat(events).containsExactly("unexpected broken");
    }

    @Test
    void aCancelledJobIsInterruptedAndItsResultIsDropped() throws InterruptedException {
        var ended = new CountDownLatch(1);
        TaskHandle handle = OnFx.call(() -> tasks.run(job("a", _ -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return "a";
        })));
        OnFx.run(handle::cancel);
        ended.await();
        OnFx.run(handle::cancel);
        assertThat(events).containsExactly("cancelled a");
        assertThat(OnFx.<Boolean>call(() -> tasks.running().isEmpty())).isTrue();
    }

    @Test
    void inALaneOnlyTheNewestJobCounts() {
        LatestOnly lane = new LatestOnly(tasks);
        var go = new CountDownLatch(1);
        OnFx.run(() -> {
            lane.run(job("first", _ -> {
                go.await();
                return "first";
            }));
            lane.run(job("second", _ -> "second"));
        });
        go.countDown();
        OnFx.until("the second is done", () -> events.contains("done second"));
        assertThat(events).containsExactly("cancelled first", "done second");
    }

    @Test
    void progressIsShownWhileAJobRuns() {
        var go = new CountDownLatch(1);
        TaskHandle handle = OnFx.call(() -> tasks.run(job("a", progress -> {
            progress.report(1, 4);
            progress.message("first of four");
            go.await();
            return "a";
        })));
        OnFx.until("it is shown", () -> handle.progressProperty().get() == 0.25
                && handle.messageProperty().get().equals("first of four"));
        assertThat(OnFx.<List<TaskHandle>>call(() -> List.copyOf(tasks.running()))).containsExactly(handle);
        go.countDown();
        OnFx.until("it is done", () -> tasks.running().isEmpty());
    }

    @Test
    void aTitleIsSaidAnewWhenTheLanguageOrTheWorkChanges() {
        var words = new AtomicReference<>("Classifying pictures");
        var go = new CountDownLatch(1);
        TaskHandle handle = OnFx.call(() -> tasks.run(Job.named(words::get, _ -> {
            go.await();
            return "";
        }).whenDone(_ -> events.add("done"))));
        assertThat(handle.title()).isEqualTo("Classifying pictures");
        words.set("画像の分類を一時停止中");
        OnFx.run(handle::retitle);
        assertThat(handle.titleProperty().get()).isEqualTo("画像の分類を一時停止中");
        go.countDown();
        OnFx.until("it is done", () -> events.contains("done"));
    }
}
