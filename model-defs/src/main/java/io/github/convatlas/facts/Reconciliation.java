package io.github.convatlas.facts;

import io.github.convatlas.facts.ColumnCount.Digits;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.LocalizedText;

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
 * @param counts  what every convention counts in this network; none where the atlas cannot build it
 * @param elsewhere the same network with other parameters that something is published about, by reference
 * @param remark  why the atlas cannot build it; {@link LocalizedText#NONE} where it can
 */
public record Reconciliation(NetworkIdentity network, List<Row> rows, List<ToolCount> tools, List<Count> counts,
        List<String> elsewhere, LocalizedText remark) {
    /** Copies the lists. */
    public Reconciliation {
        rows = List.copyOf(rows);
        tools = List.copyOf(tools);
        counts = List.copyOf(counts);
        elsewhere = List.copyOf(elsewhere);
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
        return new Reconciliation(network.identity(), rows, tools, counts,
                facts.elsewhere(network.identity()), LocalizedText.NONE);
    }

    /** The published facts of a network that the atlas cannot build: nothing is computed. */
    public static Reconciliation of(PublishedFacts.Unbuilt network, PublishedFacts facts) {
        List<Row> rows = facts.of(network.identity()).stream()
                .map(fact -> new Row(fact, OptionalLong.empty(), new Verdict.NotComputed())).toList();
        return new Reconciliation(network.identity(), rows, List.of(), List.of(), List.of(), network.why());
    }

    /** Whether somebody printed how long a run takes, on whatever device and with whatever batch. */
    public boolean hasLatency() {
        return rows.stream().anyMatch(row -> row.fact().quantity() == Quantity.LATENCY);
    }

    /** Whether the atlas can build the network, so that its numbers are computed. */
    public boolean isBuilt() {
        return remark.equals(LocalizedText.NONE);
    }

    private static Row row(PublishedFact fact, List<Count> counts) {
        return counts.stream().filter(count -> count.convention().isOwn())
                .filter(count -> count.convention().quantity() == fact.quantity()).findFirst()
                .map(own -> {
                    List<Count> all = forPictures(fact, counts);
                    long computed = find(all, own.convention()).value();
                    return new Row(fact, OptionalLong.of(computed), verdict(fact, computed, all));
                })
                .orElseGet(() -> new Row(fact, OptionalLong.empty(), new Verdict.NotComputed()));
    }

    /** The counts for as many pictures as a number of this column is printed for. */
    private static List<Count> forPictures(PublishedFact fact, List<Count> counts) {
        int pictures = fact.setting().counting().orElseThrow().pictures();
        return pictures == 1
                ? counts
                : counts.stream().map(count -> new Count(count.convention(),
                        Math.multiplyExact(pictures, count.value()))).toList();
    }

    private static Verdict verdict(PublishedFact fact, long computed, List<Count> counts) {
        PrintedNumber printed = fact.printed();
        ColumnCount column = fact.setting().counting().orElseThrow();
        long counted = find(counts, column.convention()).value();
        if (column.digits().fits(printed, counted)) {
            boolean cutOff = !printed.isRounded(counted);
            return counted == computed
                    ? cutOff ? new Verdict.CutOff() : new Verdict.Agrees()
                    : new Verdict.CountedOtherwise(column.convention(), counted, cutOff);
        }
        if (!fact.setting().reason().english().isEmpty()) {
            return new Verdict.Explained(fact.setting().reason());
        }
        for (Digits digits : Digits.values()) {
            for (CountingConvention convention : column.candidates()) {
                long value = find(counts, convention).value();
                if (digits.fits(printed, value)) {
                    return new Verdict.Stray(printed.text(), column.convention(), convention, value, digits);
                }
            }
        }
        return new Verdict.Unexplained();
    }

    private static Count find(List<Count> counts, CountingConvention convention) {
        return counts.stream().filter(count -> count.convention() == convention).findFirst().orElseThrow();
    }
}
