package io.github.convatlas.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingConventionTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    @ParameterizedTest
    @CsvSource({"mobilenet-v2, learned, 3504872", "mobilenet-v2, without-normalization, 3470760",
            "mobilenet-v1, with-running-statistics, 4253864", "mobilenet-v2, with-running-statistics, 3538984",
            "xception, with-running-statistics, 22910480", "resnet50, with-convolution-biases, 25636712",
            "resnet101, with-convolution-biases, 44707176", "resnet152, with-convolution-biases, 60419944",
            "efficientnet-b0, with-input-normalization, 5330571", "efficientnet-b7, with-input-normalization, 66658687",
            "vgg16, without-fully-connected, 15346630656", "mobilenet-v1, with-three-per-normalized-channel, 4242920",
            "mobilenet-v2, convolutions-and-linear, 300774272"})
    void countsAreThoseTheToolsReport(String network, String convention, long count) {
        assertThat(convention(convention).count(open(network))).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"resnet50, 4.11", "efficientnet-b0, 0.40", "nfnet-f0, 12.62", "nfnet-f6, 378.69",
            "efficientnet-lite4@resolution=380, 4.04", "vgg16@norm=batch, 15.5"})
    void macsWithNormalizationAreThoseOfTimmInBillions(String network, String printed) {
        long count = CountingConvention.WITH_NORMALIZATION.count(open(network));

        assertThat(PrintedNumber.parse(printed + "G").orElseThrow().isRounded(count)).as("%,d", count).isTrue();
    }

    @Test
    void everyConventionHasItsOwnNameAndTexts() {
        assertThat(CountingConvention.dataNames()).doesNotHaveDuplicates();
        for (CountingConvention convention : CountingConvention.values()) {
            assertThat(convention.title().english()).isNotBlank();
            assertThat(convention.title().japanese()).isNotBlank();
            assertThat(CountingConvention.ofDataName(convention.dataName())).contains(convention);
        }
    }

    @Test
    void theAtlasHasOneConventionOfItsOwnForParamsAndOneForMacs() {
        assertThat(CountingConvention.values()).filteredOn(CountingConvention::isOwn)
                .extracting(CountingConvention::quantity).containsExactly(Quantity.PARAMS, Quantity.MACS);
    }

    private static CountingConvention convention(String name) {
        return CountingConvention.ofDataName(name).orElseThrow();
    }

    private static ShapedNetwork open(String reference) {
        return switch (ATLAS.open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
