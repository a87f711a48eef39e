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
