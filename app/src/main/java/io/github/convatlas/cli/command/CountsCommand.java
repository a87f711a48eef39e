package io.github.convatlas.cli.command;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.RuleOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.export.sheet.CountsSheet;
import io.github.convatlas.graph.Extent;
import io.github.convatlas.spec.LocalizedText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code counts}: how many 3x3 convolutions networks apply at each resolution. */
@Command(name = "counts", description = "Counts the 3x3 convolutions of networks by resolution: as the article does, or by another rule.")
public final class CountsCommand extends Subcommand {
    @Parameters(arity = "0..*", paramLabel = "NET", description = "networks: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--article", paramLabel = "1|2", description = "the networks of this table of the article, with what it got wrong")
    private Optional<Integer> number = Optional.empty();

    @Mixin
    private final RuleOptions counting = new RuleOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public CountsCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        ArticleTables article = ArticleTables.builtIn();
        Optional<ArticleTables.Table> printed = number.map(wanted -> article.table(wanted).orElseThrow(
                () -> usage("the article has the tables 1 and 2, found --article " + wanted)));
        if (networks.isEmpty() && printed.isEmpty()) {
            throw usage("name at least one network, or a table of the article by --article 1");
        }
        Atlas atlas = session().atlas();
        CensusRule rule = counting.rule();
        CountsTable named = CountsTable.of(open(atlas, networks), article, rule);
        CountsTable counts = printed.map(table -> ofTable(table, article, rule).and(named)).orElse(named);
        if (!counts.columns().isEmpty()) {
            output.deliver(session(), () -> json(counts, session().language()),
                    () -> CountsSheet.of(counts, printed, article, session().language()));
        }
    }

    private CountsTable ofTable(ArticleTables.Table table, ArticleTables article, CensusRule rule) {
        CountsTable counts = CountsTable.ofNetworks(table, article, session().atlas(), rule);
        return counts.isByTheArticle() ? counts.printedAs(table) : counts;
    }

    private static ObjectNode json(CountsTable counts, Locale language) {
        ObjectNode json = Json.object();
        CensusRule rule = counts.rule();
        json.putObject("rule").put("by", rule.side().name().toLowerCase(Locale.ROOT))
                .put("fiveByFive", rule.weight(Extent.square(5))).put("shortcuts", rule.shortcuts())
                .put("heads", rule.heads());
        ArrayNode columns = json.putArray("networks");
        counts.columns().forEach(column -> columns.add(column(column, language)));
        return json;
    }

    private static ObjectNode column(CountsTable.Column column, Locale language) {
        ObjectNode json = Json.object().put("id", column.identity().reference()).put("name", column.name());
        json.set("resolutions", Json.numbers(column.resolutions()));
        json.set("counts", Json.numbers(column.cells().stream().map(CountsTable.Cell::computed).toList()));
        if (column.published()) {
            ArrayNode published = json.putArray("published");
            column.cells().forEach(cell -> published.add(boxed(cell)));
        } else {
            json.putNull("published");
        }
        json.put("total", column.total());
        ArrayNode errata = json.putArray("errata");
        for (int row = 0; row < column.cells().size(); row++) {
            CountsTable.Cell cell = column.cells().get(row);
            if (cell.differs()) {
                errata.addObject().put("resolution", column.resolutions().get(row)).put("published", boxed(cell))
                        .put("computed", cell.computed())
                        .put("because", cell.erratum().orElse(LocalizedText.NONE).in(language));
            }
        }
        return json;
    }

    private static @Nullable Integer boxed(CountsTable.Cell cell) {
        return cell.published().isPresent() ? cell.published().getAsInt() : null;
    }
}
