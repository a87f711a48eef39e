package io.github.convatlas.facts;

import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.facts.PublishedFact.Special;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Problems;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.reader.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a file of published facts, strictly. A file lists the tools that build its networks, and tables as they were
 * printed: columns with a quantity, rows with a network and one text a column (null where nothing is printed).
 */
final class FactsReader {
    private final Problems problems = new Problems();
    private final Map<String, LocalizedText> reasons = new HashMap<>();
    private final Set<String> usedReasons = new HashSet<>();

    /**
     * What one file of published facts says.
     *
     * @param tools   implementations that have its networks, and how they count
     * @param facts   in the order of the file
     * @param unbuilt networks it has facts about that no table describes
     */
    record File(List<Tool> tools, List<PublishedFact> facts, List<PublishedFacts.Unbuilt> unbuilt) {
        File {
            tools = List.copyOf(tools);
            facts = List.copyOf(facts);
            unbuilt = List.copyOf(unbuilt);
        }
    }

    /**
     * An implementation and how it counts.
     *
     * @param name       {@code Keras}
     * @param version    which
     * @param counting   a convention for each quantity it reports
     * @param networks   ids of the networks it has
     * @param parameters what it can change in them, beside resolution and classes
     */
    record Tool(String name, String version, List<CountingConvention> counting, List<String> networks,
            List<String> parameters) {
        private static final Set<String> EVERYWHERE = Set.of(NetworkSpec.RESOLUTION, NetworkSpec.CLASSES);

        Tool {
            counting = List.copyOf(counting);
            networks = List.copyOf(networks);
            parameters = List.copyOf(parameters);
        }

        /** Whether it has this network; with other parameters it may have another or none. */
        boolean has(NetworkIdentity network) {
            return networks.contains(network.id()) && network.changed().keySet().stream()
                    .allMatch(name -> EVERYWHERE.contains(name) || parameters.contains(name));
        }
    }

    Reading<File> read(JsonTree tree) {
        Optional<File> file = ObjectReader.of(tree, "published facts", problems).map(this::file);
        List<Problem> found = problems.all();
        return found.isEmpty() && file.isPresent()
                ? new Reading.Success<>(file.get())
                : new Reading.Failure<>(found);
    }

    private File file(ObjectReader reader) {
        reader.integer("formatVersion", 1, 1);
        reader.object("reasons", "reasons by name").ifPresent(named -> named.rest()
                .forEach((name, text) -> reasons.put(name, Texts.read(text, problems))));
        List<Tool> tools = Texts.objects(reader.list("tools"), "a tool", problems).stream()
                .map(this::tool).toList();
        var facts = new ArrayList<PublishedFact>();
        Texts.objects(reader.list("tables"), "a table", problems).forEach(table -> facts.addAll(table(table)));
        if (facts.isEmpty()) {
            problems.add(reader.place("tables"), "\"tables\" needs a table with a row");
        }
        List<PublishedFacts.Unbuilt> unbuilt = Texts.objects(reader.list("unbuilt"), "a network", problems).stream()
                .map(FactsReader::unbuilt).toList();
        reasons.keySet().stream().filter(name -> !usedReasons.contains(name)).sorted()
                .forEach(name -> problems.add(reader.place("reasons"), "no row uses the reason \"" + name + "\""));
        reader.finish();
        return new File(tools, facts, unbuilt);
    }

    private static PublishedFacts.Unbuilt unbuilt(ObjectReader reader) {
        var identity = new NetworkIdentity(reader.text("network"), reader.text("title"), new LinkedHashMap<>(),
                new LinkedHashMap<>());
        var unbuilt = new PublishedFacts.Unbuilt(identity, reader.text("beside"), Texts.required(reader, "why"));
        reader.finish();
        return unbuilt;
    }

    private Tool tool(ObjectReader reader) {
        var tool = new Tool(reader.text("name"), reader.text("version"), conventions(reader),
                reader.texts("networks"), reader.texts("parameters"));
        reader.finish();
        return tool;
    }

