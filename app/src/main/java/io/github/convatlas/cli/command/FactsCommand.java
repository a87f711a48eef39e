package io.github.convatlas.cli.command;

import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.export.sheet.FactsSheet;
import io.github.convatlas.facts.ColumnCount.Digits;
import io.github.convatlas.facts.CountingConvention;
import io.github.convatlas.facts.FactSource;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.PublishedFact.Special;
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
import java.util.Optional;
import java.util.stream.Stream;

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
    protected void work() {
        var facts = PublishedFacts.builtIn(session().atlas());
        List<Reconciliation> known = networks.stream().flatMap(network -> known(network, facts)).distinct().toList();
        if (!known.isEmpty()) {
            var notes = ArticleNotes.builtIn();
            output.deliver(session(), () -> json(known, notes),
                    () -> FactsSheet.of(known, notes, session().language()));
        }
    }

    /** What is published about the network of this text; nothing, and a sentence on the error stream, where it is unknown. */
    private Stream<Reconciliation> known(String network, PublishedFacts facts) {
        Optional<PublishedFacts.Unbuilt> unbuilt = facts.unbuilt().stream()
                .filter(candidate -> candidate.identity().id().equals(network)).findFirst();
        return unbuilt.isPresent()
                ? Stream.of(Reconciliation.of(unbuilt.get(), facts))
                : openOfAtlas(session().atlas(), List.of(network)).stream()
                        .map(opened -> Reconciliation.of(opened, facts));
    }

    private ObjectNode json(List<Reconciliation> known, ArticleNotes notes) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("networks");
        known.forEach(network -> array.add(network(network, notes)));
        return json;
    }

    private ObjectNode network(Reconciliation network, ArticleNotes notes) {
        ObjectNode json = Json.object().put("id", network.network().reference());
        json.putNull("params").putNull("macs");
        network.counts().stream().filter(count -> count.convention().isOwn())
                .forEach(count -> json.put(count.convention().quantity().dataName(), count.value()));
        json.put("built", network.isBuilt()).put("remark", in(network.remark()));
        ArrayNode published = json.putArray("published");
        network.rows().forEach(row -> published.add(row(row)));
        json.set("alsoPublished", Json.texts(network.elsewhere()));
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
        json.set("difference", Json.number(row.difference()));
        json.set("relativeDifference", Json.number(row.relativeDifference()));
        json.put("verdict", row.verdict().dataName());
        switch (row.verdict()) {
            case Verdict.CountedOtherwise(CountingConvention convention, long count, boolean _) ->
                json.put("convention", convention.dataName()).put("counted", count);
            case Verdict.Stray(String _, CountingConvention _, CountingConvention convention, long count, Digits _) ->
                json.put("convention", convention.dataName()).put("counted", count);
            case Verdict.Agrees _,Verdict.CutOff _,Verdict.Explained _,Verdict.Unexplained _,Verdict.NotComputed _ ->
                json.putNull("convention").putNull("counted");
        }
        json.set("special", Json.texts(fact.setting().special().stream().sorted().map(Special::dataName).toList()));
        json.put("because", in(row.verdict().sentence())).put("conditions", in(fact.conditions()));
        json.set("source", source(fact.source()));
        return json;
    }

    private static ObjectNode source(FactSource source) {
        return Json.object().put("kind", source.kind().name().toLowerCase(Locale.ROOT)).put("name", source.name())
                .put("version", source.version()).put("place", source.place()).put("address", source.address());
    }

    private ObjectNode note(ArticleNote note) {
        ObjectNode json = Json.object().put("id", note.id()).put("article", in(note.article().title()))
                .put("printed", in(note.printed())).put("right", in(note.right())).put("because", in(note.why()));
        json.set("sources", Json.texts(note.sources()));
        json.set("basis", Json.texts(note.basis().stream().map(ArticleNote.Basis::dataName).toList()));
        return json;
    }

    private String in(LocalizedText text) {
        return text.in(session().language());
    }
}
