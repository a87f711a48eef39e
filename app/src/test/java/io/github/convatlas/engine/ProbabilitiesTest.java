package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class ProbabilitiesTest {
    @Test
    void logitsBecomeTheirSoftmax() {
        double[] probabilities = Probabilities.of(new double[]{1000, 1000 + Math.log(3)});
        assertThat(probabilities[0]).isCloseTo(0.25, within(1e-9));
        assertThat(probabilities[1]).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void probabilitiesStayWhatTheyAre() {
        assertThat(Probabilities.of(new double[]{0.25, 0.75})).containsExactly(0.25, 0.75);
    }

    @Test
    void probabilitiesRoundedToEightBitsAreScaledToOne() {
        double[] probabilities = Probabilities.of(new double[]{0.5, 0.46});
        assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-9));
        assertThat(probabilities[0]).isCloseTo(0.5 / 0.96, within(1e-9));
    }

    @Test
    void smallLogitsThatAreNoDistributionAreNotTakenForOne() {
        assertThat(Probabilities.of(new double[]{0.1, 0.2})[1]).isGreaterThan(0.5);
    }

    @Test
    void equalClassesComeInTheirOrder() {
        var answer = new KeptAnswer(2);
        answer.choose(new double[]{0.2, 0.4, 0.4});
        assertThat(answer.copy().top()).isEqualTo(List.of(new Score(1, 0.4), new Score(2, 0.4)));
    }

    @Test
    void anAnswerNamesNoMoreClassesThanThereAre() {
        var answer = new KeptAnswer(5);
        answer.choose(new double[]{0.25, 0.75});
        assertThat(answer.count()).isEqualTo(2);
        assertThat(answer.index(0)).isEqualTo(1);
        assertThat(answer.probability(1)).isEqualTo(0.25);
        assertThat(answer.copy().top()).hasSize(2);
    }
}
