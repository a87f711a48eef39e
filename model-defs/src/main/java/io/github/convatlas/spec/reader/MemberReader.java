package io.github.convatlas.spec.reader;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Reads the members of a family: the same table with other values of its parameters, or with parts of its own. */
final class MemberReader {
    private final ObjectReader file;
    private final NetworkSpec shared;
    private final TableReader tables;
    private final Problems problems;

    MemberReader(ObjectReader file, NetworkSpec shared, TableReader tables) {
        this.file = file;
        this.shared = shared;
        this.tables = tables;
        this.problems = file.problems();
    }

    List<NetworkSpec> read() {
        var members = new ArrayList<NetworkSpec>();
        file.object("members", "members by id").ifPresent(given -> {
            for (Map.Entry<String, JsonTree> field : given.rest().entrySet()) {
                ObjectReader.of(field.getValue(), "a member", problems)
                        .ifPresent(member -> members.add(member(field.getKey(), member)));
            }
        });
        file.object("members", "members by id").filter(given -> given.rest().isEmpty())
                .ifPresent(given -> problems.add(given.place(), "\"members\" names at least one network"));
        if (members.isEmpty() && shared.id().isEmpty()) {
            problems.add(file.place(), "a file of networks needs an \"id\", or \"members\" with their ids");
        }
        return members.isEmpty() ? List.of(shared) : members;
    }

    private NetworkSpec member(String id, ObjectReader member) {
        String title = member.optionalText("title").orElse(shared.title());
        List<ParameterSpec> parameters = parameters(id, member);
        List<NetworkSpec.Variant> variants = member.has("variants")
                ? new VariantReader(problems).read(member, parameters)
                : shared.variants();
        var read = new NetworkSpec(id, title, member.place(), overview(member), parameters, variants, shared.rules(),
                shared.ambient(), tables.read(member, shared.table()));
        member.finish();
        return read;
    }

    private NetworkSpec.Overview overview(ObjectReader member) {
        LocalizedText own = ParameterReader.text(member, "about");
        LocalizedText distinction = ParameterReader.text(member, "distinction");
        int year = member.has("year") ? member.integer("year", 1980, 2100) : shared.year();
        return new NetworkSpec.Overview(shared.family(), year,
                NetworkReader.source(member).orElse(shared.source()),
                distinction.then(own.equals(LocalizedText.NONE) ? shared.about() : own));
    }

    private List<ParameterSpec> parameters(String id, ObjectReader member) {
        SequencedMap<String, JsonTree> given = member.object("parameters", "parameters by name").map(ObjectReader::rest)
                .orElse(new LinkedHashMap<>());
        SequencedMap<String, Argument> overrides = new ArgumentReader(problems).readAll(given, shared.parameters(), id);
        return shared.parameters().stream()
                .map(parameter -> overrides.containsKey(parameter.name())
                        ? parameter.withFallback(overrides.get(parameter.name()))
                        : parameter)
                .toList();
    }
}
