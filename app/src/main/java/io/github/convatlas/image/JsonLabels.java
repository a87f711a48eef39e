package io.github.convatlas.image;

import io.github.convatlas.image.LabelFile.LabelProblem;
import io.github.convatlas.image.Labels.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Labels in JSON, or in the notation of a Python dictionary: a list of labels, or an object of labels by index whose values are
 * labels or lists of a WordNet id and a label (Keras' imagenet_class_index.json).
 */
final class JsonLabels {

    private static final String ADVICE = " Write one label a line, or a JSON list of labels.";

    private JsonLabels() {
    }

    static List<Label> parse(String text) throws LabelProblem {
        var mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                        JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        try {
            var root = mapper.readTree(text);
            var labels = root.isArray()
                    ? StreamSupport.stream(root.spliterator(), false).map(JsonLabels::label).toList()
                    : byIndex(root);
            if (labels.isEmpty() || labels.size() > Labels.MAX_CLASSES) {
                throw new LabelProblem(
                        "it holds %d labels; 1 to %d are read.".formatted(labels.size(), Labels.MAX_CLASSES)
                                + ADVICE);
            }
            return labels;
        } catch (JacksonException e) {
            throw new LabelProblem("its JSON cannot be read (" + e.getOriginalMessage() + ")." + ADVICE);
        }
    }

    private static List<Label> byIndex(JsonNode root) throws LabelProblem {
        var labels = new IndexedLabels();
        for (var property : root.properties()) {
            boolean number = property.getKey().matches("\\d{1,9}");
            if (!number || !labels.add(Integer.parseInt(property.getKey()), label(property.getValue()))) {
                throw new LabelProblem("\"%s\" is not the index of a class.".formatted(property.getKey()) + ADVICE);
            }
        }
        return root.isEmpty() ? List.of() : labels.list();
    }

    private static Label label(JsonNode node) {
        if (node.isArray() && node.size() == 2) {
            return new Label(node.get(1).asString(), "", node.get(0).asString());
        }
        return LabelFile.label(node.isString() ? node.asString() : node.toString());
    }
}
