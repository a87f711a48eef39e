package io.github.convatlas.cli.command;

import io.github.convatlas.analysis.LayerCost;
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
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code summary}: totals and rows of one network. */
@Command(name = "summary", description = "Shows params, MACs, activations and shapes of a network, row by row.")
public final class SummaryCommand extends Subcommand {
    @Parameters(paramLabel = "NET", description = "a network: ID, ID@name=value,name=value or FILE.json")
    private String network = "";

    @Option(names = "--level", paramLabel = "LEVEL", converter = LevelConverter.class, description = "a row for each layer, block (default) or stage")
    private Level level = Level.BLOCK;

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
            output.deliver(session(), () -> json(summary), () -> SummarySheet.of(summary, session().language()));
        });
    }

    private static ObjectNode json(NetworkSummary summary) {
        LayerCost total = summary.total();
        ObjectNode json = Json.object().put("id", summary.identity().id())
                .put("reference", summary.identity().reference()).put("title", summary.identity().title());
        json.set("parameters", Json.parameters(summary.identity().parameters()));
        json.set("input", Json.shape(summary.input()));
        json.put("params", total.params()).put("bnRunningStats", total.runningStatistics())
                .put("macs", total.macs()).put("flops", total.flops()).put("activations", total.activations())
                .put("level", summary.level().name().toLowerCase(Locale.ROOT));
        var rows = json.putArray("rows");
        summary.rows().forEach(row -> rows.add(row(row)));
        return json;
    }

    private static ObjectNode row(NetworkSummary.Row row) {
        ObjectNode json = Json.object().put("id", row.id()).put("op", row.op()).put("label", row.label());
        json.set("input", Json.shape(row.input()));
        json.set("output", Json.shape(row.output()));
        return json.put("params", row.cost().params()).put("macs", row.cost().macs()).put("activations",
                row.cost().activations());
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
