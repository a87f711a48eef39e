package io.github.convatlas.spec.reader;

import io.github.convatlas.graph.Stage;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.RowSpec;
import io.github.convatlas.spec.ValueType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the rows of a network's table. */
final class RowReader {
    private static final ParameterSpec REPEAT = new ParameterSpec("repeat", ValueType.INTEGER, Optional.empty(),
            ParameterSpec.Range.between(0, 1000), List.of(), LocalizedText.NONE);
    private final StepReader steps;
    private final Problems problems;
    private final ArgumentReader arguments;

    RowReader(StepReader steps, Problems problems) {
        this.steps = steps;
        this.problems = problems;
        this.arguments = new ArgumentReader(problems);
    }

    /** The rows of one section; those without an id are named after it and counted from 1. */
    List<RowSpec> read(List<JsonTree> trees, Stage.Section section, String prefix) {
        var rows = new ArrayList<RowSpec>();
        for (int i = 0; i < trees.size(); i++) {
            String id = prefix + (i + 1);
            ObjectReader.of(trees.get(i), "a row", problems).flatMap(reader -> row(reader, section, id))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<RowSpec> row(ObjectReader reader, Stage.Section section, String usualId) {
        String id = reader.optionalText("id").orElse(usualId);
        Optional<Argument> repeat = reader.tree("repeat").flatMap(tree -> arguments.read(tree, REPEAT));
        SequencedMap<String, Argument> let = let(reader);
        reader.optionalText("comment");
        Optional<RowSpec> row = steps.read(reader, id).map(step -> new RowSpec(step, section, repeat, let));
        row.filter(read -> read.step().operation() instanceof Operation.Basic && repeat.isPresent())
                .ifPresent(_ -> problems.add(reader.place("repeat"),
                        "only a block can be repeated; put the operation into one"));
        return row;
    }

    private SequencedMap<String, Argument> let(ObjectReader reader) {
        var let = new LinkedHashMap<String, Argument>();
        reader.object("let", "values by name").ifPresent(given -> given.rest().forEach((name, tree) -> {
            ReservedNames.NETWORK.check(name, given.rest().keySet(), tree.place(), problems);
            arguments.read(tree, ParameterSpec.required(name, ValueType.ANY))
                    .ifPresent(argument -> let.put(name, argument));
        }));
        return let;
    }
}
