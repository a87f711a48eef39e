package io.github.convatlas.cli.session;

import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.export.table.JsonText;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.onnx.FileProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The options of every command that prints a result, and the printing. */
public final class OutputOptions {
    @Option(names = "--format", paramLabel = "FORMAT", converter = Converters.Format.class, description = "table (default), json, csv, markdown, latex or html; without it the ending of FILE decides: .json, .csv, .md, .tex, .html")
    private @Nullable TableFormat format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "write the result into this file")
    private @Nullable Path file;

    /** Creates the options; picocli fills them. */
    public OutputOptions() {
    }

    /** The chosen format; else that which the name of the file ends in; else the table for people. */
    public TableFormat format() {
        String name = String.valueOf(file).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(format).or(() -> Arrays.stream(TableFormat.values())
                .filter(candidate -> name.endsWith("." + candidate.extension())).findFirst())
                .orElse(TableFormat.TABLE);
    }

    /** The chosen file; nothing for standard output. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Prints the result or writes it into the chosen file.
     *
     * @param session where to, and where a failure is said
     * @param json    the result for programs
     * @param table   the result for people and documents
     */
    public void deliver(Session session, Supplier<JsonNode> json, Supplier<Table> table) {
        switch (format()) {
            case JSON -> deliver(session, JsonText.write(json.get()));
            case TABLE, CSV, MARKDOWN, LATEX, HTML -> deliver(session, format().write(table.get()));
        }
    }

    /** Prints this text or writes it into the chosen file. */
    public void deliver(Session session, String text) {
        Path target = file;
        if (target != null) {
            write(session, target, text);
        } else if (format() == TableFormat.TABLE) {
            session.print(text);
        } else {
            session.printUtf8(text);
        }
    }

    private static void write(Session session, Path target, String text) {
        try {
            AtomicFile.write(target, text);
            session.say("wrote " + target);
        } catch (IOException e) {
            session.fail("cannot write " + target + ": " + FileProblem.sentence(e));
        }
    }
}
