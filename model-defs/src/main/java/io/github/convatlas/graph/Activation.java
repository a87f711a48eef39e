package io.github.convatlas.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The element-wise functions the papers of the atlas use. */
public enum Activation {
    /** max(0, x). */
    RELU("ReLU"),
    /** min(max(0, x), 6); MobileNetV1 and V2. */
    RELU6("ReLU6"),
    /** 1 / (1 + exp(-x)). */
    SIGMOID("sigmoid"),
    /** ReLU6(x + 3) / 6; MobileNetV3, arXiv:1905.02244, section 5.2. */
    HARD_SIGMOID("hard-sigmoid"),
    /** min(max(0, 0.2 x + 0.5), 1): the default of ONNX's HardSigmoid, as Paddle and older Keras write gates. */
    STEEP_HARD_SIGMOID("hard-sigmoid, slope 0.2"),
    /** x * ReLU6(x + 3) / 6, "h-swish"; MobileNetV3, arXiv:1905.02244, section 5.2. */
    HARD_SWISH("h-swish"),
    /** x * sigmoid(x), also called swish; EfficientNet. */
    SILU("SiLU"),
    /** x * Phi(x) with the normal distribution function; NFNet. */
    GELU("GELU"),
    /** The hyperbolic tangent. */
    TANH("tanh");

    private final String title;

    Activation(String title) {
        this.title = title;
    }

    /** The name as papers print it. */
    public String title() {
        return title;
    }

    /** The name as a spec writes it: {@code hard-swish}. */
    public String specName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The function of this spec name, if there is one. */
    public static Optional<Activation> ofSpecName(String name) {
        return Arrays.stream(values()).filter(activation -> activation.specName().equals(name)).findFirst();
    }

    /** Every spec name, in the order of this enumeration. */
    public static List<String> specNames() {
        return Arrays.stream(values()).map(Activation::specName).toList();
    }
}
