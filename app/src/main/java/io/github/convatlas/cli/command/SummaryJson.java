package io.github.convatlas.cli.command;

import io.github.convatlas.analysis.CountDerivation;
import io.github.convatlas.analysis.CountDerivation.Quantity;
import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.compare.NetworkSummary;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Totals and rows of a network for programs. */
public final class SummaryJson {
    private SummaryJson() {
    }

    /**
     * The summary of a network.
     *
     * @param summary its rows
     * @param network itself
     * @param explain whether each row carries the formulas of its costs
     */
    public static ObjectNode of(NetworkSummary summary, ShapedNetwork network, boolean explain) {
        LayerCost total = summary.total();
        ObjectNode json = Json.object().put("id", summary.identity().id())
                .put("reference", summary.identity().reference()).put("title", summary.identity().title());
        json.set("parameters", Json.parameters(summary.identity().parameters()));
        json.set("input", Json.shape(summary.input()));
        json.put("params", total.params()).put("bnRunningStats", total.runningStatistics())
                .put("macs", total.macs()).put("flops", total.flops()).put("activations", total.activations())
                .put("level", summary.level().name().toLowerCase(Locale.ROOT));
        Uncounted uncounted = Uncounted.of(network);
        if (!uncounted.isEmpty()) {
            json.put("notCounted", uncounted.count());
            json.set("notCountedOperators", Json.texts(List.copyOf(new TreeSet<>(uncounted.operators().values()))));
        }
        List<LayerId> all = summary.rows().stream().flatMap(row -> row.layers().stream()).toList();
        if (explain) {
            json.set("formula", formula(network, all));
        }
        var rows = json.putArray("rows");
        summary.rows().forEach(row -> {
            ObjectNode node = row(row);
            if (explain) {
                node.set("formula", formula(network, row.layers()));
            }
            rows.add(node);
        });
        return json;
    }

    private static ObjectNode formula(ShapedNetwork network, List<LayerId> layers) {
        ObjectNode json = Json.object();
        Stream.of(Quantity.values()).forEach(quantity -> json.put(name(quantity),
                CountDerivation.of(network, layers, quantity).toString()));
        return json;
    }

    private static String name(Quantity quantity) {
        return switch (quantity) {
            case MACS -> "macs";
            case PARAMS -> "params";
            case ACTIVATIONS -> "activations";
            case STATISTICS -> "bnRunningStats";
        };
    }

    private static ObjectNode row(NetworkSummary.Row row) {
        ObjectNode json = Json.object().put("id", row.id()).put("op", row.op()).put("label", row.label());
        json.set("input", Json.shape(row.input()));
        json.set("output", Json.shape(row.output()));
        if (!row.whole()) {
            json.put("notCounted", true);
        }
        boolean nothing = !row.whole() && row.cost().macs() == 0;
        json.put("params", row.cost().params()).put("macs", nothing ? null : (Long) row.cost().macs());
        return json.put("activations", row.cost().activations());
    }
}
