package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/**
 * The real window with a folder of 1,000 and then 10,000 pictures: what lies in the heap after each was classified and
 * scrolled through. Takes minutes and is no part of the tests; {@code assets/docs/benchmarks/folder.md} says how to run it.
 */
class GallerySoak {
    private static final List<Integer> COUNTS = List.of(1000, 10_000);
    /** What 9,000 more pictures with their answers may take. */
    private static final double MOST_MEBIBYTES = 16;
    private static final int MINUTES = 30;
    @TempDir
    private Path folder;

    @Test
    void heapAfterCollectionHardlyGrowsWithThePictures() throws IOException, TimeoutException {
        var lines = new StringBuilder("pictures, seconds, MiB in use after a collection\n");
        try (TestWindow window = TestWindow.open(folder.resolve("home"), Features.all())) {
            double[] used = new double[COUNTS.size()];
            for (int run = 0; run < COUNTS.size(); run++) {
                Path pictures = pictures(COUNTS.get(run));
                long start = System.nanoTime();
                assertThat(FileDrop.onto(window.find("#work", StackPane.class), List.of(pictures))).isPresent();
                String done = COUNTS.get(run) + " classified";
                WaitForAsyncUtils.waitFor(MINUTES, TimeUnit.MINUTES, () -> done.equals(OnFx.call(
                        () -> window.scene().getRoot().lookup("#run-gallery-tally") instanceof Label label
                                ? label.getText()
                                : "")));
                double seconds = (System.nanoTime() - start) / 1e9;
                scroll(window, COUNTS.get(run));
                used[run] = used();
                lines.append("%d, %.1f, %.1f%n".formatted(COUNTS.get(run), seconds, used[run]));
            }
            Files.writeString(Path.of("target", "gallery-soak.csv"), lines);
            assertThat(used[1] - used[0]).isLessThan(MOST_MEBIBYTES);
        }
    }

    private Path pictures(int count) throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures-" + count));
        List<String> names = EmbeddedModel.sampleNames();
        for (int number = 0; number < count; number++) {
            String name = names.get(number % names.size());
            Path sample = folder.resolve(name + ".jpg");
            if (Files.notExists(sample)) {
                Files.write(sample, EmbeddedModel.sampleBytes(name));
            }
            Files.createLink(pictures.resolve("%05d.jpg".formatted(number)), sample);
        }
        return pictures;
    }

    /** Through all of them, so that small copies come and go. */
    private static void scroll(TestWindow window, int count) {
        ListView<?> list = window.find("#run-gallery-list", ListView.class);
        for (int index = 0; index < count; index += Math.max(1, count / 200)) {
            int place = index;
            OnFx.run(() -> list.scrollTo(place));
        }
    }

    /** What the last collection left; what was allocated since then, by painting for example, does not count. */
    private static double used() {
        WaitForAsyncUtils.waitForFxEvents();
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage).filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed).sum() / (double) (1 << 20);
    }
}
