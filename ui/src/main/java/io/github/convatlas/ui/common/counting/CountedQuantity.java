package io.github.convatlas.ui.common.counting;

import io.github.convatlas.analysis.CountDerivation.Quantity;
import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.export.sheet.DerivationSheet;
import io.github.convatlas.export.table.Table;

import java.util.Locale;
import java.util.Optional;

/** What the details explain the counting of. */
public enum CountedQuantity {
    /** Multiply-adds. */
    MACS(Quantity.MACS),
    /** Weights and the like. */
    PARAMS(Quantity.PARAMS),
    /** Output elements of convolutions. */
    ACTIVATIONS(Quantity.ACTIVATIONS),
    /** Running statistics of batch normalization. */
    STATISTICS(Quantity.STATISTICS),
    /** 3x3 convolutions by resolution. */
    CENSUS(null);

    private final Optional<Quantity> quantity;

    CountedQuantity(@org.jspecify.annotations.Nullable Quantity quantity) {
        this.quantity = Optional.ofNullable(quantity);
    }

    /** Its sum of products; nothing for the 3x3 convolutions, which are counted by a rule. */
    Optional<Quantity> quantity() {
        return quantity;
    }

    /** Its name in keys of texts and in ids of nodes. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is anything to say about it in this part of a network. */
    boolean isPart(Counted counted) {
        return quantity.map(sum -> counted.derivation(sum).total() > 0).orElse(!counted.census().terms().isEmpty());
    }

    String total(Counted counted, OperationUnit unit) {
        return Figures.exact(switch (this) {
            case MACS -> unit.of(counted.macs().total());
            case PARAMS -> counted.params().total();
            case ACTIVATIONS -> counted.activations().total();
            case STATISTICS -> counted.statistics().total();
            case CENSUS -> counted.census().total();
        });
    }

    Table table(Counted counted, OperationUnit unit, Locale language) {
        return quantity.map(sum -> DerivationSheet.of(counted, sum, unit, language))
                .orElseGet(() -> DerivationSheet.ofCensus(counted, language));
    }
}
