package io.github.convatlas.engine.provider;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What ONNX Runtime computes on: an execution provider. Which of them exist is decided when the runtime is built; what a
 * provider cannot compute is left to the processor.
 */
public enum Provider {
    /** The processor, by the runtime's own kernels; always there. */
    CPU("CPU", null),
    /** The processor, by XNNPACK. */
    XNNPACK("XNNPACK", OrtProvider.XNNPACK),
    /** The processor, by oneDNN. */
    DNNL("oneDNN", OrtProvider.DNNL),
    /** Processors and graphics by Intel. */
    OPEN_VINO("OpenVINO", OrtProvider.OPEN_VINO),
    /** What Apple's Core ML chooses. */
    CORE_ML("CoreML", OrtProvider.CORE_ML),
    /** Graphics on Windows. */
    DIRECT_ML("DirectML", OrtProvider.DIRECT_ML),
    /** Graphics by NVIDIA. */
    CUDA("CUDA", OrtProvider.CUDA);

    private final String title;
    private final @Nullable OrtProvider runtime;

    Provider(String title, @Nullable OrtProvider runtime) {
        this.title = title;
        this.runtime = runtime;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The provider of this title, in letters of any case. */
    public static Optional<Provider> of(String title) {
        return Arrays.stream(values()).filter(provider -> provider.title.equalsIgnoreCase(title)).findFirst();
    }

    /** Whether a runtime that has these was built with it. */
    boolean isAmong(java.util.Set<OrtProvider> available) {
        return this == CPU || available.contains(runtime);
    }

    /**
     * Makes sessions use it first.
     *
     * @param options of a session
     * @throws OrtException if the runtime cannot
     */
    public void addTo(SessionOptions options) throws OrtException {
        switch (this) {
            case CPU -> options.addCPU(true);
            case XNNPACK -> options.addXnnpack(Map.of());
            case DNNL -> options.addDnnl(true);
            case OPEN_VINO -> options.addOpenVINO("CPU");
            case CORE_ML -> options.addCoreML();
            case DIRECT_ML -> options.addDirectML(0);
            case CUDA -> options.addCUDA();
        }
    }
}
