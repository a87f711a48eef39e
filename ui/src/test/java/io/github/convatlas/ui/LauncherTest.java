package io.github.convatlas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class LauncherTest {

    @Test
    void aCommandLoadsNoClassOfJavaFx() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = List.of(java.toString(), "-Xshare:auto", "-Xlog:class+load=info:stdout", "-cp",
                System.getProperty("java.class.path"), Launcher.class.getName(), "--version");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(output.lines()).anyMatch(line -> line.contains("io.github.convatlas.cli.CommandLineMain"));
        assertThat(output.lines()).noneMatch(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx."));
    }
}
