package io.github.convatlas.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class FuzzyMatchTest {

    @ParameterizedTest
    @CsvSource({"mv3l, MobileNetV3-Large", "large v3, MobileNetV3-Large", "zoom, Zoom in", "ＭＯＢ, MobileNetV2",
            "だーく, ライト／だーくを切り替え"})
    void theLettersOfEachWordMustOccurInTheirOrder(String query, String text) {
        assertThat(FuzzyMatch.score(query, text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"l3vm, MobileNetV3-Large", "resnet, MobileNetV2", "v3 small, MobileNetV3-Large"})
    void textsThatLackALetterDoNotMatch(String query, String text) {
        assertThat(FuzzyMatch.score(query, text)).isEmpty();
    }

    @Test
    void anEmptyQueryKeepsEverythingInItsOrder() {
        assertThat(FuzzyMatch.filter("  ", List.of("b", "a"), text -> text)).containsExactly("b", "a");
    }

    @Test
    void whatIsWrittenTogetherComesBeforeWhatIsScattered() {
        assertThat(FuzzyMatch.filter("net", List.of("New extent", "Close the network", "NetAdapt"), text -> text))
                .containsExactly("NetAdapt", "Close the network", "New extent");
    }
}
