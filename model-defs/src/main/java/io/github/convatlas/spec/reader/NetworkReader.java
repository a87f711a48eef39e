package io.github.convatlas.spec.reader;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.Ambient;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.Expression;
import io.github.convatlas.spec.ExpressionException;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Source;
import io.github.convatlas.spec.ValueType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/** Reads a file of networks: one network, or the members of a family that share a table. */
final class NetworkReader {
    private static final String ID = "[a-z0-9]+([._-][a-z0-9]+)*";
    private static final Map<String, Integer> MOST = Map.of(NetworkSpec.RESOLUTION, 8192, NetworkSpec.CLASSES,
            1_000_000);
    private final ObjectReader reader;
    private final Map<String, List<ParameterSpec>> blocks;
    private final Problems problems;

    NetworkReader(ObjectReader reader, Map<String, List<ParameterSpec>> blocks) {
        this.reader = reader;
        this.blocks = blocks;
        this.problems = reader.problems();
    }

    List<NetworkSpec> read() {
        FormatVersion.check(reader);
        var head = new Head(reader.optionalText("id"), reader.text("title"), overview());
        List<ParameterSpec> parameters = parameters();
        SequencedMap<String, JsonTree> defaults = reader.object("defaults", "defaults by name").map(ObjectReader::rest)
                .orElse(new LinkedHashMap<>());
        checkDefaults(defaults);
        var tables = new TableReader(blocks, defaults, problems);
        var shared = new NetworkSpec(head.id().orElse(""), head.title(), reader.place(), head.overview(), parameters,
                new VariantReader(problems).read(reader, parameters), rules(), ambient(defaults), tables.read(reader));
        List<NetworkSpec> networks = new MemberReader(reader, shared, tables).read();
        reader.finish();
        networks.forEach(tables::requireRows);
        networks.stream().filter(network -> !network.id().matches(ID)).forEach(network -> problems.add(network.place(),
                "an id consists of small letters, digits and single hyphens, found \"" + network.id() + "\""));
        return networks;
    }

    private record Head(Optional<String> id, String title, NetworkSpec.Overview overview) {
    }

    private NetworkSpec.Overview overview() {
        String family = reader.text("family");
        int year = reader.integer("year", 1980, 2100);
        reader.required("source");
        return new NetworkSpec.Overview(family, year, source(reader).orElse(new Source("", "", "", LocalizedText.NONE)),
                ParameterReader.text(reader, "about"));
    }

    /** Where a table comes from, if it is said. */
    static Optional<Source> source(ObjectReader owner) {
        return owner.object("source", "a source").map(given -> {
            var read = new Source(given.text("paper"), given.optionalText("title").orElse(""),
                    given.optionalText("table").orElse(""), ParameterReader.text(given, "note"));
            given.finish();
            return read;
        });
    }

    private List<ParameterSpec> parameters() {
        int before = problems.count();
        List<ParameterSpec> read = new ParameterReader(problems).read(reader, ReservedNames.NETWORK);
        boolean complete = problems.count() == before;
        var bounded = new ArrayList<ParameterSpec>();
        for (ParameterSpec parameter : read) {
            if (parameter.fallback().isEmpty() && complete) {
                problems.add(reader.place("parameters"), "the parameter \"" + parameter.name() + "\" needs a default");
            }
            int most = MOST.getOrDefault(parameter.name(), 0);
            if (most > 0 && parameter.type() != ValueType.INTEGER) {
                problems.add(reader.place("parameters"), "\"" + parameter.name() + "\" must be of type integer");
            }
            bounded.add(most > 0 ? parameter.atMost(1, most) : parameter);
        }
        MOST.keySet().stream().filter(name -> read.stream().noneMatch(parameter -> parameter.name().equals(name)))
                .filter(_ -> complete).forEach(name -> problems.add(reader.place("parameters"),
                        "every network declares the parameter \"" + name + "\""));
        return bounded;
    }

    private void checkDefaults(SequencedMap<String, JsonTree> defaults) {
        var known = new TreeSet<String>();
        known.add("block");
        Ambient.SETTINGS.forEach(setting -> known.add(setting.name()));
        blocks.values().forEach(parameters -> parameters.forEach(parameter -> known.add(parameter.name())));
        defaults.forEach((name, tree) -> {
            if (!known.contains(name)) {
                problems.add(tree.place(), ObjectReader.unknown("default", name, known));
            }
        });
    }

    private NetworkSpec.Rules rules() {
        Optional<ObjectReader> given = reader.object("rules", "rules by name");
        var rules = new NetworkSpec.Rules(rule(given, "channels", "value"), rule(given, "repeat", "value"),
                rule(given, "stride", "if(first, value, 1)"));
        given.ifPresent(ObjectReader::finish);
        return rules;
    }

    private Expression rule(Optional<ObjectReader> given, String name, String usual) {
        String text = given.flatMap(rules -> rules.optionalText(name)).orElse(usual);
        try {
            return Expression.parse(text);
        } catch (ExpressionException e) {
            problems.add(given.orElse(reader).place(name), e.reason());
            return usualRule(usual);
        }
    }

    private static Expression usualRule(String usual) {
        try {
            return Expression.parse(usual);
        } catch (ExpressionException e) {
            throw new IllegalStateException("the usual rule " + usual + " does not parse", e);
        }
    }

    private SequencedMap<String, Argument> ambient(SequencedMap<String, JsonTree> defaults) {
        var given = new LinkedHashMap<String, JsonTree>();
        Ambient.SETTINGS.forEach(setting -> Optional.ofNullable(defaults.get(setting.name()))
                .ifPresent(tree -> given.put(setting.name(), tree)));
        return new ArgumentReader(problems).readAll(given, Ambient.SETTINGS, "the defaults");
    }
}
