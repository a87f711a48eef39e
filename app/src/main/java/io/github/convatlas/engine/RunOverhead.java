package io.github.convatlas.engine;

/**
 * What a run costs beside the runtime's work on the model.
 *
 * @param call  time of a call, from filled input to read answer, in ms
 * @param empty time of the same call of a model that reads the same input, gives an answer of the same size and computes
 *              nothing, in ms: an upper bound of what Java adds, because the runtime's own work around a model is in it
 * @param runs  that counted, of each
 */
public record RunOverhead(Quantiles call, Quantiles empty, int runs) {
    /** What is added to the runtime's work on the model, as a share of that: 0.01 is 1 %. */
    public double share() {
        return empty.median() / (call.median() - empty.median());
    }
}
