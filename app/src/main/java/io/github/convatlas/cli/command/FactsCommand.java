package io.github.convatlas.cli.command;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.export.sheet.FactsSheet;
import io.github.convatlas.facts.FactSource;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.PublishedFacts;
import io.github.convatlas.facts.Reconciliation;
import io.github.convatlas.facts.Verdict;
import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.facts.notes.ArticleNotes;
import io.github.convatlas.spec.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code facts}: what is published about networks, beside what their layers come to. */
@Command(name = "facts", description = "Shows what papers and implementations print about networks beside the computed numbers, and why they differ.")
public final class FactsCommand extends Subcommand {
    @Parameters(arity = "1..*", paramLabel = "NET", description = "networks: ID or ID@name=value,name=value")
    private List<String> networks = new ArrayList<>();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public FactsCommand(Session session) {
        super(session);
    }

    @Override
    void work() {
        var facts = PublishedFacts.builtIn(session().atlas());
        List<Reconciliation> known = openOfAtlas(session().atlas(), networks).stream().distinct()
                .map(network -> Reconciliation.of(network, facts)).toList();
        if (!known.isEmpty()) {
            var notes = ArticleNotes.builtIn();
            output.deliver(session(), () -> json(known, notes),
                    () -> FactsSheet.of(known, notes, session().language()));
        }
    }

    private ObjectNode json(List<Reconciliation> known, ArticleNotes notes) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("networks");
        known.forEach(network -> array.add(network(network, notes)));
        return json;
    }

    private ObjectNode network(Reconciliation network, ArticleNotes notes) {
        ObjectNode json = Json.object().put("id", network.network().reference());
        network.counts().stream().filter(count -> count.convention().isOwn())
                .forEach(count -> json.put(count.convention().quantity().dataName(), count.value()));
        ArrayNode published = json.putArray("published");
        network.rows().forEach(row -> published.add(row(row)));
        ArrayNode tools = json.putArray("tools");
        for (Reconciliation.ToolCount tool : network.tools()) {
            tools.addObject().put("tool", tool.tool()).put("version", tool.version())
                    .put("quantity", tool.count().convention().quantity().dataName())
                    .put("convention", tool.count().convention().dataName()).put("value", tool.count().value());
        }
        ArrayNode told = json.putArray("notes");
        notes.about(network.network().id()).forEach(note -> told.add(note(note)));
        return json;
    }

    private ObjectNode row(Reconciliation.Row row) {
        PublishedFact fact = row.fact();
        ObjectNode json = Json.object().put("quantity", fact.quantity().dataName())
                .put("heading", fact.setting().heading()).put("printed", fact.printed().text())
                .put("value", fact.printed().value()).put("unit", fact.quantity().unit().symbol());
        if (row.computed().isPresent()) {
            json.put("computed", row.computed().getAsLong());
        } else {
            json.putNull("computed");
        }
        row.difference().ifPresent(difference -> json.put("difference", difference));
        row.relativeDifference().ifPresent(share -> json.put("relativeDifference", share));
        json.put("verdict", name(row.verdict()));
        if (row.verdict() instanceof Verdict.CountedOtherwise otherwise) {
            json.put("convention", otherwise.convention().dataName()).put("counted", otherwise.count());
        }
        json.put("because", in(row.verdict().sentence())).put("conditions", in(fact.conditions()));
        json.set("source", source(fact.source()));
        return json;
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Agrees _ -> "agrees";
            case Verdict.CutOff _ -> "cut-off";
            case Verdict.CountedOtherwise _ -> "counted-otherwise";
            case Verdict.Explained _ -> "explained";
            case Verdict.Unexplained _ -> "unexplained";
            case Verdict.NotComputed _ -> "not-computed";
        };
    }

    private static ObjectNode source(FactSource source) {
        return Json.object().put("kind", source.kind().name().toLowerCase(Locale.ROOT)).put("name", source.name())
                .put("version", source.version()).put("place", source.place()).put("address", source.address());
    }

    private ObjectNode note(ArticleNote note) {
        ObjectNode json = Json.object().put("id", note.id()).put("article", in(note.article().title()))
                .put("printed", in(note.printed())).put("right", in(note.right())).put("because", in(note.why()));
        json.set("basis", Json.texts(note.basis().stream().map(ArticleNote.Basis::dataName).toList()));
        return json;
    }

    private String in(LocalizedText text) {
        return text.in(session().language());
    }
}
