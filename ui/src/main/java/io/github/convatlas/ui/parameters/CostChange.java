package io.github.convatlas.ui.parameters;

import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.NetworkTotals;

import java.util.Locale;

/**
 * What changed parameters cost.
 *
 * @param now   with the changed parameters
 * @param usual with those the spec says
 */
public record CostChange(NetworkTotals now, NetworkTotals usual) {

    /** In one line: {@code 2.64 M params (-24.7 %), 209 M MACs (-30.5 %)}. */
    String text(Texts texts, OperationUnit unit) {
        return texts.get("parameters.cost", Figures.compact(now.params()), percent(now.params(), usual.params()),
                Figures.compactOperations(now.macs(), unit), percent(now.macs(), usual.macs()));
    }

    private static String percent(long now, long usual) {
        if (now == usual) {
            return "±0 %";
        }
        double change = 100.0 * (now - usual) / Math.max(1, usual);
        return String.format(Locale.ROOT, Math.abs(change) < 10 ? "%+.1f %%" : "%+.0f %%", change).replace('-', '−');
    }
}
