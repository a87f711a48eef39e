package io.github.convatlas.cli.measure;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.provider.ProviderOffer;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;

/** {@code bench-providers}: what ONNX Runtime can compute on here. */
@Command(name = "bench-providers", description = "Shows what ONNX Runtime can compute on on this machine, and why not on others.")
public final class ProvidersCommand extends Subcommand {
    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public ProvidersCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        switch (new Engine().providers()) {
            case Outcome.Success<List<ProviderOffer>>(List<ProviderOffer> offers) -> {
                var table = new Table.Builder().columns(Table.Column.left("provider"), Table.Column.left("usable"),
                        Table.Column.left("why not"));
                offers.forEach(offer -> table.row(Cell.text(offer.provider().title()),
                        Cell.text(offer.isUsable() ? "yes" : "no"), Cell.text(offer.obstacle().orElse(""))));
                output.deliver(session(), output.format().write(table.build()));
            }
            case Outcome.Refused<List<ProviderOffer>>(String reason) -> session().fail(reason);
        }
    }
}
