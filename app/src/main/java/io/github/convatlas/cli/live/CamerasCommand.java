package io.github.convatlas.cli.live;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;

/** {@code cameras}: the cameras of this machine. */
@Command(name = "cameras", description = "Lists the cameras of this machine, with the numbers that `classify --camera` takes.")
public final class CamerasCommand extends Subcommand {
    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public CamerasCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        switch (session().capture().devices()) {
            case Attempt.Failed<List<CameraDevice>>(CaptureProblem problem) -> session().fail(problem.sentence());
            case Attempt.Worked<List<CameraDevice>>(List<CameraDevice> devices) -> {
                if (devices.isEmpty()) {
                    session().say("no camera is connected.");
                }
                output.deliver(session(), () -> json(devices), () -> table(devices));
            }
        }
    }

    private static ArrayNode json(List<CameraDevice> devices) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (int number = 0; number < devices.size(); number++) {
            json.addObject().put("number", number).put("id", devices.get(number).id())
                    .put("name", devices.get(number).name());
        }
        return json;
    }

    private static Table table(List<CameraDevice> devices) {
        var table = new Table.Builder().columns(Table.Column.right("number"), Table.Column.left("name"),
                Table.Column.left("id"));
        for (int number = 0; number < devices.size(); number++) {
            table.row(Cell.plain(number), Cell.text(devices.get(number).name()), Cell.text(devices.get(number).id()));
        }
        return table.build();
    }
}
