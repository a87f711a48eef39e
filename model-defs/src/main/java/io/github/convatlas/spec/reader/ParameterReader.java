package io.github.convatlas.spec.reader;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.ValueType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the parameters a block or network declares. */
final class ParameterReader {
    private final Problems problems;
    private final ArgumentReader arguments;

    ParameterReader(Problems problems) {
        this.problems = problems;
        this.arguments = new ArgumentReader(problems);
    }

    List<ParameterSpec> read(ObjectReader owner, ReservedNames reserved) {
        var parameters = new ArrayList<ParameterSpec>();
        owner.object("parameters", "parameters by name").ifPresent(reader -> {
            for (Map.Entry<String, JsonTree> field : reader.rest().entrySet()) {
                reserved.check(field.getKey(), reader.rest().keySet(), field.getValue().place(), problems);
                ObjectReader.of(field.getValue(), "a parameter with type and default", problems)
                        .flatMap(declared -> parameter(field.getKey(), declared)).ifPresent(parameters::add);
            }
        });
        return parameters;
    }

    private Optional<ParameterSpec> parameter(String name, ObjectReader reader) {
        String typeName = reader.text("type");
        Optional<ValueType> type = ValueType.ofSpecName(typeName);
        if (type.isEmpty()) {
            problems.add(reader.place("type"), ObjectReader.unknown("type", typeName, ValueType.specNames()));
        }
        return type.map(known -> declared(name, known, reader));
    }

    private ParameterSpec declared(String name, ValueType type, ObjectReader reader) {
        ParameterSpec.Range usual = ParameterSpec.Range.of(type);
        BigDecimal smallest = reader.optionalNumber("min").orElse(usual.smallest());
        BigDecimal largest = reader.optionalNumber("max").orElse(usual.largest());
        List<String> choices = choices(reader, type);
        LocalizedText about = text(reader, "about");
        var bare = new ParameterSpec(name, type, Optional.empty(), new ParameterSpec.Range(smallest, largest), choices,
                about);
        ParameterSpec complete = reader.tree("default").flatMap(tree -> arguments.read(tree, bare))
                .map(bare::withFallback)
                .orElse(bare);
        reader.finish();
        if (type == ValueType.CHOICE && choices.isEmpty()) {
            problems.add(reader.place(), "a parameter of type \"choice\" needs its \"choices\"");
        }
        return complete;
    }

    private static List<String> choices(ObjectReader reader, ValueType type) {
        return switch (type) {
            case NUMBER, INTEGER, CHANNELS -> reader.numbers("choices").stream()
                    .map(number -> number.stripTrailingZeros().toPlainString()).toList();
            case FLAG, STRIDE, ACTIVATION, NORM, PADDING, CHOICE, NUMBERS, STEP, ANY -> reader.texts("choices");
        };
    }

    /** A text in English and, if there is one, Japanese; a plain text is English. */
    static LocalizedText text(ObjectReader owner, String field) {
        Optional<JsonTree> tree = owner.tree(field);
        if (tree.isEmpty()) {
            return LocalizedText.NONE;
        }
        if (tree.get() instanceof JsonTree.Text(_, String english)) {
            return new LocalizedText(english, "");
        }
        return ObjectReader.of(tree.get(), "a text in languages, such as en and ja", owner.problems()).map(reader -> {
            var text = new LocalizedText(reader.text("en"), reader.optionalText("ja").orElse(""));
            reader.finish();
            return text;
        }).orElse(LocalizedText.NONE);
    }
}
