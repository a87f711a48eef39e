package io.github.convatlas.cli.command;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.compare.AtlasEntry;
import io.github.convatlas.export.sheet.AtlasSheet;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code list}: the networks of the atlas. */
@Command(name = "list", description = "Lists the networks of the atlas.")
public final class ListCommand extends Subcommand {
    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public ListCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        List<AtlasEntry> entries = entries(session().atlas());
        output.deliver(session(), () -> json(entries), () -> AtlasSheet.of(entries, session().language()));
    }

    private List<AtlasEntry> entries(Atlas atlas) {
        var entries = new ArrayList<AtlasEntry>();
        for (NetworkSpec network : atlas.networks()) {
            switch (atlas.shape(network, Map.of())) {
                case Reading.Success<ShapedNetwork>(ShapedNetwork shaped) ->
                    entries.add(AtlasEntry.of(network, shaped));
                case Reading.Failure<ShapedNetwork>(List<Problem> problems) -> session().fail(problems);
            }
        }
        return entries;
    }

    private static ArrayNode json(List<AtlasEntry> entries) {
        ArrayNode networks = Json.array();
        for (AtlasEntry entry : entries) {
            networks.addObject().put("id", entry.spec().id()).put("title", entry.spec().title())
                    .put("family", entry.spec().family()).put("year", entry.spec().year())
                    .put("params", entry.total().params()).put("macs", entry.total().macs())
                    .put("resolution", entry.resolution()).put("source", entry.spec().source().citation());
        }
        return networks;
    }
}
