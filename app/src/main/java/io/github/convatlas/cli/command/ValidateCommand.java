package io.github.convatlas.cli.command;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.SpecFile;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;

/** {@code validate}: what is wrong with a spec. */
@Command(name = "validate", description = "Checks a network's spec and names every mistake with line and column.")
public final class ValidateCommand extends Subcommand {
    @Parameters(paramLabel = "FILE.json", description = "a file in the spec language")
    private Path file = Path.of("");

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public ValidateCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        Atlas atlas = session().atlas();
        String name = file.toString();
        switch (SpecFile.read(file)) {
            case Reading.Failure<String>(List<Problem> unreadable) -> session().fail(unreadable);
            case Reading.Success<String>(String text) when Atlas.isBlock(text) ->
                report(atlas.validate(name, text), List.of("a block"));
            case Reading.Success<String>(String text) -> {
                switch (NetworkOpening.withBlocks(atlas, file)) {
                    case Reading.Failure<Atlas>(List<Problem> found) -> report(found, List.of());
                    case Reading.Success<Atlas>(Atlas known) ->
                        report(known.validate(name, text), ids(known.readNetworks(name, text)));
                }
            }
        }
    }

    private static List<String> ids(Reading<List<NetworkSpec>> reading) {
        return switch (reading) {
            case Reading.Success<List<NetworkSpec>>(List<NetworkSpec> networks) ->
                networks.stream().map(NetworkSpec::id).toList();
            case Reading.Failure<List<NetworkSpec>> _ -> List.of();
        };
    }

    private void report(List<Problem> problems, List<String> ids) {
        if (problems.isEmpty() && output.format() == TableFormat.TABLE) {
            output.deliver(session(), file + " is valid: " + String.join(", ", ids) + "\n");
            return;
        }
        output.deliver(session(), () -> json(problems, ids), () -> table(problems));
        if (!problems.isEmpty()) {
            String count = problems.size() == 1 ? "1 mistake" : problems.size() + " mistakes";
            session().fail(file + " is not valid: " + count);
        }
    }

    private Table table(List<Problem> problems) {
        var table = new Table.Builder().columns(Table.Column.left("place"), Table.Column.left("path"),
                Table.Column.left("message"));
        for (Problem problem : problems) {
            Place place = problem.place();
            table.row(Cell.text(file.getFileName() + ":" + place.line() + ":" + place.column()),
                    Cell.text(place.path()), Cell.text(problem.message()));
        }
        return table.build();
    }

    private static ObjectNode json(List<Problem> problems, List<String> ids) {
        ObjectNode json = Json.object().put("valid", problems.isEmpty());
        ArrayNode list = json.putArray("problems");
        problems.forEach(problem -> list.addObject().put("line", problem.place().line())
                .put("column", problem.place().column()).put("path", problem.place().path())
                .put("message", problem.message()));
        json.set("networks", Json.texts(ids));
        return json;
    }
}
