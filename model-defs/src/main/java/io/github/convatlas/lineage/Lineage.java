package io.github.convatlas.lineage;

import io.github.convatlas.catalog.BuiltInFiles;
import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.json.Reading;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;

/**
 * Which network comes from which. A graph without cycles: a network may descend from several, and several from it.
 *
 * @param works    ideas from outside of the atlas
 * @param descents in the order of the data: by family, the main ancestor of a network first
 */
public record Lineage(List<Work> works, List<Descent> descents) {
    private static final String FILE = "lineage.json";

    /** Copies the lists. */
    public Lineage {
        works = List.copyOf(works);
        descents = List.copyOf(descents);
    }

    /**
     * The lineage of the networks that come with the program.
     *
     * @throws IllegalStateException if its file is missing or wrong, which the tests rule out
     */
    public static Lineage builtIn() {
        return BuiltInFiles.value(read(FILE, BuiltInFiles.read("lineage/" + FILE)));
    }

    /**
     * The lineage a file describes, or everything that is wrong with it.
     *
     * @param file its name, for places
     * @param text its content
     */
    public static Reading<Lineage> read(String file, String text) {
        return new JsonTreeParser().parse(file, text).then(new LineageReader()::read);
    }

    /**
     * What a network comes from directly. For a network with changed parameters that has no entry of its own, what the
     * network comes from at its defaults.
     *
     * @param reference such as {@code mobilenet-v2} or {@code mobilenet-v2@width=0.5}
     */
    public List<Descent> ancestors(String reference) {
        return matching(reference, descent -> descent.to().equals(reference),
                descent -> descent.to().equals(id(reference)));
    }

    /**
     * What comes from a network directly. For a network with changed parameters that has no entry of its own, what comes
     * from it at its defaults.
     *
     * @param reference such as {@code mobilenet-v2} or {@code mobilenet-v2@width=0.5}
     */
    public List<Descent> descendants(String reference) {
        return matching(reference, descent -> descent.from().equals(new Origin.Network(reference)),
                descent -> descent.from().equals(new Origin.Network(id(reference))));
    }

    /** What comes from an idea directly. */
    public List<Descent> descendants(Work work) {
        return descents.stream().filter(descent -> descent.from().equals(new Origin.Idea(work))).toList();
    }

    /** The references of all networks it tells of, in the order of the data. */
    public SequencedSet<String> networks() {
        var references = new LinkedHashSet<String>();
        for (Descent descent : descents) {
            if (descent.from() instanceof Origin.Network(String reference)) {
                references.add(reference);
            }
            references.add(descent.to());
        }
        return Collections.unmodifiableSequencedSet(references);
    }

    /** Whether it tells of this network: of the reference itself, or of the network at its defaults. */
    public boolean knows(String reference) {
        return networks().contains(reference) || networks().contains(id(reference));
    }

    private List<Descent> matching(String reference, Predicate<Descent> exact, Predicate<Descent> byId) {
        Predicate<Descent> wanted = networks().contains(reference) ? exact : byId;
        return descents.stream().filter(wanted).toList();
    }

    private static String id(String reference) {
        int at = reference.indexOf('@');
        return at < 0 ? reference : reference.substring(0, at);
    }
}
