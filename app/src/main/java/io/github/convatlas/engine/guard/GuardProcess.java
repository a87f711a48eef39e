package io.github.convatlas.engine.guard;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts the other process and waits for it.
 *
 * @param time      the longest it may take
 * @param megabytes the most memory it may use
 */
record GuardProcess(Duration time, long megabytes) {
    private static final int MOST_LINES = 400_000;
    private static final int HEAP = 768;

    /**
     * What the other process says about a file.
     *
     * @param task {@link GuardMain#SHAPES} or {@link GuardMain#RUN}
     */
    Outcome<TensorShapes> ask(String task, Path file, int side) {
        String name = String.valueOf(file.getFileName());
        try {
            Process process = builder(task, file, side).start();
            try {
                return answer(process, name);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return new Outcome.Refused<>(
                    name + " was not opened: the process that tries files first cannot be started (" + e.getMessage()
                            + ").");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused<>("Reading " + name + " was cancelled.");
        }
    }

    private Outcome<TensorShapes> answer(Process process, String name) throws IOException, InterruptedException {
        process.getOutputStream().close();
        CompletableFuture<List<String>> lines = CompletableFuture.supplyAsync(() -> lines(process));
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Outcome.Refused<>(
                    name + " was given up: ONNX Runtime did not finish with it in " + time.toSeconds() + " s.");
        }
        int code = process.exitValue();
        if (code == Watchdog.TOO_MUCH) {
            return new Outcome.Refused<>(name + " was given up: ONNX Runtime wanted more than " + megabytes
                    + " MB of memory to open it.");
        }
        Optional<Outcome<TensorShapes>> report = code == 0 ? ShapeReport.read(lines.join()) : Optional.empty();
        return report.orElseGet(() -> new Outcome.Refused<>(
                name + " makes ONNX Runtime crash (exit code " + code + "), so it was not opened here."));
    }

    private static List<String> lines(Process process) {
        try (var reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var lines = new ArrayList<String>();
            for (String line = reader.readLine(); line != null
                    && lines.size() < MOST_LINES; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(String task, Path file, int side) {
        var command = new ArrayList<String>();
        Path java = Path.of(System.getProperty("java.home"), "bin",
                System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java");
        if (Files.isExecutable(java)) {
            command.addAll(List.of(java.toString(), "-Xmx" + HEAP + "m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
            Optional.ofNullable(System.getProperty("onnxruntime.native.path"))
                    .ifPresent(natives -> command.add("-Donnxruntime.native.path=" + natives));
            command.add(GuardMain.class.getName());
        } else { // an installed program has a launcher in place of java
            command.add(ProcessHandle.current().info().command().orElse("convatlas"));
            command.add("try-file");
        }
        command.addAll(List.of(task, String.valueOf(side), String.valueOf(megabytes),
                file.toAbsolutePath().toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        return builder;
    }
}
