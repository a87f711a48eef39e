package io.github.convatlas.lineage;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Problems;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.Source;
import io.github.convatlas.spec.reader.Texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the file of the lineage, strictly: what is missing, misspelt, unknown, said twice or circular is a problem. */
final class LineageReader {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private final Problems problems = new Problems();
    private final Map<String, String> papers = new LinkedHashMap<>();
    private final Map<String, Work> works = new LinkedHashMap<>();

    Reading<Lineage> read(JsonTree tree) {
        Optional<Lineage> lineage = ObjectReader.of(tree, "the lineage", problems).map(this::lineage);
        List<Problem> found = problems.all();
        return found.isEmpty() && lineage.isPresent()
                ? new Reading.Success<>(lineage.get())
                : new Reading.Failure<>(found);
    }

    private Lineage lineage(ObjectReader file) {
        file.integer("formatVersion", 1, 1);
        file.object("papers", "titles by paper").ifPresent(this::papers);
        each(file, "works", this::work).forEach(work -> works.put(work.id(), work));
        var ends = new HashSet<List<String>>();
        List<Descent> descents = each(file, "descents", reader -> descent(reader, ends));
        file.finish();
        return new Lineage(List.copyOf(works.values()), descents);
    }

    private void papers(ObjectReader reader) {
        reader.rest().keySet().forEach(paper -> papers.put(paper, reader.text(paper)));
    }

    private Optional<Work> work(ObjectReader reader) {
        String id = reader.text("id");
        if (works.containsKey(id)) {
            problems.add(reader.place("id"), "the work \"" + id + "\" is there already");
        }
        String title = reader.text("title");
        int year = reader.integer("year", FIRST_YEAR, LAST_YEAR);
        Source source = source(reader);
        LocalizedText idea = Texts.required(reader, "idea");
        return id.isEmpty() ? Optional.empty() : Optional.of(new Work(id, title, year, source, idea));
    }

    private Optional<Descent> descent(ObjectReader reader, Set<List<String>> ends) {
        Optional<Origin> origin = origin(reader);
        String to = reader.text("to");
        Source source = source(reader);
        LocalizedText change = Texts.required(reader, "change");
        if (origin.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        String from = name(origin.get());
        if (ends.contains(List.of(from, to))) {
            problems.add(reader.place(), "that " + to + " comes from " + from + " is said already");
            return Optional.empty();
        }
        if (after(to, ends).contains(from)) {
            problems.add(reader.place(), to + " would be its own ancestor, by way of " + from);
            return Optional.empty();
        }
        ends.add(List.of(from, to));
        return Optional.of(new Descent(origin.get(), to, change, source));
    }

    private Optional<Origin> origin(ObjectReader reader) {
        Optional<String> network = reader.optionalText("from").filter(text -> !text.isEmpty());
        Optional<String> work = reader.optionalText("work").filter(text -> !text.isEmpty());
        if (network.isPresent() == work.isPresent()) {
            problems.add(reader.place(), "a descent has either \"from\", a network, or \"work\"");
            return Optional.empty();
        }
        work.filter(id -> !works.containsKey(id)).ifPresent(
                id -> problems.add(reader.place("work"), ObjectReader.unknown("work", id, works.keySet())));
        return network.<Origin>map(Origin.Network::new)
                .or(() -> work.map(works::get).map(Origin.Idea::new));
    }

    private static String name(Origin origin) {
        return switch (origin) {
            case Origin.Network(String reference) -> reference;
            case Origin.Idea(Work work) -> "the work " + work.id();
        };
    }

    /** A network and everything that comes from it, directly or not. */
    private static Set<String> after(String network, Set<List<String>> ends) {
        var reached = new HashSet<>(Set.of(network));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String next = open.remove();
            ends.stream().filter(end -> end.getFirst().equals(next)).map(List::getLast).filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    private Source source(ObjectReader reader) {
        String paper = reader.text("paper");
        if (!paper.isEmpty() && !papers.containsKey(paper)) {
            problems.add(reader.place("paper"), ObjectReader.unknown("paper", paper, papers.keySet()));
        }
        String where = reader.has("where") ? reader.text("where") : "";
        return new Source(paper, papers.getOrDefault(paper, ""), where, LocalizedText.NONE);
    }

    private <T> List<T> each(ObjectReader owner, String field, Function<ObjectReader, Optional<T>> read) {
        var items = new ArrayList<T>();
        for (JsonTree item : owner.list(field)) {
            ObjectReader.of(item, "an entry of \"" + field + "\"", problems).ifPresent(reader -> {
                read.apply(reader).ifPresent(items::add);
                reader.finish();
            });
        }
        return items;
    }
}
