package io.github.convatlas.ui.facts.page;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.lineage.Descent;
import io.github.convatlas.lineage.Lineage;
import io.github.convatlas.lineage.Origin;
import io.github.convatlas.lineage.Work;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.facts.page.Relative.Ratio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up what networks come from. Opens networks, so not for the FX thread. */
final class Relatives {
    private static final int LONGEST = 12;
    private final Lineage lineage;
    private final Atlas atlas;
    private final Map<String, Optional<ShapedNetwork>> opened = new HashMap<>();

    Relatives(Lineage lineage, Atlas atlas) {
        this.lineage = lineage;
        this.atlas = atlas;
    }

    /** What a network comes from directly, networks first. */
    List<Relative> ancestors(String reference) {
        var found = new ArrayList<Relative>();
        List<Descent> descents = lineage.ancestors(reference);
        descents.stream().filter(descent -> descent.from() instanceof Origin.Network).map(this::origin)
                .forEach(found::add);
        descents.stream().filter(descent -> descent.from() instanceof Origin.Idea).map(this::origin)
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** What comes from a network directly. */
    List<Relative> descendants(String reference) {
        return lineage.descendants(reference).stream().map(descent -> network(descent, descent.to())).toList();
    }

    /** The main line that leads to a network, the oldest first, itself left out. */
    List<Relative> line(String reference) {
        var line = new ArrayList<Relative>();
        Optional<Relative> next = before(reference);
        while (next.isPresent() && line.size() < LONGEST) {
            line.addFirst(next.get());
            next = next.get().reference().flatMap(this::before);
        }
        return List.copyOf(line);
    }

    private Optional<Relative> before(String reference) {
        return ancestors(reference).stream().filter(relative -> relative.reference().isPresent()).findFirst();
    }

    private Relative origin(Descent descent) {
        return switch (descent.from()) {
            case Origin.Network(String from) -> network(descent, from);
            case Origin.Idea(Work work) ->
                new Relative(descent, work.title(), work.year(), Optional.empty(), Optional.empty());
        };
    }

    private Relative network(Descent descent, String other) {
        Optional<ShapedNetwork> network = open(other);
        String id = other.split("@", 2)[0];
        return new Relative(descent, network.map(found -> found.identity().displayName()).orElse(other),
                atlas.find(id).map(NetworkSpec::year).orElse(0), network.map(_ -> other), ratio(descent));
    }

    private Optional<Ratio> ratio(Descent descent) {
        Optional<LayerCost> from = descent.from() instanceof Origin.Network(String reference)
                ? open(reference).map(network -> NetworkCosts.of(network).total())
                : Optional.empty();
        Optional<LayerCost> to = open(descent.to()).map(network -> NetworkCosts.of(network).total());
        return from.flatMap(before -> to.map(after -> new Ratio((double) after.params() / before.params(),
                (double) after.macs() / before.macs())));
    }

    private Optional<ShapedNetwork> open(String reference) {
        return opened.computeIfAbsent(reference, name -> switch (atlas.open(name)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> Optional.of(network);
            case Reading.Failure<ShapedNetwork> _ -> Optional.empty();
        });
    }
}
