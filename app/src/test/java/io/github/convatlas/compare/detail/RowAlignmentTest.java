package io.github.convatlas.compare.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.compare.detail.RowAlignment.Line;
import io.github.convatlas.compare.detail.RowAlignment.Rule;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

class RowAlignmentTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    private static OptionalInt row(int index) {
        return OptionalInt.of(index);
    }

    @Test
    void byHalvingRowsOfTheSameFractionStandBesideEachOther() {
        var aligned = RowAlignment.of(List.of(List.of(224, 112), List.of(384, 192)), Rule.HALVINGS);
        assertThat(aligned.lines()).containsExactly(new Line(NONE, row(0), List.of(row(0), row(0))),
                new Line(NONE, row(1), List.of(row(1), row(1))));
    }

    @Test
    void byPixelsRowsOfTheSameSideStandBesideEachOther() {
        var aligned = RowAlignment.of(List.of(List.of(224, 112), List.of(448, 224)), Rule.PIXELS);
        assertThat(aligned.lines()).containsExactly(new Line(row(448), row(0), List.of(NONE, row(0))),
                new Line(row(224), NONE, List.of(row(0), row(1))), new Line(row(112), row(1), List.of(row(1), NONE)));
    }

    @Test
    void theRuleMattersOnlyWhereInputSidesDiffer() {
        assertThat(RowAlignment.depends(List.of(List.of(224, 112, 56), List.of(224, 112)))).isFalse();
        assertThat(RowAlignment.depends(List.of(List.of(224, 112), List.of(384, 192)))).isTrue();
    }

    @Test
    void nothingIsAlignedWithoutNetworks() {
        assertThat(RowAlignment.of(List.of(), Rule.HALVINGS).lines()).isEmpty();
    }
}
