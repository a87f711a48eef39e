package io.github.convatlas.onnx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.onnx.global.onnx;

import java.nio.file.Path;

/**
 * The checker of the ONNX project: well-formedness, known operators, and that all declared shapes are the inferred
 * ones.
 */
final class OfficialChecker {
    private OfficialChecker() {
    }

    /** Throws where the file is not valid ONNX; skips the test where the checker does not run. */
    static void accept(Path file) {
        assumeTrue("linux-x86_64".equals(Loader.Detector.getPlatform()), "the ONNX checker is here for Linux x64 only");
        onnx.check_model(file.toString(), true, false, true);
    }
}
