package io.github.convatlas.spec.reader;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.Ambient;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Primitive;
import io.github.convatlas.spec.StepSpec;
import io.github.convatlas.spec.ValueType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Reads one step of a block's body, or what a row of a network repeats. */
final class StepReader {
    private static final ParameterSpec WHEN = ParameterSpec.required("when", ValueType.FLAG);
    private final Map<String, List<ParameterSpec>> blocks;
    private final Map<String, JsonTree> defaults;
    private final Problems problems;
    private final ArgumentReader arguments;

    /**
     * A reader of steps.
     *
     * @param blocks   the parameters of every known block
     * @param defaults what the network gives to every row; empty inside blocks
     * @param problems where problems are noted
     */
    StepReader(Map<String, List<ParameterSpec>> blocks, Map<String, JsonTree> defaults, Problems problems) {
        this.blocks = blocks;
        this.defaults = defaults;
        this.problems = problems;
        this.arguments = new ArgumentReader(problems);
    }

    Optional<StepSpec> read(ObjectReader reader, String id) {
        Optional<Argument> when = reader.tree("when").flatMap(tree -> arguments.read(tree, WHEN));
        GraphNode.Branch branch = reader.flag("shortcut", false) ? GraphNode.Branch.SHORTCUT : GraphNode.Branch.MAIN;
        List<String> from = from(reader);
        Optional<Primitive> primitive = primitive(reader);
        if (primitive.isPresent()) {
            Optional<Argument> norm = following(reader, Ambient.NORM, ValueType.NORM);
            Optional<Argument> activation = following(reader, Ambient.ACTIVATION, ValueType.ACTIVATION);
            return basic(reader, primitive.get()).map(operation -> new StepSpec(id, reader.place(), when,
                    operation.inputs().isEmpty() ? from : operation.inputs(), branch, operation.basic(), norm,
                    activation));
        }
        return call(reader).map(operation -> new StepSpec(id, reader.place(), when, from, branch, operation,
                Optional.empty(), Optional.empty()));
    }

    private static List<String> from(ObjectReader reader) {
        Optional<JsonTree> tree = reader.tree("from");
        return tree.isEmpty() ? List.of() : List.of(reader.asText(tree.get()));
    }

    private Optional<Primitive> primitive(ObjectReader reader) {
        List<Primitive> named = Stream.of(Primitive.values())
                .filter(primitive -> reader.rest().containsKey(primitive.specName()))
                .toList();
        if (named.size() > 1) {
            problems.add(reader.place(named.get(1).specName()),
                    "a step does one thing, found \"" + named.get(0).specName() + "\" and \"" + named.get(1).specName()
                            + "\"");
        }
        return named.stream().findFirst();
    }

    private record Joined(Operation.Basic basic, List<String> inputs) {
    }

    private Optional<Joined> basic(ObjectReader reader, Primitive primitive) {
        if (primitive.joins()) {
            List<String> inputs = reader.texts(primitive.specName());
            if (inputs.size() < 2) {
                problems.add(reader.place(primitive.specName()),
                        "\"" + primitive.specName() + "\" joins at least two steps, found " + inputs.size());
            }
            reader.finish();
            return inputs.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Joined(new Operation.Basic(primitive, new LinkedHashMap<>()), inputs));
        }
        Optional<Joined> joined = reader.object(primitive.specName(), "the parameters of " + primitive.specName())
                .map(given -> new Joined(new Operation.Basic(primitive,
                        arguments.readAll(given.rest(), primitive.parameters(), primitive.specName())), List.of()));
        reader.finish();
        return joined;
    }

    private Optional<Argument> following(ObjectReader reader, String field, ValueType type) {
        return reader.tree(field).flatMap(tree -> arguments.read(tree, ParameterSpec.required(field, type)));
    }

    private Optional<Operation> call(ObjectReader reader) {
        Optional<JsonTree> named = reader.tree("block").or(() -> Optional.ofNullable(defaults.get("block")));
        if (named.isEmpty()) {
            problems.add(reader.place(),
                    "a step names a \"block\" or one of: " + String.join(", ", Primitive.specNames()));
            return Optional.empty();
        }
        String block = reader.asText(named.get());
        List<ParameterSpec> parameters = blocks.get(block);
        if (parameters == null) {
            problems.add(named.get().place(), ObjectReader.unknown("block", block, blocks.keySet()));
            return Optional.empty();
        }
        List<ParameterSpec> accepted = accepted(parameters);
        SequencedMap<String, JsonTree> given = withDefaults(reader.rest(), parameters);
        return Optional
                .of(new Operation.Call(block, arguments.readAll(given, accepted, "the block \"" + block + "\"")));
    }

    private static List<ParameterSpec> accepted(List<ParameterSpec> parameters) {
        var accepted = new ArrayList<>(parameters);
        List<String> own = parameters.stream().map(ParameterSpec::name).toList();
        Ambient.SETTINGS.stream().filter(setting -> !own.contains(setting.name())).forEach(accepted::add);
        return accepted;
    }

    private SequencedMap<String, JsonTree> withDefaults(SequencedMap<String, JsonTree> given,
            List<ParameterSpec> parameters) {
        var all = new LinkedHashMap<>(given);
        for (ParameterSpec parameter : parameters) {
            JsonTree fallback = defaults.get(parameter.name());
            if (fallback != null) {
                all.putIfAbsent(parameter.name(), fallback);
            }
        }
        return all;
    }
}
