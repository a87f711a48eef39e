package io.github.convatlas.library.pretrained;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/** What is to be known of a pretrained model beside its figures. */
public enum ModelRemark {
    /** Weights and activations have eight bits. */
    @JsonProperty("int8")
    INT8,
    /** Its publisher has not verified the exported file. */
    @JsonProperty("unverified")
    UNVERIFIED,
    /** The accuracy is that of the TensorFlow model it was made from. */
    @JsonProperty("tensorflow-accuracy")
    TENSORFLOW_ACCURACY,
    /** The license is that of the code; the weights were trained on ImageNet, which is meant for research. */
    @JsonProperty("research-weights")
    RESEARCH_WEIGHTS;

    /** The name in the data and in JSON: {@code research-weights}. */
    public String dataName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
