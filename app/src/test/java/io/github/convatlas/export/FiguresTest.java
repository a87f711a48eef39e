package io.github.convatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({"0,0", "999,999", "1000,1.00K", "1005,1.01K", "10500,10.5K", "999499,999K", "999500,1.00M",
            "3504872,3.50M", "300774272,301M", "4089184256,4.09G", "479970000000,480G", "-3504872,-3.50M",
            "9223372036854775807,9.22E", "-9223372036854775808,-9.22E"})
    void aCompactFigureHasThreeSignificantDigits(long count, String text) {
        assertThat(Figures.compact(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0 bytes", "999,999 bytes", "1000,1.00 kB", "13585963,13.6 MB", "4200000000,4.20 GB"})
    void theSizeOfAFileHasADecimalUnit(long bytes, String text) {
        assertThat(Figures.fileSize(bytes)).isEqualTo(text);
    }

    @Test
    void anExactFigureSeparatesThousands() {
        assertThat(Figures.exact(3_504_872)).isEqualTo("3,504,872");
    }

    @Test
    void flopsAreTwiceTheMacs() {
        assertThat(Figures.compactOperations(300_774_272, OperationUnit.MACS)).isEqualTo("301M MACs");
        assertThat(Figures.compactOperations(300_774_272, OperationUnit.FLOPS)).isEqualTo("602M FLOPs");
        assertThat(Figures.exactOperations(300_774_272, OperationUnit.FLOPS)).isEqualTo("601,548,544 FLOPs");
    }

    @ParameterizedTest
    @CsvSource(value = {"0|0", "0.3008|0.30", "0.3|0.30", "0.0996|0.10", "9.13|9.1", "9.96|10", "3|3.0", "12.4|12",
            "99.4|99",
            "99.6|100", "148.4|148", "1250.2|1,250", "-9.13|-9.1"}, delimiter = '|')
    void aMeasuredNumberHasTwoSignificantDigits(double value, String text) {
        assertThat(Figures.twoDigits(value)).isEqualTo(text);
    }
}
