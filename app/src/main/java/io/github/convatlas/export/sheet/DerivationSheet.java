package io.github.convatlas.export.sheet;

import io.github.convatlas.analysis.CensusDerivation;
import io.github.convatlas.analysis.CountDerivation;
import io.github.convatlas.analysis.CountDerivation.Quantity;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.LayerId;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lays out how a number was counted: a row for each term, the total below. */
public final class DerivationSheet {
    private static final double PERCENT = 100;
    private static final int PARTS = 6;

    private DerivationSheet() {
    }

    /**
     * The terms of a quantity, in the order of the data.
     *
     * @param counted  a part of a network
     * @param quantity what was counted
     * @param unit     how MACs are shown
     * @param language of the headings
     */
    public static Table of(Counted counted, Quantity quantity, OperationUnit unit, Locale language) {
        var words = new Words(language);
        CountDerivation derivation = counted.derivation(quantity);
        boolean flops = quantity == Quantity.MACS && unit == OperationUnit.FLOPS;
        String name = flops ? words.get("unit.FLOPS") : name(quantity, words);
        var sheet = new Table.Builder().caption(caption(counted, name, words)).columns(
                Table.Column.left(words.get("derivation.layer")), Table.Column.left(words.get("derivation.layers")),
                Table.Column.left(words.get("derivation.formula")), Table.Column.right(name),
                Table.Column.right(words.get("derivation.share")));
        for (CountDerivation.Term term : derivation.terms()) {
            long value = flops ? unit.of(term.value()) : term.value();
            sheet.row(Cell.text(counted.label(term.layers().getFirst())), Cell.text(ids(term.layers())),
                    Cell.text(flops ? "2 × " + factor(term) : term.toString()), Cell.count(value),
                    Cell.measured(PERCENT * derivation.share(term), 1));
        }
        long total = flops ? unit.of(derivation.total()) : derivation.total();
        List<Long> parts = derivation.terms().stream().map(term -> flops ? unit.of(term.value()) : term.value())
                .toList();
        sheet.row(List.of(Cell.text(words.get("summary.total")), Cell.BLANK, Cell.text(Figures.sum(parts, PARTS)),
                Cell.count(total), Cell.BLANK), true);
        return sheet.build();
    }

    /** The 3x3 convolutions of a part of a network: what counts where, and why the others do not. */
    public static Table ofCensus(Counted counted, Locale language) {
        var words = new Words(language);
        String name = words.get("derivation.census");
        var sheet = new Table.Builder().caption(caption(counted, name, words)).columns(
                Table.Column.right(words.get("counts.resolution")), Table.Column.left(words.get("derivation.kernel")),
                Table.Column.left(words.get("derivation.layers")), Table.Column.left(words.get("derivation.formula")),
                Table.Column.right(name), Table.Column.left(words.get("derivation.reason")));
        for (CensusDerivation.Term term : counted.census().terms()) {
            sheet.row(Cell.plain(term.resolution()), Cell.text(term.kernel().toString()),
                    Cell.text(ids(term.layers())), Cell.text(term.toString()), Cell.count(term.value()),
                    Cell.text(words.get("derivation.verdict." + term.verdict().name())));
        }
        sheet.row(List.of(Cell.text(words.get("summary.total")), Cell.BLANK, Cell.BLANK, Cell.BLANK,
                Cell.count(counted.census().total()), Cell.BLANK), true);
        return sheet.build();
    }

    private static String factor(CountDerivation.Term term) {
        return term.repeat() == 1 && term.each().terms().size() > 1 ? "(" + term + ")" : term.toString();
    }

    private static String caption(Counted counted, String name, Words words) {
        String network = counted.network().identity().displayName();
        String part = switch (counted.scope().kind()) {
            case NETWORK -> "";
            case LAYER, PART, BLOCK, EQUAL_BLOCKS, STAGE -> ", " + counted.scope().id();
        };
        return words.fill("derivation.caption", name, network + part);
    }

    /** Neighbors of one row are told by their first and last: {@code stage3.2.expand … stage3.4.expand}. */
    private static String ids(List<LayerId> layers) {
        return layers.size() <= 3
                ? layers.stream().map(LayerId::value).collect(Collectors.joining(", "))
                : layers.getFirst().value() + " … " + layers.getLast().value() + " (" + Figures.exact(layers.size())
                        + ")";
    }

    private static String name(Quantity quantity, Words words) {
        return switch (quantity) {
            case MACS -> words.metric(Metric.MACS);
            case PARAMS -> words.metric(Metric.PARAMS);
            case ACTIVATIONS -> words.metric(Metric.ACTIVATIONS);
            case STATISTICS -> words.get("derivation.statistics");
        };
    }
}
