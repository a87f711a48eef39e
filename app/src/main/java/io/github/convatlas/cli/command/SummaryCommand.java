package io.github.convatlas.cli.command;

import io.github.convatlas.analysis.CountDerivation;
import io.github.convatlas.analysis.CountDerivation.Quantity;
import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.cli.session.Converters;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.compare.Level;
import io.github.convatlas.compare.NetworkSummary;
import io.github.convatlas.export.sheet.SummarySheet;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code summary}: totals and rows of one network. */
@Command(name = "summary", description = "Shows params, MACs, activations and shapes of a network, row by row.")
public final class SummaryCommand extends Subcommand {
    @Parameters(paramLabel = "NET", description = "a network: ID, ID@name=value,name=value or FILE.json")
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
            output.deliver(session(), () -> json(summary, shaped), () -> explain
                    ? SummarySheet.explained(summary, shaped, session().language())
                    : SummarySheet.of(summary, session().language()));
        });
    }

    private ObjectNode json(NetworkSummary summary, ShapedNetwork network) {
        LayerCost total = summary.total();
        ObjectNode json = Json.object().put("id", summary.identity().id())
                .put("reference", summary.identity().reference()).put("title", summary.identity().title());
        json.set("parameters", Json.parameters(summary.identity().parameters()));
        json.set("input", Json.shape(summary.input()));
        json.put("params", total.params()).put("bnRunningStats", total.runningStatistics())
                .put("macs", total.macs()).put("flops", total.flops()).put("activations", total.activations())
                .put("level", summary.level().name().toLowerCase(Locale.ROOT));
        List<LayerId> all = summary.rows().stream().flatMap(row -> row.layers().stream()).toList();
        if (explain) {
            json.set("formula", formula(network, all));
        }
        var rows = json.putArray("rows");
        summary.rows().forEach(row -> {
            ObjectNode node = row(row);
            if (explain) {
                node.set("formula", formula(network, row.layers()));
            }
            rows.add(node);
        });
        return json;
    }

    private static ObjectNode formula(ShapedNetwork network, List<LayerId> layers) {
        ObjectNode json = Json.object();
        Stream.of(Quantity.values()).forEach(quantity -> json.put(quantity.name().toLowerCase(Locale.ROOT),
                CountDerivation.of(network, layers, quantity).toString()));
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