    private List<CountingConvention> conventions(ObjectReader reader) {
        var conventions = new ArrayList<CountingConvention>();
        for (JsonTree item : reader.list("counting")) {
            String name = reader.asText(item);
            CountingConvention.ofDataName(name).ifPresentOrElse(conventions::add, () -> problems.add(item.place(),
                    ObjectReader.unknown("convention", name, CountingConvention.dataNames())));
        }
        return conventions;
    }

    private List<PublishedFact> table(ObjectReader reader) {
        Optional<FactSource> source = reader.object("source", "who printed the table").map(FactsReader::source);
        List<FactsColumn> columns = Texts.objects(reader.list("columns"), "a column", problems).stream()
                .map(column -> FactsColumn.read(column, name -> reason(column, name))).toList();
        if (source.isEmpty()) {
            problems.add(reader.place(), "a table needs a \"source\"");
        }
        var facts = new ArrayList<PublishedFact>();
        Texts.objects(reader.list("rows"), "a row", problems).forEach(row -> facts.addAll(
                row(row, new Sheet(source.orElse(FactSource.UNKNOWN), columns))));
        reader.finish();
        return facts;
    }

    private record Sheet(FactSource source, List<FactsColumn> columns) {
    }

    private static FactSource source(ObjectReader reader) {
        Optional<String> paper = reader.optionalText("paper");
        FactSource.Kind kind = paper.isPresent() ? FactSource.Kind.PAPER : FactSource.Kind.IMPLEMENTATION;
        String name = paper.orElseGet(() -> reader.text("implementation"));
        var source = new FactSource(kind, name, reader.text("version"),
                reader.optionalText("place").orElse(""), reader.optionalText("address").orElse(""));
        reader.finish();
        return source;
    }

    private LocalizedText reason(ObjectReader reader, String name) {
        usedReasons.add(name);
        LocalizedText reason = reasons.get(name);
        if (reason == null) {
            problems.add(reader.place(), ObjectReader.unknown("reason", name, reasons.keySet()));
            return LocalizedText.NONE;
        }
        return reason;
    }

    private List<PublishedFact> row(ObjectReader reader, Sheet sheet) {
        NetworkReference network = network(reader);
        LocalizedText conditions = Texts.optional(reader, "conditions");
        Set<Special> special = FactsColumn.special(reader);
        Map<String, LocalizedText> given = new HashMap<>();
        reader.object("reasons", "names of reasons by heading").ifPresent(named -> named.rest()
                .forEach((heading, name) -> given.put(heading, reason(named, named.asText(name)))));
        List<JsonTree> values = reader.list("values");
        if (values.size() != sheet.columns().size()) {
            problems.add(reader.place("values"),
                    "expected " + sheet.columns().size() + " values, found " + values.size());
            return List.of();
        }
        var facts = new ArrayList<PublishedFact>();
        for (int i = 0; i < values.size(); i++) {
            FactsColumn column = sheet.columns().get(i);
            PublishedFact.Setting all = column.setting();
            Set<Special> both = Stream.concat(all.special().stream(), special.stream()).collect(Collectors.toSet());
            var setting = new PublishedFact.Setting(all.heading(), all.conditions().and(conditions), all.counting(),
                    Optional.ofNullable(given.remove(column.heading())).orElse(all.reason()), both);
            column.number(values.get(i), problems).ifPresent(printed -> facts
                    .add(new PublishedFact(network, column.quantity(), printed, sheet.source(), setting)));
        }
        given.keySet().forEach(heading -> problems.add(reader.place("reasons"), "no column has the heading \""
                + heading + "\""));
        reader.finish();
        return facts;
    }

    private NetworkReference network(ObjectReader reader) {
        String text = reader.text("network");
        return switch (NetworkReference.parse(text)) {
            case Reading.Success<NetworkReference>(NetworkReference network) -> network;
            case Reading.Failure<NetworkReference>(List<Problem> wrong) -> {
                problems.add(reader.place("network"), wrong.getFirst().message());
                yield new NetworkReference(text, new LinkedHashMap<>());
            }
        };
    }
}
