package io.github.convatlas.chart.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.Setup;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

class LatencyBarsTest {
    private static final String LONG = "vgg11.onnx answers with other numbers than 32-bit floats, of which variants are "
            + "made, and it wants more memory than this machine has, which is a sentence that no line can hold.";
    private static final double WIDTH = 480;

    private static LatencyBars bars(Locale language, BarRow... rows) {
        return LatencyBars.of(List.of(rows), -1, WIDTH, language, TextMetrics.approximate());
    }

    private static BarRow done(String name, int disturbed) {
        return new BarRow(name, "1 thread", new BarRow.State.Done(new LatencyResult(name, OptionalLong.of(1_000_000),
                50, new Quantiles(1, 1.1, 1.2, 2), disturbed, Optional.empty(), Setup.DEFAULT, 0)));
    }

    private static List<Item.Text> texts(LatencyBars bars) {
        return bars.list().items().stream().filter(Item.Text.class::isInstance).map(Item.Text.class::cast).toList();
    }

    private static String all(LatencyBars bars) {
        return texts(bars).stream().map(Item.Text::text).collect(Collectors.joining(" "));
    }

    @Test
    void aLongReasonIsSaidInFullBelowTheName() {
        LatencyBars bars = bars(Locale.ENGLISH, new BarRow("vgg11", "2 threads · int8", new BarRow.State.Failed(LONG)),
                done("squeezenet-1.1", 0));
        assertThat(all(bars)).contains("2 threads · int8 · " + LONG);
        assertThat(texts(bars)).allSatisfy(text -> assertThat(text.bounds().x() + text.bounds().width())
                .isLessThanOrEqualTo(WIDTH));
    }

    @Test
    void roundsInWhichOtherProgramsWereAtWorkAreSaidInFull() {
        assertThat(all(bars(Locale.ENGLISH, done("mobilenet-v2@resolution=224,width=0.75", 3))))
                .contains("rounds disturbed by other programs: 3");
        assertThat(all(bars(Locale.JAPANESE, done("mobilenet-v2@resolution=224,width=0.75", 3)))
                .replace(" ", "")).contains("3ラウンドで他のプログラムが動作");
    }

    @Test
    void theTickAtTheFastestRunIsExplained() {
        assertThat(all(bars(Locale.ENGLISH, done("a", 0)))).contains("fastest run").contains("p10");
        assertThat(all(bars(Locale.JAPANESE, done("a", 0))).replace(" ", "")).contains("最速の実行");
    }

    @Test
    void rowsOfAnyHeightFollowEachOtherWithoutOverlap() {
        LatencyBars bars = bars(Locale.ENGLISH, done("a", 0), new BarRow("b", "", new BarRow.State.Failed(LONG)),
                done("c", 2), new BarRow("d", "", new BarRow.State.Waiting()));
        List<Rect> frames = bars.list().targets().stream().map(Target::bounds).toList();
        assertThat(frames).hasSize(4);
        for (int row = 1; row < frames.size(); row++) {
            Rect above = frames.get(row - 1);
            assertThat(frames.get(row).y()).isGreaterThanOrEqualTo(above.y() + above.height());
        }
        assertThat(bars.list().bounds().height()).isGreaterThan(frames.getLast().y() + frames.getLast().height());
    }
}
