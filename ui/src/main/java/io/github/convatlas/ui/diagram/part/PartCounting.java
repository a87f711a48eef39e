package io.github.convatlas.ui.diagram.part;

import io.github.convatlas.compare.derivation.CountScope;
import io.github.convatlas.compare.derivation.CountScope.Kind;
import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.diagram.Target.Subject;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a part of a diagram was counted, and what it lies in. */
public final class PartCounting {
    private PartCounting() {
    }

    /**
     * The part itself first, then the block and the stage it belongs to.
     *
     * @param outline the network it belongs to
     * @param subject what it stands for
     */
    public static List<Counted> of(Outline outline, Subject subject) {
        List<CountScope> scopes = switch (subject) {
            case Subject.Closed(OutlineRow row) -> row(outline, row);
            case Subject.Opened(OutlineRow row, _) -> row(outline, row);
            case Subject.OneLayer(var layer) -> around(outline, layer.value()).toList();
            case Subject.OneNetwork _ -> List.of();
        };
        var kept = new ArrayList<CountScope>();
        scopes.stream().filter(scope -> kept.stream().noneMatch(known -> known.layers().equals(scope.layers())))
                .forEach(kept::add);
        return kept.stream().map(scope -> Counted.of(outline.network(), scope, outline.census())).toList();
    }

    private static List<CountScope> row(Outline outline, OutlineRow row) {
        return Stream.concat(Stream.of(CountScope.blocks(row.blocks())), around(outline, row.id())).toList();
    }

    /** The whole network is explained elsewhere. */
    private static Stream<CountScope> around(Outline outline, String id) {
        return CountScope.around(outline.network(), id).stream().filter(scope -> scope.kind() != Kind.NETWORK);
    }
}
