package io.github.convatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ParetoFrontTest {
    private record Thing(double cost, double accuracy) {
    }

    @Test
    void keepsWhatNothingBeatsFromCheapToAccurate() {
        assertThat(front(new Thing(5, 80), new Thing(1, 60), new Thing(3, 70), new Thing(4, 65), new Thing(6, 79)))
                .containsExactly(new Thing(1, 60), new Thing(3, 70), new Thing(5, 80));
    }

    @Test
    void ofEqualCostOnlyTheMostAccurateStays() {
        assertThat(front(new Thing(1, 60), new Thing(1, 61), new Thing(1, 59))).containsExactly(new Thing(1, 61));
    }

    @Test
    void ofEqualAccuracyOnlyTheCheapestStays() {
        assertThat(front(new Thing(2, 60), new Thing(1, 60), new Thing(3, 60))).containsExactly(new Thing(1, 60));
    }

    @Test
    void whatIsEqualInBothStaysTogether() {
        assertThat(front(new Thing(1, 60), new Thing(2, 70), new Thing(1, 60))).containsExactly(new Thing(1, 60),
                new Thing(1, 60), new Thing(2, 70));
    }

    @Test
    void nothingHasNoFront() {
        assertThat(front()).isEmpty();
    }

    private static List<Thing> front(Thing... things) {
        return ParetoFront.of(List.of(things), Thing::cost, Thing::accuracy);
    }
}
