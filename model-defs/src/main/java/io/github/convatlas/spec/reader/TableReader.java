package io.github.convatlas.spec.reader;

import io.github.convatlas.graph.Stage;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.BackboneSpec;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.OutputSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.RowSpec;
import io.github.convatlas.spec.StepSpec;
import io.github.convatlas.spec.ValueType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the table of a network; a member of a family keeps the parts of the shared table that it does not replace. */
final class TableReader {
    private static final int MOST_ROWS = 2_000;
    private final RowReader rows;
    private final Problems problems;

    /**
     * A reader of tables of one file.
     *
     * @param blocks   the parameters of every known block
     * @param defaults what holds for every row of the file
     * @param problems where problems are noted
     */
    TableReader(Map<String, List<ParameterSpec>> blocks, SequencedMap<String, JsonTree> defaults, Problems problems) {
        this.rows = new RowReader(new StepReader(blocks, defaults, problems), problems);
        this.problems = problems;
    }

    /** The table in these fields. */
    NetworkSpec.Table read(ObjectReader owner) {
        return read(owner, new NetworkSpec.Table(3, Optional.empty(), List.of(), new LinkedHashMap<>()));
    }

    /** The table in these fields; what they do not say is as in the shared table. */
    NetworkSpec.Table read(ObjectReader owner, NetworkSpec.Table shared) {
        var all = new ArrayList<RowSpec>();
        all.addAll(section(owner, "stem", Stage.Section.STEM, shared));
        all.addAll(section(owner, "stages", Stage.Section.BODY, shared));
        all.addAll(section(owner, "head", Stage.Section.HEAD, shared));
        if (all.size() > MOST_ROWS) {
            problems.add(owner.place(), "a network has at most " + MOST_ROWS + " rows, found " + all.size());
        }
        requireUniqueIds(all);
        return new NetworkSpec.Table(channels(owner).orElse(shared.channels()), backbone(owner).or(shared::backbone),
                all, owner.has("outputs") ? outputs(owner) : shared.outputs());
    }

    /** Notes it as a problem if a network has nothing to pass data through and no other problem explains why. */
    void requireRows(NetworkSpec network) {
        if (problems.isEmpty() && network.rows().isEmpty() && network.table().backbone().isEmpty()) {
            problems.add(network.place(), "a network needs rows in \"stem\", \"stages\" or \"head\"");
        }
    }

    private List<RowSpec> section(ObjectReader owner, String field, Stage.Section section, NetworkSpec.Table shared) {
        String prefix = section == Stage.Section.BODY ? "stage" : field;
        return owner.has(field)
                ? rows.read(owner.list(field), section, prefix)
                : shared.rows().stream().filter(row -> row.section() == section).toList();
    }

    private void requireUniqueIds(List<RowSpec> all) {
        var ids = new LinkedHashSet<String>();
        for (RowSpec row : all) {
            StepSpec step = row.step();
            if (!ids.add(step.id()) || step.id().equals(StepSpec.INPUT) || step.id().contains(".")) {
                problems.add(step.place(), "each row needs an id of its own, without a dot and not \"input\", found \""
                        + step.id() + "\"");
            }
        }
    }

    private Optional<Integer> channels(ObjectReader owner) {
        return owner.object("input", "the input picture").map(input -> {
            int channels = input.integer("channels", 1, 4096);
            input.finish();
            return channels;
        });
    }

    private Optional<BackboneSpec> backbone(ObjectReader owner) {
        return owner.object("backbone", "the network it begins with").map(given -> {
            String network = given.text("network");
            var arguments = new LinkedHashMap<String, Argument>();
            given.object("parameters", "values by parameter").map(ObjectReader::rest).orElse(new LinkedHashMap<>())
                    .forEach((name, tree) -> new ArgumentReader(problems)
                            .read(tree, ParameterSpec.required(name, ValueType.ANY))
                            .ifPresent(argument -> arguments.put(name, argument)));
            Optional<String> through = given.optionalText("through");
            given.finish();
            return new BackboneSpec(given.place(), network, arguments, through);
        });
    }

    private SequencedMap<String, OutputSpec> outputs(ObjectReader owner) {
        var outputs = new LinkedHashMap<String, OutputSpec>();
        owner.object("outputs", "outputs by name").ifPresent(given -> given.rest()
                .forEach((name, tree) -> output(given, tree).ifPresent(output -> outputs.put(name, output))));
        return outputs;
    }

    private Optional<OutputSpec> output(ObjectReader outputs, JsonTree tree) {
        if (!(tree instanceof JsonTree.Members)) {
            return Optional.of(new OutputSpec(tree.place(), outputs.asText(tree), Optional.empty()));
        }
        return ObjectReader.of(tree, "an output", problems).map(given -> {
            Optional<Argument> when = given.tree("when").flatMap(condition -> new ArgumentReader(problems)
                    .read(condition, ParameterSpec.required("when", ValueType.FLAG)));
            var output = new OutputSpec(tree.place(), given.text("step"), when);
            given.finish();
            return output;
        });
    }
}
