package io.github.convatlas.ui.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Models and pictures of others that may lie beside the project; tests that need them are skipped where they are not. */
public final class RealFiles {
    private static final Path FOLDER = Path.of("..", "..", "shared").toAbsolutePath().normalize();

    private RealFiles() {
    }

    /** A model, or the test is skipped. */
    public static Path model(String name) {
        return present(FOLDER.resolve("models").resolve(name));
    }

    /** A picture or a folder of pictures, or the test is skipped. */
    public static Path image(String name) {
        return present(FOLDER.resolve("images").resolve(name));
    }

    private static Path present(Path path) {
        assumeTrue(Files.exists(path), () -> path + " is not here");
        return path;
    }
}
