package io.github.convatlas.spec.reader;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads files of the spec language. */
public final class SpecReader {
    private final JsonTreeParser parser = new JsonTreeParser();

    /**
     * Reads blocks, which may use each other in any order.
     *
     * @param texts the content of each file by its name
     */
    public Reading<List<BlockSpec>> readBlocks(SequencedMap<String, String> texts) {
        return readBlocks(texts, Map.of());
    }

    /**
     * Reads blocks, which may use each other in any order, and blocks that are known.
     *
     * @param texts the content of each file by its name
     * @param known the parameters of every known block
     */
    public Reading<List<BlockSpec>> readBlocks(SequencedMap<String, String> texts,
            Map<String, List<ParameterSpec>> known) {
        var problems = new Problems();
        var opened = new ArrayList<BlockReader>();
        texts.forEach((file, text) -> {
            switch (parser.parse(file, text)) {
                case Reading.Success<JsonTree>(var tree) ->
                    BlockReader.open(tree, problems).ifPresent(opened::add);
                case Reading.Failure<JsonTree>(var found) ->
                    found.forEach(problem -> problems.add(problem.place(), problem.message()));
            }
        });
        var signatures = new LinkedHashMap<>(known);
        opened.forEach(block -> signatures.put(block.name(), block.parameters()));
        List<BlockSpec> blocks = opened.stream().map(block -> block.read(signatures)).flatMap(Optional::stream)
                .toList();
        return problems.isEmpty() ? new Reading.Success<>(blocks) : new Reading.Failure<>(problems.all());
    }

    /** Whether a file says that it is a block. */
    public boolean isBlock(String text) {
        return switch (parser.parse("", text)) {
            case Reading.Success<JsonTree>(JsonTree.Members(_, var fields)) ->
                fields.containsKey("block") && fields.containsKey("body");
            case Reading.Success<JsonTree> _,Reading.Failure<JsonTree> _ -> false;
        };
    }

    /**
     * Reads the networks of one file.
     *
     * @param file   its name, for places
     * @param text   its content
     * @param blocks the parameters of every known block
     */
    public Reading<List<NetworkSpec>> readNetworks(String file, String text, Map<String, List<ParameterSpec>> blocks) {
        return parser.parse(file, text).then(tree -> {
            var problems = new Problems();
            List<NetworkSpec> networks = ObjectReader.of(tree, "a network", problems)
                    .map(reader -> new NetworkReader(reader, blocks).read()).orElse(List.of());
            return problems.isEmpty() ? new Reading.Success<>(networks) : new Reading.Failure<>(problems.all());
        });
    }
}
