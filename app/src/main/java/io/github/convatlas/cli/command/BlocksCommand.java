package io.github.convatlas.cli.command;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.compare.BlocksTable;
import io.github.convatlas.export.sheet.BlocksSheet;
import io.github.convatlas.graph.ShapedNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code blocks}: the block tables of networks side by side. */
@Command(name = "blocks", description = "Shows the blocks of networks side by side, by resolution.")
public final class BlocksCommand extends Subcommand {
    @Parameters(arity = "1..*", paramLabel = "NET", description = "networks: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private List<String> networks = new ArrayList<>();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public BlocksCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        List<ShapedNetwork> opened = open(session().atlas(), networks);
        if (!opened.isEmpty()) {
            output.deliver(session(), () -> json(opened),
                    () -> BlocksSheet.of(BlocksTable.of(opened), session().language()));
        }
    }

    private static ObjectNode json(List<ShapedNetwork> networks) {
        ObjectNode json = Json.object();
        ArrayNode columns = json.putArray("networks");
        for (ShapedNetwork network : networks) {
            ArrayNode rows = columns.addObject().put("id", network.identity().reference()).putArray("rows");
            BlockTable.of(network).rows().forEach(row -> rows.addObject().put("resolution", row.resolution())
                    .put("label", row.label()).put("repeat", row.repeat()).put("stride", row.stride())
                    .put("section", row.section().name().toLowerCase(Locale.ROOT)));
        }
        return json;
    }
}
