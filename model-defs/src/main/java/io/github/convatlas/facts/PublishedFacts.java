package io.github.convatlas.facts;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.catalog.BuiltInFiles;
import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What papers and implementations print about networks. References are compared by what they mean:
 * {@code mobilenet-v2@width=1} is {@code mobilenet-v2}. Immutable; reading takes a moment, so not on a thread that draws.
 */
public final class PublishedFacts {
    private static final String FOLDER = "published/facts";
    private final SequencedMap<String, List<PublishedFact>> facts;
    private final List<FactsReader.Tool> tools;

    private final List<Unbuilt> unbuilt;

    private PublishedFacts(SequencedMap<String, List<PublishedFact>> facts, List<FactsReader.File> files) {
        this.facts = facts;
        this.tools = files.stream().flatMap(file -> file.tools().stream()).toList();
        this.unbuilt = files.stream().flatMap(file -> file.unbuilt().stream()).toList();
    }

    /**
     * A network that is published in numbers only, so that the atlas cannot build it.
     *
     * @param identity its id and title
     * @param beside   id of the network of the atlas it was published beside
     * @param why      why it cannot be built, in a sentence
     */
    public record Unbuilt(NetworkIdentity identity, String beside, LocalizedText why) {
    }

    /**
     * The facts that come with the program.
     *
     * @param atlas says which references mean the same
     * @throws IllegalStateException if their files are wrong, which the tests rule out
     */
    public static PublishedFacts builtIn(Atlas atlas) {
        var files = new ArrayList<FactsReader.File>();
        BuiltInFiles.listed(FOLDER).forEach((name, text) -> files.add(BuiltInFiles.value(read(name, text))));
        return of(files, atlas);
    }

    static Reading<FactsReader.File> read(String name, String text) {
        return new JsonTreeParser().parse(name, text).then(new FactsReader()::read);
    }

    static PublishedFacts of(List<FactsReader.File> files, Atlas atlas) {
        var facts = new LinkedHashMap<String, List<PublishedFact>>();
        for (FactsReader.File file : files) {
            file.facts().forEach(fact -> facts
                    .computeIfAbsent(meaning(fact.network(), atlas), _ -> new ArrayList<>()).add(fact));
        }
        facts.replaceAll((_, list) -> List.copyOf(list));
        return new PublishedFacts(facts, files);
    }

    private static String meaning(NetworkReference reference, Atlas atlas) {
        return switch (atlas.identify(reference)) {
            case Reading.Success<NetworkIdentity>(NetworkIdentity identity) -> identity.reference();
            case Reading.Failure<NetworkIdentity>(List<Problem> _) -> reference.toString();
        };
    }

    /**
     * The facts about this network with these parameters, and about no other: in the order of importance, the paper's own
     * table first.
     */
    public List<PublishedFact> of(NetworkIdentity network) {
        return of(network.reference());
    }

    /**
     * The facts about the network of this reference, which names only the parameters that differ from the defaults, as
     * {@link NetworkIdentity#reference()} does. Networks that were never published as a table, such as
     * {@code mnasnet-a3}, have facts too.
     */
    public List<PublishedFact> of(String reference) {
        return facts.getOrDefault(reference, List.of());
    }

    /** Every network there is a fact about, by reference, in the order of the files. */
    public SequencedMap<String, List<PublishedFact>> all() {
        return Collections.unmodifiableSequencedMap(facts);
    }

    /**
     * The same network with other parameters that something is published about: those a paper tells of first.
     *
     * @param network which, with its parameters
     */
    public List<String> elsewhere(NetworkIdentity network) {
        return facts.entrySet().stream().filter(entry -> isKin(entry.getKey(), network))
                .sorted(Comparator.comparing(entry -> entry.getValue().stream()
                        .noneMatch(fact -> fact.source().kind() == FactSource.Kind.PAPER)))
                .map(Map.Entry::getKey).toList();
    }

    private static boolean isKin(String reference, NetworkIdentity network) {
        return !reference.equals(network.reference())
                && (reference.equals(network.id()) || reference.startsWith(network.id() + "@"));
    }

    /** The networks that are published in numbers only. */
    public List<Unbuilt> unbuilt() {
        return unbuilt;
    }

    /** What the paper prints: the first such fact of a paper about this network. */
    public Optional<PublishedFact> ofPaper(NetworkIdentity network, Quantity quantity) {
        return of(network).stream().filter(fact -> fact.quantity() == quantity)
                .filter(fact -> fact.source().kind() == FactSource.Kind.PAPER).findFirst();
    }

    /** What the paper prints; else what the first implementation says. For charts. */
    public Optional<PublishedFact> best(NetworkIdentity network, Quantity quantity) {
        return ofPaper(network, quantity).or(() -> of(network).stream()
                .filter(fact -> fact.quantity() == quantity).findFirst());
    }

    /** The implementations that have this network and how they count, in the order of the files. */
    List<FactsReader.Tool> tools(NetworkIdentity network) {
        return tools.stream().filter(tool -> tool.has(network)).toList();
    }
}
