package io.github.convatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class ScaleTest {

    @Test
    void aLogarithmicScaleIsMarkedAtOneTwoAndFive() {
        Scale scale = Scale.logarithmic(60e6, 4e9, 20);
        assertThat(marks(scale)).containsExactly("50M", "100M", "200M", "500M", "1G", "2G", "5G");
        assertThat(scale.share(scale.low())).isZero();
        assertThat(scale.share(Math.sqrt(scale.low() * scale.high()))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whereThereIsLittleRoomOnlyPowersOfTenAreMarked() {
        assertThat(marks(Scale.logarithmic(60e6, 4e9, 5))).containsExactly("100M", "1G");
    }

    @Test
    void asSinglePointHasAnAxisWithMarksToo() {
        Scale scale = Scale.logarithmic(300e6, 300e6, 20);
        assertThat(marks(scale)).contains("200M", "300M", "400M");
        assertThat(scale.share(300e6)).isCloseTo(0.5, within(1e-9));
        assertThat(marks(Scale.percent(72, 72, 8))).contains("71", "72", "73");
    }

    @Test
    void percentStayBetweenNothingAndAll() {
        Scale scale = Scale.percent(57.5, 99.5, 16);
        assertThat(scale.high()).isEqualTo(100);
        assertThat(marks(scale)).startsWith("55", "60").endsWith("100");
    }

    private static List<String> marks(Scale scale) {
        return scale.ticks().stream().map(PlotArea::compact).toList();
    }
}
