package io.github.convatlas.export.sheet;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.CountsTable;
import io.github.convatlas.compare.Level;
import io.github.convatlas.compare.NetworkSummary;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.TensorDescription;
import io.github.convatlas.opening.OpenedFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays out what is known about an ONNX file: its network row by row, and below what the file says about itself. */
public final class InspectionSheet {
    private final OnnxInspection found;
    private final Words words;
    private final List<String> remarks = new ArrayList<>();

    private InspectionSheet(OnnxInspection found, Words words) {
        this.found = found;
        this.words = words;
    }

    /**
     * The table of a file.
     *
     * @param found    what the file says about itself
     * @param opened   the network in it, where it can be read
     * @param level    how finely the network is taken apart
     * @param language of the headings
     */
    public static Table of(OnnxInspection found, Optional<OpenedFile> opened, Level level, Locale language) {
        var sheet = new InspectionSheet(found, new Words(language));
        opened.ifPresent(sheet::network);
        sheet.file();
        opened.map(file -> FileRemarks.reading(file, language)).ifPresent(sheet.remarks::addAll);
        Table.Builder table = opened.map(read -> SummarySheet.builder(NetworkSummary.of(read.network(), level),
                language)).orElseGet(() -> new Table.Builder().caption(found.name())
                        .columns(Table.Column
                                .left(sheet.words.get("inspect.file")),
                                Table.Column.right(sheet.words.get("metric.PARAMS")))
                        .row(Cell.text(found.name()), Cell.count(found.weights().params())));
        sheet.remarks.forEach(table::remark);
        return table.build();
    }

    private void network(OpenedFile read) {
        ShapedNetwork network = read.network();
        if (network.input().isMap()) {
            counts(network);
        }
        remark("inspect.rows", String.valueOf(network.graph().nodes().size()),
                String.valueOf(network.graph().blocks().size()),
                String.valueOf(BlockTable.of(network).rows().size()));
        remarks.addAll(FileRemarks.identity(read, words.language()));
        Uncounted uncounted = Uncounted.of(network);
        if (!uncounted.isEmpty()) {
            remark("inspect.uncounted", String.valueOf(uncounted.count()), uncounted.list());
        }
    }

    /** 3x3 convolutions by resolution; what reads no picture has no resolutions. */
    private void counts(ShapedNetwork network) {
        CountsTable.Column counts = CountsTable.of(List.of(network), ArticleTables.builtIn()).columns().getFirst();
        remark("inspect.counts", IntStream.range(0, counts.cells().size())
                .mapToObj(row -> counts.resolutions().get(row) + ": " + counts.cells().get(row).computed())
                .collect(Collectors.joining(", ")), String.valueOf(counts.total()));
    }

    private void file() {
        OnnxInspection.Header header = found.header();
        found.inputs().forEach(input -> remark("inspect.input", described(input)));
        found.outputs().forEach(output -> remark("inspect.output", described(output)));
        String producer = (header.producer() + " " + header.producerVersion()).strip();
        remark("inspect.header", producer.isEmpty() ? words.get("inspect.nobody") : producer,
                header.opsets().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")),
                String.valueOf(header.irVersion()), Figures.exact(found.bytes()));
        remark("inspect.operators", shortened(found.operators().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "))));
        found.metadata().forEach((key, value) -> remark("inspect.metadata", key, shortened(value)));
    }

    private static String described(TensorDescription tensor) {
        return tensor.name() + ": " + tensor;
    }

    private void remark(String key, String... values) {
        remarks.add(words.fill(key, values));
    }

    /** In one line; metadata may hold whole documents. */
    private static String shortened(String value) {
        String line = value.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }
}
