package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class TelemetryTest {
    /** Prints the version of the runtime, as any command does first. */
    static final class Main {
        private Main() {
        }

        public static void main(String[] arguments) {
            System.out.print(Opened.value(new Engine().runtimeVersion()));
        }
    }

    @Test
    void longCommandLinesDoNotCrashTheRuntime() throws IOException, InterruptedException {
        var java = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "picture.jpg ".repeat(1000)));
        java.environment().remove("ORT_DISABLE_TELEMETRY");
        Process process = java.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).matches("\\d+\\.\\d+\\.\\d+");
    }
}
