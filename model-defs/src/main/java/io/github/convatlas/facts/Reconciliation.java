package io.github.convatlas.facts;

import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Published numbers of a network beside the computed ones, and what tools would say.
 *
 * @param network which
 * @param rows    one a fact, in the order of the facts
 * @param tools   what each implementation that has the network reports
 * @param counts  what every convention counts in this network
 */
public record Reconciliation(NetworkIdentity network, List<Row> rows, List<ToolCount> tools, List<Count> counts) {
    /** Copies the lists. */
    public Reconciliation {
        rows = List.copyOf(rows);
        tools = List.copyOf(tools);
        counts = List.copyOf(counts);
    }

    /**
     * A published number beside the computed one.
     *
     * @param fact     what is published
     * @param computed what the layers come to; nothing for accuracy and latency
     * @param verdict  whether both agree, and if not, why
     */
    public record Row(PublishedFact fact, OptionalLong computed, Verdict verdict) {
        /** Published less computed; nothing where nothing is computed. */
        public Optional<BigDecimal> difference() {
            return computed.isPresent()
                    ? Optional.of(fact.printed().value().subtract(BigDecimal.valueOf(computed.getAsLong())))
                    : Optional.empty();
        }

        /** The difference over the computed number: 0.01 is one percent; nothing where nothing is computed. */
        public OptionalDouble relativeDifference() {
            return computed.isPresent() && computed.getAsLong() != 0
                    ? OptionalDouble.of(fact.printed().value().doubleValue() / computed.getAsLong() - 1)
                    : OptionalDouble.empty();
        }
    }

    /**
     * What a tool reports for the network.
     *
     * @param tool    its name
     * @param version which was looked at
     * @param count   how it counts and what that comes to
     */
    public record ToolCount(String tool, String version, Count count) {
    }

    /**
     * What a convention counts.
     *
     * @param convention how
     * @param value      what it comes to
     */
    public record Count(CountingConvention convention, long value) {
    }

    /** The published facts of a network, reconciled. */
    public static Reconciliation of(ShapedNetwork network, PublishedFacts facts) {
        List<Count> counts = Arrays.stream(CountingConvention.values())
                .map(convention -> new Count(convention, convention.count(network))).toList();
        List<Row> rows = facts.of(network.identity()).stream().map(fact -> row(fact, counts)).toList();
        var tools = new ArrayList<ToolCount>();
        for (FactsReader.Tool tool : facts.tools(network.identity())) {
            tool.counting().forEach(convention -> tools
                    .add(new ToolCount(tool.name(), tool.version(), find(counts, convention))));
        }
        return new Reconciliation(network.identity(), rows, tools, counts);
    }

    private static Row row(PublishedFact fact, List<Count> counts) {
        return counts.stream().filter(count -> count.convention().isOwn())
                .filter(count -> count.convention().quantity() == fact.quantity()).findFirst()
                .map(own -> new Row(fact, OptionalLong.of(own.value()), verdict(fact, own.value(), counts)))
                .orElseGet(() -> new Row(fact, OptionalLong.empty(), new Verdict.NotComputed()));
    }

    private static Verdict verdict(PublishedFact fact, long computed, List<Count> counts) {
        PrintedNumber printed = fact.printed();
        if (printed.isRounded(computed)) {
            return new Verdict.Agrees();
        }
        for (CountingConvention convention : fact.setting().counting()) {
            long value = find(counts, convention).value();
            if (printed.isRounded(value)) {
                return new Verdict.CountedOtherwise(convention, value, false);
            }
        }
        if (!fact.setting().reason().english().isEmpty()) {
            return new Verdict.Explained(fact.setting().reason());
        }
        if (printed.isCutOff(computed)) {
            return new Verdict.CutOff();
        }
        return fact.setting().counting().stream().map(convention -> find(counts, convention))
                .filter(count -> printed.isCutOff(count.value())).findFirst()
                .<Verdict>map(count -> new Verdict.CountedOtherwise(count.convention(), count.value(), true))
                .orElseGet(Verdict.Unexplained::new);
    }

    private static Count find(List<Count> counts, CountingConvention convention) {
        return counts.stream().filter(count -> count.convention() == convention).findFirst().orElseThrow();
    }
}
