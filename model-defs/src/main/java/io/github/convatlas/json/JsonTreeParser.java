package io.github.convatlas.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Parses text into a {@link JsonTree}. Refuses doubled fields, text after the end, numbers of absurd length and nesting
 * deeper than people write, so that a stranger's file costs bounded memory and time.
 */
public final class JsonTreeParser {
    /** The longest file that is read, in characters. */
    public static final int LONGEST = 2_000_000;

    private static final int LARGEST_EXPONENT = 40;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(40)
                    .maxStringLength(20_000).maxNameLength(200).maxDocumentLength(LONGEST).build())
            .build();

    /**
     * Parses a document.
     *
     * @param file    name of the file, for places
     * @param content what it says; a byte order mark is passed over
     */
    public Reading<JsonTree> parse(String file, String content) {
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        if (text.length() > LONGEST) {
            return failure(Place.of(file),
                    "the file is longer than " + LONGEST + " characters; a spec is a small file");
        }
        if (text.isBlank()) {
            return failure(Place.of(file), "the file is empty; expected a JSON object");
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            JsonTree tree = value(parser, Place.of(file));
            JsonToken trailing = parser.nextToken();
            return trailing == null
                    ? new Reading.Success<>(tree)
                    : failure(here(parser, Place.of(file)), "text after the end of the document");
        } catch (AbsurdNumberException e) {
            return failure(e.place, "a number with an exponent beyond " + LARGEST_EXPONENT + " means nothing here");
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            Place place = location == null ? Place.of(file) : located(Place.of(file), location);
            return failure(place, "not valid JSON: " + firstLine(e.getOriginalMessage()));
        }
    }

    private static Reading<JsonTree> failure(Place place, String message) {
        return new Reading.Failure<>(List.of(new Problem(place, message)));
    }

    private static JsonTree value(JsonParser parser, Place parent) {
        Place place = here(parser, parent);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> list(parser, place);
            case VALUE_STRING -> new JsonTree.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonTree.Decimal(place, number(parser, place));
            case VALUE_TRUE -> new JsonTree.Flag(place, true);
            case VALUE_FALSE -> new JsonTree.Flag(place, false);
            case VALUE_NULL -> new JsonTree.Nothing(place);
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("the parser stands at " + token + " where a value begins");
        };
    }

    private static BigDecimal number(JsonParser parser, Place place) {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw new AbsurdNumberException(place);
        }
        return number;
    }

    private static JsonTree object(JsonParser parser, Place place) {
        var fields = new LinkedHashMap<String, JsonTree>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser, place.field(name)));
        }
        return new JsonTree.Members(place, fields);
    }

    private static JsonTree list(JsonParser parser, Place place) {
        var items = new ArrayList<JsonTree>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, place.element(items.size())));
        }
        return new JsonTree.Elements(place, items);
    }

    private static Place here(JsonParser parser, Place place) {
        return located(place, parser.currentTokenLocation());
    }

    private static Place located(Place place, TokenStreamLocation location) {
        return place.at(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }

    private static final class AbsurdNumberException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;

        AbsurdNumberException(Place place) {
            super("absurd number");
            this.place = place;
        }
    }
}
