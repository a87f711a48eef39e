package io.github.convatlas.cli.command;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.compare.lineage.FamilyTree;
import io.github.convatlas.export.diff.LineageSheet;
import io.github.convatlas.export.diff.LineageText;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.lineage.Descent;
import io.github.convatlas.lineage.Lineage;
import io.github.convatlas.lineage.Origin;
import io.github.convatlas.lineage.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code lineage}: where networks come from. */
@Command(name = "lineage", description = "Shows where networks come from and what came from them: what each step changed, which paper says so, and what it did to params and MACs.")
public final class LineageCommand extends Subcommand {
    @Parameters(arity = "0..*", paramLabel = "NET", description = "networks: ID or ID@name=value,name=value; all where none is named")
    private List<String> networks = new ArrayList<>();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public LineageCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        Atlas atlas = session().atlas();
        Lineage lineage = Lineage.builtIn();
        List<String> known = known(atlas, lineage);
        if (known.isEmpty() && !networks.isEmpty()) {
            return;
        }
        FamilyTree tree = networks.isEmpty()
                ? FamilyTree.of(lineage, atlas)
                : FamilyTree.of(lineage, known, atlas);
        if (output.format() == TableFormat.TABLE) {
            output.deliver(session(), text(tree, known));
        } else {
            output.deliver(session(), () -> json(tree, session().language()),
                    () -> LineageSheet.of(tree, session().language()));
        }
    }

    /** The networks the lineage tells of, under the names it has for them; the others are named. */
    private List<String> known(Atlas atlas, Lineage lineage) {
        var known = new ArrayList<String>();
        openOfAtlas(atlas, networks).forEach(network -> {
            String reference = network.identity().reference();
            if (lineage.knows(reference)) {
                known.add(lineage.networks().contains(reference) ? reference : network.identity().id());
            } else {
                session().fail(reference + ": nothing is known about where it comes from");
            }
        });
        return known;
    }

    private String text(FamilyTree tree, List<String> known) {
        Locale language = session().language();
        return known.isEmpty()
                ? LineageText.of(tree, language)
                : known.stream().map(reference -> LineageText.of(tree, reference, language))
                        .collect(Collectors.joining("\n"));
    }

    private static ObjectNode json(FamilyTree tree, Locale language) {
        ObjectNode json = Json.object();
        ArrayNode works = json.putArray("works");
        tree.roots().forEach(root -> {
            if (root instanceof Origin.Idea(Work work)) {
                works.addObject().put("id", work.id()).put("title", work.title()).put("year", work.year())
                        .put("idea", work.idea().in(language)).put("paper", work.source().paper())
                        .put("where", work.source().table());
            }
        });
        ArrayNode descents = json.putArray("descents");
        tree.edges().forEach(edge -> descents.add(edge(edge, language)));
        return json;
    }

    private static ObjectNode edge(FamilyTree.Edge edge, Locale language) {
        Descent descent = edge.descent();
        ObjectNode json = Json.object();
        switch (descent.from()) {
            case Origin.Network(String reference) -> json.put("from", reference).putNull("work");
            case Origin.Idea(Work work) -> json.putNull("from").put("work", work.id());
        }
        json.put("to", descent.to()).put("change", descent.change().in(language))
                .put("paper", descent.source().paper()).put("where", descent.source().table());
        edge.totals().ifPresentOrElse(totals -> json.set("totals", totals(totals)), () -> json.putNull("totals"));
        return json;
    }

    private static ObjectNode totals(TotalsTable totals) {
        ObjectNode json = Json.object();
        for (TotalsTable.Row row : totals.rows()) {
            if (row.metric() == Metric.PARAMS || row.metric() == Metric.MACS) {
                json.set(Json.name(row.metric()), DiffCommand.total(row));
            }
        }
        return json;
    }
}
