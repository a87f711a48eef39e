package io.github.convatlas.spec.reader;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the named settings of a network's parameters. */
final class VariantReader {
    private final Problems problems;

    VariantReader(Problems problems) {
        this.problems = problems;
    }

    /** The variants in the field of that name. */
    List<NetworkSpec.Variant> read(ObjectReader owner, List<ParameterSpec> parameters) {
        return owner.list("variants").stream()
                .flatMap(tree -> ObjectReader.of(tree, "a variant with name and parameters", problems).stream())
                .map(given -> variant(given, parameters)).toList();
    }

    private NetworkSpec.Variant variant(ObjectReader given, List<ParameterSpec> parameters) {
        given.required("name");
        LocalizedText name = ParameterReader.text(given, "name");
        var assignments = new LinkedHashMap<String, String>();
        given.required("parameters");
        given.object("parameters", "values by parameter").map(ObjectReader::rest).orElse(new LinkedHashMap<>())
                .forEach((parameter, tree) -> written(tree, parameter, parameters)
                        .ifPresent(text -> assignments.put(parameter, text)));
        var variant = new NetworkSpec.Variant(name, assignments, ParameterReader.text(given, "about"));
        given.finish();
        return variant;
    }

    private Optional<String> written(JsonTree tree, String name, List<ParameterSpec> parameters) {
        List<String> known = parameters.stream().map(ParameterSpec::name).toList();
        if (!known.contains(name)) {
            problems.add(tree.place(), ObjectReader.unknown("parameter", name, known));
            return Optional.empty();
        }
        Optional<String> text = asTyped(tree);
        if (text.isEmpty()) {
            problems.add(tree.place(), "expected a value for \"" + name + "\", found " + tree.describe());
        }
        return text;
    }

    private static Optional<String> asTyped(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Decimal(_, BigDecimal value) -> Optional.of(value.toPlainString());
            case JsonTree.Flag(_, boolean value) -> Optional.of(String.valueOf(value));
            case JsonTree.Text(_, String value) -> Optional.of(value);
            case JsonTree.Elements(_, List<JsonTree> items) -> {
                List<Optional<String>> parts = items.stream().map(VariantReader::asTyped).toList();
                yield parts.stream().allMatch(Optional::isPresent)
                        ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining("/")))
                        : Optional.empty();
            }
            case JsonTree.Members _,JsonTree.Nothing _ -> Optional.empty();
        };
    }
}
