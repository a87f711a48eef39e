package io.github.convatlas.block;

import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problems;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.ParameterSpec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The known blocks by name. No two share a name, and none uses itself. */
public final class BlockLibrary {
    private final SequencedMap<String, BlockSpec> blocks;

    private BlockLibrary(SequencedMap<String, BlockSpec> blocks) {
        this.blocks = Collections.unmodifiableSequencedMap(blocks);
    }

    /** A library of these blocks, or what is wrong with them together. */
    public static Reading<BlockLibrary> of(List<BlockSpec> specs) {
        var problems = new Problems();
        var blocks = new LinkedHashMap<String, BlockSpec>();
        for (BlockSpec block : specs) {
            BlockSpec other = blocks.putIfAbsent(block.name(), block);
            if (other != null) {
                problems.add(block.place(), "there is a block named \"" + block.name() + "\" already, in "
                        + other.place().file() + "; choose another name");
            }
        }
        blocks.values().forEach(block -> refuseCycles(block, blocks, List.of(), problems));
        return problems.isEmpty()
                ? new Reading.Success<>(new BlockLibrary(blocks))
                : new Reading.Failure<>(problems.all());
    }

    /** The library with further blocks, or what is wrong with them. */
    public Reading<BlockLibrary> with(List<BlockSpec> more) {
        return of(Stream.concat(blocks.values().stream(), more.stream()).toList());
    }

    private static void refuseCycles(BlockSpec block, Map<String, BlockSpec> blocks, List<String> users,
            Problems problems) {
        var path = new ArrayList<>(users);
        path.add(block.name());
        if (users.contains(block.name())) {
            problems.add(block.place(), "a block must not use itself: " + String.join(" → ", path));
            return;
        }
        for (var step : block.body()) {
            if (step.operation() instanceof Operation.Call(String name, _) && blocks.containsKey(name)) {
                refuseCycles(blocks.get(name), blocks, path, problems);
            }
        }
    }

    /** The blocks in the order they were read. */
    public List<BlockSpec> blocks() {
        return List.copyOf(blocks.values());
    }

    /** The parameters of every block, by its name. */
    public SequencedMap<String, List<ParameterSpec>> signatures() {
        var signatures = new LinkedHashMap<String, List<ParameterSpec>>();
        blocks.forEach((name, block) -> signatures.put(name, block.parameters()));
        return signatures;
    }

    BlockSpec find(String name, Place place) throws SpecException {
        BlockSpec block = blocks.get(name);
        if (block == null) {
            throw new SpecException(place, ObjectReader.unknown("block", name, blocks.keySet()));
        }
        return block;
    }
}
