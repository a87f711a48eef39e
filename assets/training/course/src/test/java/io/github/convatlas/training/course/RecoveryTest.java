package io.github.convatlas.training.course;

import static io.github.convatlas.training.course.Recovery.Decision.GO_BACK;
import static io.github.convatlas.training.course.Recovery.Decision.LEARN;
import static io.github.convatlas.training.course.Recovery.Decision.LEAVE_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryTest {
    private final Recovery recovery = new Recovery(Recovery.State.FIRST);

    @Test
    void aFiniteStepIsLearnedFrom() {
        assertThat(recovery.judge(2.9, 3)).isEqualTo(LEARN);
        assertThat(recovery.factor()).isEqualTo(1);
    }

    @Test
    void aSingleStepThatIsNotFiniteIsLeftOut() {
        assertThat(recovery.judge(Double.NaN, 1)).isEqualTo(LEAVE_OUT);
        assertThat(recovery.judge(1, Double.POSITIVE_INFINITY)).isEqualTo(LEAVE_OUT);
        assertThat(recovery.judge(1, 1)).isEqualTo(LEARN);
        assertThat(recovery.judge(1, Double.NaN)).isEqualTo(LEAVE_OUT);
    }

    @Test
    void threeInARowLeadBackAndEachWayBackHalvesTheRate() {
        recovery.judge(Double.NaN, 1);
        recovery.judge(Double.NaN, 1);
        assertThat(recovery.judge(Double.NaN, 1)).isEqualTo(GO_BACK);
        recovery.wentBack();
        assertThat(recovery.factor()).isEqualTo(0.5);
        assertThat(recovery.judge(Double.NaN, 1)).isEqualTo(LEAVE_OUT);
        recovery.wentBack();
        assertThat(recovery.factor()).isEqualTo(0.25);
        assertThat(recovery.rollbacks()).isEqualTo(2);
    }

    @Test
    void aLossThatRunsAwayLeadsBackAtOnce() {
        for (int step = 0; step < 100; step++) {
            assertThat(recovery.judge(0.4, 1)).isEqualTo(LEARN);
        }
        assertThat(recovery.judge(1.9, 1)).isEqualTo(LEARN);
        assertThat(recovery.judge(40, 1)).isEqualTo(GO_BACK);
    }

    @Test
    void theStateIsAllALaterDecisionDependsOn() {
        recovery.judge(0.4, 1);
        recovery.judge(Double.NaN, 1);
        recovery.judge(Double.NaN, 1);
        var again = new Recovery(recovery.state());
        assertThat(again.state()).isEqualTo(recovery.state());
        assertThat(again.judge(Double.NaN, 1)).isEqualTo(GO_BACK);
    }

    @Test
    void goingBackForEverIsHopeless() {
        for (int i = 0; i < Recovery.MOST_ROLLBACKS; i++) {
            recovery.wentBack();
        }
        assertThat(recovery.isHopeless()).isFalse();
        recovery.wentBack();
        assertThat(recovery.isHopeless()).isTrue();
    }
}
