package io.github.convatlas.ui.workspace;

/**
 * The engine that runs networks, for the status bar.
 *
 * @param version  of ONNX Runtime
 * @param provider what computes: {@code CPU}
 * @param threads  how many
 */
public record EngineInfo(String version, String provider, int threads) {
}
