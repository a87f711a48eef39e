package io.github.convatlas.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMetricsTest {
    private static final TextMetrics METRICS = TextMetrics.approximate();

    @Test
    void widthGrowsWithTextSizeAndWeight() {
        assertThat(METRICS.width("MB3x3", 12, false)).isPositive().isLessThan(METRICS.width("MB3x3, 24", 12, false))
                .isLessThan(METRICS.width("MB3x3", 12, true)).isLessThan(METRICS.width("MB3x3", 13, false));
    }

    @Test
    void japaneseIsAsWideAsItIsHigh() {
        assertThat(METRICS.width("畳み込み", 10, false)).isEqualTo(40);
    }

    @Test
    void linesBreakBetweenWordsAndInJapaneseBetweenCharacters() {
        assertThat(METRICS.lines("one two three", 10, false, METRICS.width("one two", 10, false)))
                .containsExactly("one two", "three");
        assertThat(METRICS.lines("解像度の数", 10, false, 30)).containsExactly("解像度", "の数");
        assertThat(METRICS.lines("unbreakable", 10, false, 5)).containsExactly("unbreakable");
        assertThat(METRICS.lines("", 10, false, 5)).containsExactly("");
    }

    @Test
    void textThatFitsStaysAsItIs() {
        assertThat(METRICS.fitted("add", 12, false, 100)).isEqualTo("add");
    }

    @Test
    void textThatIsTooLongEndsInAnEllipsis() {
        String fitted = METRICS.fitted("Bottleneck3x3, 2048, 512", 12, true, 100);

        assertThat(fitted).startsWith("Bottle").endsWith("…");
        assertThat(METRICS.width(fitted, 12, true)).isLessThanOrEqualTo(100);
    }
}
