package io.github.convatlas.cli.command;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.Dimension;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.inspect.TensorDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code inspect}: what an ONNX file says about itself. */
@Command(name = "inspect", description = "Looks into any ONNX file: inputs, outputs, params, operators, opset and producer.")
public final class InspectCommand extends Subcommand {
    @Parameters(paramLabel = "FILE.onnx", description = "an ONNX model")
    private Path file = Path.of("");

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public InspectCommand(Session session) {
        super(session);
    }

    @Override
    void work() {
        switch (OnnxInspector.ofThisMachine().inspect(file)) {
            case Outcome.Success<OnnxInspection>(OnnxInspection found) -> {
                output.deliver(session(), () -> json(found), () -> table(found));
                found.obstacles().forEach(session()::fail);
            }
            case Outcome.Refused<OnnxInspection>(String reason) -> session().fail(reason);
        }
    }

    private static Table table(OnnxInspection found) {
        OnnxInspection.Header header = found.header();
        var table = new Table.Builder().caption(found.name()).columns(Table.Column.left("what"),
                Table.Column.left("value"));
        found.inputs().forEach(input -> row(table, "input", input.name() + ": " + input));
        found.outputs().forEach(answer -> row(table, "output", answer.name() + ": " + answer));
        table.row(Cell.text("params"), Cell.count(found.weights().params()));
        table.row(Cell.text("BN running statistics"), Cell.count(found.weights().runningStatistics()));
        table.row(Cell.text("file size in bytes"), Cell.count(found.bytes()));
        header.opsets().forEach((domain, version) -> row(table, "opset " + domain, version.toString()));
        row(table, "producer", (header.producer() + " " + header.producerVersion()).strip());
        row(table, "operators", found.operators().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", ")));
        found.metadata().forEach((key, value) -> row(table, "metadata " + key, value));
        found.meaningless().ifPresent(table::remark);
        return table.build();
    }

    private static void row(Table.Builder table, String what, String value) {
        if (!value.isEmpty()) {
            table.row(Cell.text(what), Cell.text(shortened(value)));
        }
    }

    /** In one line; metadata may hold whole documents. */
    private static String shortened(String value) {
        String line = value.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }

    private static ObjectNode json(OnnxInspection found) {
        ObjectNode json = Json.object().put("id", found.name()).put("file", found.file().toString()).put("bytes",
                found.bytes());
        json.set("input", found.inputs().isEmpty() ? Json.array() : shape(found.inputs().getFirst().dimensions()));
        json.put("params", found.weights().params()).put("bnRunningStats", found.weights().runningStatistics());
        json.set("inputs", tensors(found.inputs()));
        json.set("outputs", tensors(found.outputs()));
        json.put("opset", found.opset()).put("irVersion", found.header().irVersion())
                .put("producer", found.header().producer()).put("producerVersion", found.header().producerVersion())
                .put("nodes", found.nodes());
        ObjectNode opsets = json.putObject("opsets");
        found.header().opsets().forEach(opsets::put);
        ObjectNode operators = json.putObject("operators");
        found.operators().forEach(operators::put);
        ObjectNode metadata = json.putObject("metadata");
        found.metadata().forEach(metadata::put);
        json.set("obstacles", Json.texts(found.obstacles()));
        return json;
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
