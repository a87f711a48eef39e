package io.github.convatlas.cli.inspect;

import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.cli.command.SummaryJson;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.compare.Level;
import io.github.convatlas.compare.NetworkSummary;
import io.github.convatlas.export.sheet.InspectionSheet;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.inspect.Dimension;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.TensorDescription;
import io.github.convatlas.opening.OpenedFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known about a file, laid out.
 *
 * @param found    what the file says about itself
 * @param opened   the network in it, where it can be read
 * @param level    how finely the network is taken apart
 * @param language of the table
 */
record InspectLayout(OnnxInspection found, Optional<OpenedFile> opened, Level level, Locale language) {
    Table table() {
        return InspectionSheet.of(found, opened, level, language);
    }

    ObjectNode json() {
        ObjectNode json = opened.map(this::network).orElseGet(this::withoutNetwork);
        json.put("file", found.file().toString()).put("bytes", found.bytes());
        json.set("inputs", tensors(found.inputs()));
        json.set("outputs", tensors(found.outputs()));
        json.put("opset", found.opset()).put("irVersion", found.header().irVersion())
                .put("producer", found.header().producer()).put("producerVersion", found.header().producerVersion())
                .put("nodes", found.nodes()).put("storedParams", found.weights().params());
        ObjectNode opsets = json.putObject("opsets");
        found.header().opsets().forEach(opsets::put);
        ObjectNode operators = json.putObject("operators");
        found.operators().forEach(operators::put);
        ObjectNode metadata = json.putObject("metadata");
        found.metadata().forEach(metadata::put);
        json.set("obstacles", Json.texts(found.obstacles()));
        json.set("remarks", Json.texts(opened.map(file -> file.imported().remarks()).orElse(List.of())));
        return json;
    }

    private ObjectNode network(OpenedFile read) {
        ShapedNetwork network = read.network();
        ObjectNode json = SummaryJson.of(NetworkSummary.of(network, level), network, false);
        CountsTable.Column counts = CountsTable.of(List.of(network), ArticleTables.builtIn()).columns().getFirst();
        json.set("resolutions", Json.numbers(counts.resolutions()));
        json.set("counts", Json.numbers(counts.cells().stream().map(CountsTable.Cell::computed).toList()));
        json.put("notCounted", Uncounted.of(network).count());
        json.set("network", IdentityJson.of(read));
        return json;
    }

    private ObjectNode withoutNetwork() {
        ObjectNode json = Json.object().put("id", found.name());
        json.set("input", found.inputs().isEmpty() ? Json.array() : shape(found.inputs().getFirst().dimensions()));
        return json.put("params", found.weights().params()).put("bnRunningStats", found.weights().runningStatistics());
    }

    private static ArrayNode tensors(List<TensorDescription> tensors) {
        ArrayNode array = Json.array();
        for (TensorDescription tensor : tensors) {
            array.addObject().put("name", tensor.name()).put("type", tensor.type()).set("shape",
                    shape(tensor.dimensions()));
        }
        return array;
    }

    /** Numbers for known sizes, names for chosen ones, null for the rest. */
    private static ArrayNode shape(List<Dimension> dimensions) {
        ArrayNode array = Json.array();
        for (Dimension dimension : dimensions) {
            switch (dimension) {
                case Dimension.Fixed(long size) -> array.add(size);
                case Dimension.Named(String name) -> array.add(name);
                case Dimension.Unknown _ -> array.addNull();
            }
        }
        return array;
    }
}
