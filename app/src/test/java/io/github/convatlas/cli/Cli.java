package io.github.convatlas.cli;

import io.github.convatlas.library.UserFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One run of the command line in this process.
 *
 * @param code exit code
 * @param out  all of standard output
 * @param err  all of standard error
 */
record Cli(int code, String out, String err) {
    /** A run of somebody without networks of their own. */
    static Cli run(String... args) {
        return runAt(Path.of("target", "no-such-folder"), args);
    }

    /** A run of somebody with this folder. */
    static Cli runAt(Path folder, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = CommandLineMain.run(stream(out), stream(err), new UserFolder(folder), args);
        return new Cli(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output as JSON. */
    JsonNode json() {
        return new JsonMapper().readTree(out);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
