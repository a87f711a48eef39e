package io.github.convatlas.cli.session;

import io.github.convatlas.compare.Metric;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** The parts that the JSON of several commands has in common. */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {
    }

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** What is not there. */
    public static JsonNode missing() {
        return NODES.nullNode();
    }

    public static ArrayNode numbers(List<Integer> numbers) {
        ArrayNode array = array();
        numbers.forEach(array::add);
        return array;
    }

    public static ArrayNode texts(List<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    public static ArrayNode shape(Shape shape) {
        return numbers(shape.dimensions());
    }

    public static ObjectNode parameters(SequencedMap<String, Value> parameters) {
        ObjectNode object = object();
        parameters.forEach((name, value) -> object.set(name, value(value)));
        return object;
    }

    /** A value that may be missing: null then. */
    public static JsonNode value(Optional<Value> value) {
        return value.map(Json::value).orElseGet(NODES::nullNode);
    }

    /** A number that may be missing: null then. */
    public static JsonNode number(Optional<BigDecimal> number) {
        return number.map(Json::number).orElseGet(NODES::nullNode);
    }

    /** A number that may be missing: null then. */
    public static JsonNode number(OptionalDouble number) {
        return number.isPresent() ? NODES.numberNode(number.getAsDouble()) : NODES.nullNode();
    }

    /** The name of a total: {@code bnRunningStats}. */
    public static String name(Metric metric) {
        return switch (metric) {
            case PARAMS -> "params";
            case MACS -> "macs";
            case ACTIVATIONS -> "activations";
            case RUNNING_STATISTICS -> "bnRunningStats";
            case DEPTH -> "depth";
        };
    }

    private static JsonNode value(Value value) {
        return switch (value) {
            case Value.Numeric(BigDecimal number) -> number(number);
            case Value.Flag(boolean set) -> NODES.booleanNode(set);
            case Value.Name(String text) -> NODES.stringNode(text);
            case Value.Numbers(List<BigDecimal> numbers) -> {
                ArrayNode array = array();
                numbers.forEach(number -> array.add(number(number)));
                yield array;
            }
        };
    }

    /** Without an exponent: 200 and not 2E+2. */
    private static JsonNode number(BigDecimal number) {
        return NODES.numberNode(number.scale() < 0 ? number.setScale(0) : number);
    }
}
