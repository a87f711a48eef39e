package io.github.convatlas.cli.command;

import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.compare.diff.BlockChange;
import io.github.convatlas.compare.diff.FieldChange;
import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.compare.diff.PlacedBlock;
import io.github.convatlas.export.diff.DiffSentence;
import io.github.convatlas.export.diff.DiffSheet;
import io.github.convatlas.export.diff.EqualSettings;
import io.github.convatlas.graph.ShapedNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code diff}: what changes from one network to another. */
@Command(name = "diff", description = "Shows what changes from network A to network B, block by block, and what it does to the totals.")
public final class DiffCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "A", description = "a network: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "the network it is compared with")
    private String second = "";

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public DiffCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        List<ShapedNetwork> networks = open(session().atlas(), List.of(first, second));
        if (networks.size() == 2) {
            NetworkDiff diff = NetworkDiff.of(networks.getFirst(), networks.getLast());
            Locale language = session().language();
            output.deliver(session(), () -> json(diff, language), () -> DiffSheet.of(diff, language));
        }
    }

    private static ObjectNode json(NetworkDiff diff, Locale language) {
        ObjectNode json = Json.object().put("a", diff.a().identity().reference()).put("b",
                diff.b().identity().reference());
        json.set("totals", totals(diff));
        ArrayNode changes = json.putArray("changes");
        diff.changes().forEach(change -> changes.add(change(change)));
        return json.put("sentence", DiffSentence.of(diff, language)).put("hint", EqualSettings.hint(diff, language));
    }

    private static ObjectNode totals(NetworkDiff diff) {
        ObjectNode totals = Json.object();
        diff.totals().rows().forEach(row -> totals.set(Json.name(row.metric()), total(row)));
        ArrayNode census = totals.putArray("counts");
        for (NetworkDiff.CountChange row : diff.census()) {
            ObjectNode count = census.addObject();
            count.set("resolution", Json.numbers(List.of(row.resolutionA(), row.resolutionB())));
            count.put("a", row.a()).put("b", row.b()).put("delta", row.b() - row.a());
            ratio(count, row.a() == 0 ? Optional.empty() : Optional.of((double) row.b() / row.a()));
        }
        return totals;
    }

    static ObjectNode total(TotalsTable.Row row) {
        TotalsTable.Entry a = row.entries().getFirst();
        TotalsTable.Entry b = row.entries().getLast();
        ObjectNode total = Json.object().put("a", a.value()).put("b", b.value()).put("delta", b.delta());
        return ratio(total, b.ratio().stream().boxed().findFirst());
    }

    private static ObjectNode ratio(ObjectNode json, Optional<Double> ratio) {
        return ratio.map(value -> json.put("ratio", value)).orElseGet(() -> json.putNull("ratio"));
    }

    private static ObjectNode change(BlockChange change) {
        ObjectNode json = Json.object().put("kind", switch (change) {
            case BlockChange.Same _ -> "same";
            case BlockChange.Changed _ -> "changed";
            case BlockChange.Added _ -> "added";
            case BlockChange.Removed _ -> "removed";
        });
        side(json, "a", change.before());
        side(json, "b", change.after());
        ObjectNode fields = json.putObject("fields");
        for (FieldChange difference : change.differences()) {
            fields.set(difference.field().jsonName(),
                    Json.array().add(Json.value(difference.before())).add(Json.value(difference.after())));
        }
        return json.put("section", change.block().section().name().toLowerCase(Locale.ROOT));
    }

    /** The block's id, then its label and its resolution; null for a block that is not there. */
    private static void side(ObjectNode json, String name, Optional<PlacedBlock> placed) {
        if (placed.isEmpty()) {
            json.putNull(name);
            return;
        }
        PlacedBlock block = placed.get();
        json.put(name, block.block().id()).put(name + "Label", block.block().label()).put(name + "Resolution",
                block.resolution());
    }
}
