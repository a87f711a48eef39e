package io.github.convatlas.compare.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.CountDerivation.Quantity;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.compare.derivation.CountScope.Kind;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.export.sheet.DerivationSheet;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.util.Locale;

class CountedTest {
    private static final ShapedNetwork B0 = open("efficientnet-b0");

    @Test
    void aLayerBelongsToItsPartBlockStageAndNetwork() {
        assertThat(CountScope.around(B0, "stage3.1.se.reduce")).extracting(CountScope::kind).containsExactly(
                Kind.LAYER, Kind.PART, Kind.BLOCK, Kind.STAGE, Kind.NETWORK);
        assertThat(CountScope.around(B0, "stage3.1.se.reduce")).extracting(CountScope::label).contains("SE 6",
                "MB5x5, 40, 144", "stage3");
    }

    @Test
    void aStageOfOneBlockIsNotNamedTwice() {
        assertThat(CountScope.around(B0, "stage1.1")).extracting(CountScope::kind).containsExactly(Kind.BLOCK,
                Kind.NETWORK);
        assertThat(CountScope.around(B0, "stage3")).extracting(CountScope::kind).containsExactly(Kind.STAGE,
                Kind.NETWORK);
        assertThat(CountScope.around(B0, "nowhere")).extracting(CountScope::kind).containsExactly(Kind.NETWORK);
    }

    @Test
    void theTermsOfAPartBecomeATable() {
        CountScope block = CountScope.around(B0, "stage3.1").getFirst();
        Counted counted = Counted.of(B0, block, ConvCensus.of(B0, CensusRule.ARTICLE));

        String macs = TableFormat.CSV
                .write(DerivationSheet.of(counted, Quantity.MACS, OperationUnit.MACS, Locale.ENGLISH));
        assertThat(macs.lines()).contains("layer,where,formula,MACs,%",
                "\"depthwise conv 5x5, 144, /2\",stage3.1.depthwise,28 × 28 × 144 × 5 × 5,2822400,15.5");
        String flops = TableFormat.CSV
                .write(DerivationSheet.of(counted, Quantity.MACS, OperationUnit.FLOPS, Locale.ENGLISH));
        assertThat(flops.lines()).contains("layer,where,formula,FLOPs,%",
                "\"depthwise conv 5x5, 144, /2\",stage3.1.depthwise,2 × 28 × 28 × 144 × 5 × 5,5644800,15.5");
        String census = TableFormat.CSV.write(DerivationSheet.ofCensus(counted, Locale.ENGLISH));
        assertThat(census.lines()).contains(
                "56,5x5,stage3.1.depthwise,(5 − 1) / 2,2,\"counts (k - 1) / 2, at the resolution of its input\"");
    }

    @Test
    void theWholeNetworkIsCountedToItsTotal() {
        Counted counted = Counted.of(B0);

        assertThat(counted.params().total()).isEqualTo(5_288_548);
        assertThat(counted.census().total()).isEqualTo(26);
        assertThat(counted.label(counted.macs().terms().getFirst().layers().getFirst())).isEqualTo(
                "conv 3x3, 32, /2");
    }

    private static ShapedNetwork open(String reference) {
        return switch (Atlas.builtIn().open(reference)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
