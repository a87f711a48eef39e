package io.github.convatlas.engine;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Preprocessing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * What a classifier says about itself in the metadata of its file: what is done to a picture, what its classes are
 * called in both languages, and below which probability its answer is no answer.
 *
 * @param preprocessing what is done to a picture
 * @param labels        what the classes are called
 * @param unsureBelow   the probability below which the first answer means "unsure"
 */
public record ModelDescription(Optional<Preprocessing> preprocessing, Optional<Labels> labels,
        OptionalDouble unsureBelow) {
    private static final String PREPROCESSING = "preprocessing";
    private static final String LABELS = "labels";
    private static final String JAPANESE = "labels_ja";
    private static final String UNSURE = "unsure_below";

    /** The entries that say this, to be written into the metadata of a file. */
    public SequencedMap<String, String> metadata() {
        var metadata = new LinkedHashMap<String, String>();
        preprocessing.ifPresent(known -> metadata.put(PREPROCESSING, mapper().writeValueAsString(known)));
        labels.ifPresent(known -> {
            metadata.put(LABELS, mapper().writeValueAsString(known.all().stream().map(Label::english).toList()));
            if (known.all().stream().noneMatch(label -> label.japanese().isEmpty())) {
                metadata.put(JAPANESE, mapper().writeValueAsString(known.all().stream().map(Label::japanese).toList()));
            }
        });
        unsureBelow.ifPresent(known -> metadata.put(UNSURE, Double.toString(known)));
        return metadata;
    }

    /**
     * Reads what a file says. An entry that somebody else wrote in another form says nothing.
     *
     * @param name     of the model, for the name of the labels
     * @param metadata of the file
     */
    public static ModelDescription of(String name, Map<String, String> metadata) {
        return new ModelDescription(
                Optional.ofNullable(metadata.get(PREPROCESSING)).flatMap(ModelDescription::preprocessing),
                names(metadata.get(LABELS)).map(english -> labels(name, english,
                        names(metadata.get(JAPANESE)).filter(names -> names.size() == english.size()))),
                unsure(Optional.ofNullable(metadata.get(UNSURE)).orElse("")));
    }

    private static Labels labels(String name, List<String> english, Optional<List<String>> japanese) {
        return new Labels(name, IntStream.range(0, english.size())
                .mapToObj(i -> new Label(english.get(i), japanese.map(names -> names.get(i)).orElse(""), ""))
                .toList());
    }

    private static Optional<Preprocessing> preprocessing(String json) {
        try {
            return Optional.of(mapper().readValue(json, Preprocessing.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> names(@org.jspecify.annotations.Nullable String json) {
        if (json == null || !json.strip().startsWith("[\"")) {
            return Optional.empty();
        }
        try {
            List<String> names = mapper().readValue(json, new TypeReference<List<String>>() {
            });
            return Optional.of(names).filter(list -> !list.isEmpty() && list.size() <= Labels.MAX_CLASSES);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static OptionalDouble unsure(String text) {
        try {
            double value = text.isEmpty() ? 0 : Double.parseDouble(text);
            return value > 0 && value < 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
