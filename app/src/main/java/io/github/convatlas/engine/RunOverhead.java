package io.github.convatlas.engine;

/**
 * What a run costs beside the runtime's own work.
 *
 * @param call    time of a call as the program sees it, run and reading of the answer, in ms
 * @param runtime time of the same runs as ONNX Runtime's profiler reports them, in ms
 * @param added   the difference of the two, run by run, in ms
 * @param plain   time of a call without the profiler, in ms
 * @param runs    that counted
 */
public record RunOverhead(Quantiles call, Quantiles runtime, Quantiles added, Quantiles plain, int runs) {
    /** What is added to a run, as a share of it: 0.01 is 1 %. The medians, without the profiler's own work. */
    public double share() {
        return added.median() / (plain.median() - added.median());
    }
}
