package io.github.convatlas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LauncherTest {

    @Test
    void aCommandLoadsNoClassOfJavaFx() throws IOException, InterruptedException {
        Ended run = run(List.of("-Xlog:class+load=info:stdout"), "--version");

        assertThat(run.code()).isZero();
        assertThat(run.output()).anyMatch(line -> line.contains("io.github.convatlas.cli.CommandLineMain"));
        assertThat(run.output()).noneMatch(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx."));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only X11 and Wayland displays have names")
    void anUnreachableDisplayIsOneSentence() throws IOException, InterruptedException {
        Ended run = run(List.of());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).singleElement().asString().contains("DISPLAY", "convatlas --help");
    }

    private record Ended(int code, List<String> output) {
    }

    private static Ended run(List<String> options, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(arguments));

        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("DISPLAY", ":no-such-display");
        Process process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.lines().toList());
    }
}
