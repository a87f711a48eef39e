package io.github.convatlas.spec;

import static io.github.convatlas.spec.ValueType.ACTIVATION;
import static io.github.convatlas.spec.ValueType.CHANNELS;
import static io.github.convatlas.spec.ValueType.CHOICE;
import static io.github.convatlas.spec.ValueType.FLAG;
import static io.github.convatlas.spec.ValueType.INTEGER;
import static io.github.convatlas.spec.ValueType.NUMBER;
import static io.github.convatlas.spec.ValueType.PADDING;

import io.github.convatlas.graph.Value;
import io.github.convatlas.json.Place;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations a step of a spec can name directly, with their parameters. Everything else is a block made of them. */
public enum Primitive {
    /** A convolution. */
    CONV("conv", "conv {kernel}x{kernel}, {out}", window(), List.of(ParameterSpec.required("out", CHANNELS),
            optional("groups", INTEGER, Value.of(1)).within(1, 1_000_000),
            optional("dilation", INTEGER, Value.of(1)).within(1, 1000),
            optional("bias", FLAG, Value.of(false)), optional("standardized", FLAG, Value.of(false)))),
    /** Batch normalization as a step of its own. */
    BATCH_NORM("batchNorm", "batch norm", List.of(), List.of()),
    /** An activation as a step of its own. */
    ACTIVATE("activate", "{function}", List.of(), List.of(ParameterSpec.required("function", ACTIVATION))),
    /** Maximum pooling. */
    MAX_POOL("maxPool", "max-pool {kernel}x{kernel}", window(),
            List.of(optional("ceiling", FLAG, Value.of(false)))),
    /** Average pooling. */
    AVERAGE_POOL("averagePool", "average-pool {kernel}x{kernel}", window(),
            List.of(optional("ceiling", FLAG, Value.of(false)), optional("countsPadding", FLAG, Value.of(true)))),
    /** Global average pooling. */
    GLOBAL_POOL("globalPool", "global average pool", List.of(), List.of()),
    /** Feature map to vector. */
    FLATTEN("flatten", "flatten", List.of(), List.of()),
    /** A fully connected layer. */
    LINEAR("linear", "fully connected, {out}", List.of(),
            List.of(ParameterSpec.required("out", CHANNELS), optional("bias", FLAG, Value.of(true)))),
    /** The sum of the listed steps. */
    ADD("add", "add", List.of(), List.of()),
    /** The product of the listed steps, the larger first. */
    MULTIPLY("multiply", "multiply", List.of(), List.of()),
    /** The listed steps joined along the channels. */
    CONCAT("concat", "concat", List.of(), List.of()),
    /** Some of the channels. */
    SLICE("slice", "channels {from} to {to}", List.of(),
            List.of(ParameterSpec.required("from", INTEGER), ParameterSpec.required("to", INTEGER))),
    /** Channels of groups interleaved. */
    SHUFFLE("shuffle", "channel shuffle, {groups}", List.of(),
            List.of(ParameterSpec.required("groups", INTEGER).within(1, 1_000_000))),
    /** A map made larger: by a factor, or to the size of another step's map. */
    RESIZE("resize", "resize", List.of(),
            List.of(optional("factor", INTEGER, Value.of(1)), optional("like", ValueType.STEP, Value.of("")),
                    new ParameterSpec("mode", CHOICE, Optional.of(fixed(Value.of("bilinear"))),
                            ParameterSpec.Range.of(CHOICE), List.of("nearest", "bilinear"), LocalizedText.NONE))),
    /** A multiplication by a constant. */
    SCALE("scale", "× {factor}", List.of(), List.of(ParameterSpec.required("factor", NUMBER))),
    /** A multiplication by a learned scalar. */
    GAIN("gain", "gain", List.of(), List.of(optional("initial", NUMBER, Value.of(0)))),
    /** Dropout. */
    DROPOUT("dropout", "dropout {rate}", List.of(), List.of(ParameterSpec.required("rate", NUMBER).within(0, 1))),
    /** Logits to probabilities. */
    SOFTMAX("softmax", "softmax", List.of(), List.of());

    private final String specName;
    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of immutable records
    private final List<ParameterSpec> parameters;

    Primitive(String specName, String label, List<ParameterSpec> window, List<ParameterSpec> own) {
        this.specName = specName;
        this.label = label;
        this.parameters = Stream.concat(window.stream(), own.stream()).toList();
    }

    /** The field that names this operation in a step. */
    public String specName() {
        return specName;
    }

    /** The label of a row that consists of this operation alone, as a template. */
    public String label() {
        return label;
    }

    /** What it takes, in order. */
    public List<ParameterSpec> parameters() {
        return parameters;
    }

    /** Whether it joins several steps, which it lists, instead of reading one. */
    public boolean joins() {
        return switch (this) {
            case ADD, MULTIPLY, CONCAT -> true;
            case CONV, BATCH_NORM, ACTIVATE, MAX_POOL, AVERAGE_POOL, GLOBAL_POOL, FLATTEN, LINEAR, SLICE, SHUFFLE,
                    RESIZE,
                    SCALE, GAIN, DROPOUT, SOFTMAX ->
                false;
        };
    }

    /** The operation of this spec name, if there is one. */
    public static Optional<Primitive> ofSpecName(String name) {
        return Arrays.stream(values()).filter(primitive -> primitive.specName.equals(name)).findFirst();
    }

    /** Every spec name. */
    public static List<String> specNames() {
        return Arrays.stream(values()).map(Primitive::specName).toList();
    }

    private static List<ParameterSpec> window() {
        return List.of(ParameterSpec.required("kernel", INTEGER).within(1, 1000),
                optional("stride", INTEGER, Value.of(1)).within(1, 1000),
                new ParameterSpec("padding", PADDING, Optional.empty(), ParameterSpec.Range.of(PADDING), List.of(),
                        LocalizedText.NONE));
    }

    private static ParameterSpec optional(String name, ValueType type, Value fallback) {
        return ParameterSpec.required(name, type).withFallback(fixed(fallback));
    }

    private static Argument fixed(Value value) {
        return new Argument.Fixed(Place.of("the spec language"), value);
    }
}
