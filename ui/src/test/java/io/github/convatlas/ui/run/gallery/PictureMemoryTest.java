package io.github.convatlas.ui.run.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.engine.Turn;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.ui.run.gallery.PictureItem.Result;
import io.github.convatlas.ui.run.turn.RunTurn;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.ImmediateTaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Ten thousand pictures must fit beside a model: what one of them keeps, and how many small copies there are. */
class PictureMemoryTest {
    private static final int PICTURES = 2000;
    /** An answer of five classes and the picture's own fields. */
    private static final long MOST_BYTES = 700;
    private final Label label = new Label("red", "赤", "");
    private final PictureItem[] items = new PictureItem[PICTURES];

    @Test
    void aPictureWithItsAnswerKeepsLessThanAKilobyte() {
        var threads = ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        Path file = Path.of("pictures", "photo.jpg");
        fill(file);
        long before = threads.getCurrentThreadAllocatedBytes();
        fill(file);
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / PICTURES;
        assertThat(items[PICTURES - 1].result()).isInstanceOf(Result.Classified.class);
        assertThat(bytes).as("bytes a picture").isPositive().isLessThan(MOST_BYTES);
    }

    private void fill(Path file) {
        for (int index = 0; index < PICTURES; index++) {
            var item = new PictureItem(file);
            var top = List.of(new Score(0, 0.6), new Score(1, 0.1), new Score(2, 0.1), new Score(3, 0.1),
                    new Score(4, 0.1));
            item.know(new Result.Classified(label, 0.6, new Answer.Classified(file, new Classification(top, 1, 2), 3)));
            items[index] = item;
        }
    }

    @Test
    void onlyTheNewestSmallCopiesAreKept(@TempDir Path folder) throws IOException {
        Path file = ColorModel.paint(folder.resolve("red.png"), Color.RED);
        var thumbnails = new Thumbnails(new ImmediateTaskRunner(), new ImageDecoder(), new RunTurn(new Turn()));
        List<PictureItem> many = IntStream.range(0, Thumbnails.KEPT + 50).mapToObj(_ -> new PictureItem(file)).toList();
        many.forEach(thumbnails::want);
        assertThat(many.stream().filter(PictureItem::hasThumbnail)).hasSize(Thumbnails.KEPT);
        assertThat(many.getFirst().hasThumbnail()).isFalse();
        assertThat(many.getLast().hasThumbnail()).isTrue();
    }
}
