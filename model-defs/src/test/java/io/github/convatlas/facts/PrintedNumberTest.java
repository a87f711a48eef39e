package io.github.convatlas.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class PrintedNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"3.4M; 3400000; 100000", "569M; 569000000; 1000000",
            "0.39B; 390000000; 10000000",
            "5,330,571; 5330571; 1", "70.6%; 70.6; 0.1", "2.47s; 2470; 10", "15.8ms; 15.8; 0.1",
            "3.8×10^9; 3800000000; 100000000"})
    void textsBecomeValuesAndStepsOfTheirLastDigit(String text, BigDecimal value, BigDecimal step) {
        PrintedNumber number = read(text);

        assertThat(number.text()).isEqualTo(text);
        assertThat(number.value()).isEqualByComparingTo(value);
        assertThat(number.step()).isEqualByComparingTo(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "-1", "1e9", "1,00", "3.4 MB", "about 3", "1.2.3"})
    void otherTextsAreNoNumbers(String text) {
        assertThat(PrintedNumber.parse(text)).isEmpty();
    }

    @Test
    void roundingAndCuttingOffAreToldApart() {
        assertThat(read("300M").isRounded(300_774_272)).isFalse();
        assertThat(read("300M").isCutOff(300_774_272)).isTrue();
        assertThat(read("301M").isRounded(300_774_272)).isTrue();
    }

    @Test
    void anErrorBecomesTheShareThatIsRight() {
        assertThat(read("29.4").asShareOfSuccess().value()).isEqualByComparingTo("70.6");
        assertThat(read("29.4").asShareOfSuccess().text()).isEqualTo("29.4");
    }

    private static PrintedNumber read(String text) {
        return PrintedNumber.parse(text).orElseThrow();
    }
}
