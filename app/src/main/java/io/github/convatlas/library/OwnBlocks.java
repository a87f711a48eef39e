package io.github.convatlas.library;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.BlockSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The user's blocks, in the folder {@value BlockFiles#FOLDER} of the user's folder, and the atlas that knows them. */
final class OwnBlocks {
    private final UserFolder folder;
    private final Atlas builtIn;
    private Known known;

    OwnBlocks(UserFolder folder, Atlas builtIn) {
        this.folder = folder;
        this.builtIn = builtIn;
        this.known = new Known(new LinkedHashMap<>(), builtIn);
    }

    /**
     * Blocks that fit together.
     *
     * @param texts the files, by their place such as {@code blocks/mine.json}
     * @param atlas the built-in networks with these blocks
     */
    record Known(SequencedMap<String, String> texts, Atlas atlas) {
        Known {
            texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        }

        List<BlockSpec> blocks() {
            return atlas.blocks().stream().filter(block -> texts.containsKey(block.place().file())).toList();
        }
    }

    /** Reads the folder. Blocks that are wrong are left out, and named. */
    List<Problem> read() throws IOException {
        List<Problem> problems = new ArrayList<>();
        var texts = new LinkedHashMap<String, String>();
        switch (BlockFiles.in(folder.resolve(BlockFiles.FOLDER))) {
            case Reading.Failure<SequencedMap<String, String>>(List<Problem> found) -> problems.addAll(found);
            case Reading.Success<SequencedMap<String, String>>(var read) -> texts.putAll(read);
        }
        while (together(texts) instanceof Reading.Failure<Known>(List<Problem> found)) {
            problems.addAll(found);
            List<String> wrong = found.stream().map(problem -> problem.place().file()).toList();
            if (!texts.keySet().removeAll(wrong)) {
                texts.clear();
            }
        }
        if (together(texts) instanceof Reading.Success<Known>(Known read)) {
            known = read;
        }
        return problems;
    }

    /** The built-in networks with the user's blocks. */
    Atlas atlas() {
        return known.atlas();
    }

    /** The user's blocks. */
    List<BlockSpec> all() {
        return known.blocks();
    }

    /** These blocks beside the user's, or in their place; nothing is kept yet. */
    Reading<Known> with(Map<String, String> more) {
        var texts = new LinkedHashMap<>(known.texts());
        texts.putAll(more);
        return together(texts);
    }

    /** The user's blocks without that of a file; nothing is taken away yet. */
    Reading<Known> without(String place) {
        var texts = new LinkedHashMap<>(known.texts());
        texts.remove(place);
        return together(texts);
    }

    private Reading<Known> together(SequencedMap<String, String> texts) {
        return builtIn.withBlocks(texts).then(atlas -> new Reading.Success<>(new Known(texts, atlas)));
    }

    /** The file of a block, if it is the user's. */
    Optional<String> place(String name) {
        return all().stream().filter(block -> block.name().equals(name)).map(block -> block.place().file()).findFirst();
    }

    /** What stands in a file of the user's blocks. */
    String text(String place) {
        return known.texts().getOrDefault(place, "");
    }

    /** From now on the user has these blocks. */
    void keep(Known next) throws IOException {
        for (var block : next.texts().entrySet()) {
            if (!block.getValue().equals(known.texts().get(block.getKey()))) {
                folder.write(block.getKey(), block.getValue());
            }
        }
        for (String place : known.texts().keySet()) {
            if (!next.texts().containsKey(place)) {
                Files.deleteIfExists(folder.resolve(place));
            }
        }
        known = next;
    }
}
