package io.github.convatlas.engine;

/**
 * The time of one kernel: of one node of the graph as ONNX Runtime made it, in which several layers may be one.
 *
 * @param node     name of the node; for fused layers that of the last, with an ending of the runtime's own
 * @param operator what it computes, such as {@code Conv} or {@code ReorderInput}
 * @param ms       median over the runs, in ms
 */
public record KernelTime(String node, String operator, double ms) {
}
