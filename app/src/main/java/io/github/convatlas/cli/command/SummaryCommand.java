package io.github.convatlas.cli.command;

import io.github.convatlas.cli.session.Converters;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.compare.Level;
import io.github.convatlas.compare.NetworkSummary;
import io.github.convatlas.export.sheet.SummarySheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code summary}: totals and rows of one network. */
@Command(name = "summary", description = "Shows params, MACs, activations and shapes of a network, row by row.")
public final class SummaryCommand extends Subcommand {
    @Parameters(paramLabel = "NET", description = "a network: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private String network = "";

    @Option(names = "--level", paramLabel = "LEVEL", converter = LevelConverter.class, description = "a row for each layer, block (default) or stage")
    private Level level = Level.BLOCK;

    @Option(names = "--explain", description = "adds how the MACs and params of each row were counted: the formula with its numbers")
    private boolean explain;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public SummaryCommand(Session session) {
        super(session);
    }

    @Override
    void work() {
        open(session().atlas(), List.of(network)).forEach(shaped -> {
            NetworkSummary summary = NetworkSummary.of(shaped, level);
            output.deliver(session(), () -> SummaryJson.of(summary, shaped, explain), () -> explain
                    ? SummarySheet.explained(summary, shaped, session().language())
                    : SummarySheet.of(summary, session().language()));
        });
    }

    /** {@code layer}, {@code block} or {@code stage}. */
    static final class LevelConverter implements ITypeConverter<Level> {
        @Override
        public Level convert(String word) {
            List<String> known = Arrays.stream(Level.values()).map(SummaryCommand::name).toList();
            return Converters.choose("level", word, known, name -> Arrays.stream(Level.values())
                    .filter(candidate -> name(candidate).equals(name)).findFirst());
        }
    }

    private static String name(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
