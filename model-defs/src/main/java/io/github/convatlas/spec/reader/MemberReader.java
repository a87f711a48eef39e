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

/** Reads the members of a family: the same table with other values of its parameters. */
final class MemberReader {
    private final ObjectReader file;
    private final NetworkSpec shared;
    private final Problems problems;

    MemberReader(ObjectReader file, NetworkSpec shared) {
        this.file = file;
        this.shared = shared;
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
        LocalizedText own = ParameterReader.text(member, "about");
        SequencedMap<String, JsonTree> given = member.object("parameters", "parameters by name").map(ObjectReader::rest)
                .orElse(new LinkedHashMap<>());
        member.finish();
        SequencedMap<String, Argument> overrides = new ArgumentReader(problems).readAll(given, shared.parameters(), id);
        List<ParameterSpec> parameters = shared.parameters().stream()
                .map(parameter -> overrides.containsKey(parameter.name())
                        ? parameter.withFallback(overrides.get(parameter.name()))
                        : parameter)
                .toList();
        var overview = new NetworkSpec.Overview(shared.family(), shared.year(), shared.source(),
                own.equals(LocalizedText.NONE) ? shared.about() : own);
        return new NetworkSpec(id, title, member.place(), overview, parameters, shared.rules(), shared.ambient(),
                shared.channels(), shared.rows(), shared.outputs());
    }
}
