package io.github.convatlas.cli.command;

import io.github.convatlas.cli.session.Converters;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.compare.Level;
import io.github.convatlas.compare.NetworkSummary;
import io.github.convatlas.export.sheet.NoteLines;
import io.github.convatlas.export.sheet.SummarySheet;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.facts.notes.ArticleNotes;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code summary}: totals and rows of one network. */
@Command(name = "summary", description = "Shows params, MACs, activations and shapes of a network, row by row.")
public final class SummaryCommand extends Subcommand {
    @Parameters(paramLabel = "NET", description = "a network: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private String network = "";

    @Option(names = "--level", paramLabel = "LEVEL", converter = Converters.RowLevel.class, description = "a row for each layer, block (default) or stage")
    private Level level = Level.BLOCK;

    @Option(names = "--explain", description = "adds how each row and the total were counted: the formulas with their numbers")
    private boolean explain;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public SummaryCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        open(session().atlas(), List.of(network)).forEach(shaped -> {
            NetworkSummary summary = NetworkSummary.of(shaped, level);
            output.deliver(session(), () -> SummaryJson.of(summary, shaped, explain).put("about", about())
                    .set("notes", Json.texts(notes())), () -> table(summary, shaped));
        });
    }

    private Table table(NetworkSummary summary, ShapedNetwork shaped) {
        Locale language = session().language();
        Table table = explain
                ? SummarySheet.explained(summary, shaped, language)
                : SummarySheet.of(summary, language);
        return table.remarked(List.of(about())).remarked(notes());
    }

    /** What the network is; empty for one in a file. */
    private String about() {
        return ofAtlas().map(spec -> spec.about().in(session().language())).orElse("");
    }

    /** What articles got wrong about it. */
    private List<String> notes() {
        return ofAtlas().map(spec -> NoteLines.of(ArticleNotes.builtIn().about(spec.id()), session().language()))
                .orElse(List.of());
    }

    private Optional<NetworkSpec> ofAtlas() {
        return NetworkOpening.namesSpecFile(network) || NetworkOpening.namesOnnxFile(network)
                ? Optional.empty()
                : session().atlas().find(network.replaceFirst("@.*", ""));
    }
}
