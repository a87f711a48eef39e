package io.github.convatlas.ui.diagram.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.bench.SyntheticNetwork;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.support.ImmediateTaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

class DraftingTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    /** Somebody who watches, and cancels when so many parts were heard of. */
    private static final class Watcher implements Progress {
        final List<Long> heard = new ArrayList<>();
        private final int patience;

        Watcher(int patience) {
            this.patience = patience;
        }

        @Override
        public void report(long done, long total) {
            heard.add(done * 100 / total);
        }

        @Override
        public void message(String text) {
            // A drawing says numbers only.
        }

        @Override
        public boolean isCancelled() {
            return heard.size() >= patience;
        }
    }

    /** Keeps jobs until the test does something with them. */
    private static final class HeldTasks implements TaskRunner {
        final List<Job<?>> jobs = new ArrayList<>();

        @Override
        public TaskHandle run(Job<?> job) {
            jobs.add(job);
            return TaskHandle.finished(job.title());
        }

        @Override
        public ObservableList<TaskHandle> running() {
            return FXCollections.observableArrayList();
        }

        @Override
        public void onFxThread(Runnable action) {
            action.run();
        }
    }

    private static Drafting ofOneLargeNetwork() {
        var wish = new Drafting.Wish(0, SyntheticNetwork.chain(1000), Openings.at(DiagramLevel.LAYER), Map.of());
        return new Drafting(List.of(wish),
                new Drafting.Manner(false, DiagramOptions.USUAL, TextMetrics.approximate(), Map.of()), List.of());
    }

    @Test
    void progressIsHeardThroughoutOneNetwork() {
        var watcher = new Watcher(Integer.MAX_VALUE);
        assertThat(ofOneLargeNetwork().draw(watcher).list().targets()).hasSizeGreaterThan(1000);
        assertThat(watcher.heard).isSorted().contains(0L, 10L, 25L, 50L, 75L, 90L, 100L);
    }

    @Test
    void aDrawingIsStoppedInTheMiddleOfOneNetwork() {
        var whole = new Watcher(Integer.MAX_VALUE);
        ofOneLargeNetwork().draw(whole);
        assertThat(whole.heard).hasSizeGreaterThan(300);
        for (double part : new double[]{0, 0.3, 0.6, 0.9}) {
            int patience = 1 + (int) (part * whole.heard.size());
            var watcher = new Watcher(patience);
            assertThatThrownBy(() -> ofOneLargeNetwork().draw(watcher)).isInstanceOf(CancellationException.class);
            assertThat(watcher.heard).hasSize(patience);
        }
    }

    @Test
    void aDrawingThatTheUserStoppedIsMadeWhenAskedForAgain() {
        var tasks = new HeldTasks();
        var state = new AppState(Settings.first(Locale.ENGLISH), new ImmediateTaskRunner(),
                reference -> ATLAS.open(reference.text()));
        var draftsman = new Draftsman(state, tasks, new LayerTimes());
        state.show(List.of(LibraryReference.of("mobilenet-v2")));
        assertThat(draftsman.stoppedProperty().get()).isFalse();

        tasks.jobs.getLast().cancelled().run();
        assertThat(draftsman.stoppedProperty().get()).isTrue();

        int before = tasks.jobs.size();
        draftsman.resume();
        assertThat(draftsman.stoppedProperty().get()).isFalse();
        assertThat(tasks.jobs).hasSize(before + 1);
    }
}
