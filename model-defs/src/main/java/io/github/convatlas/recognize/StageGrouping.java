package io.github.convatlas.recognize;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.graph.Stage.Section;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups blocks into stages: neighbors of one kind with equal output, or of one label on equal maps, as rows of a paper's table. What comes before the first
 * block of several convolutions is the stem, what comes after the last the head.
 */
final class StageGrouping {
    private static final Set<String> ENDS = Set.of("globalPool", "flatten", "linear", "dropout", "softmax");

    private StageGrouping() {
    }

    static List<Stage> of(ShapedNetwork network, List<BlockInstance> blocks) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (isComposite(network, blocks.get(i))) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            first = 0;
            last = blocks.size() - 1;
            while (last > 0 && ENDS.contains(blocks.get(last).kind())) {
                last--;
            }
        }
        return grouped(network, blocks, first, last);
    }

    private static boolean isComposite(ShapedNetwork network, BlockInstance block) {
        return block.layers().stream().filter(id -> network.graph().node(id).layer() instanceof Layer.Convolution)
                .count() > 1;
    }

    private static List<Stage> grouped(ShapedNetwork network, List<BlockInstance> blocks, int first, int last) {
        var stages = new ArrayList<Stage>();
        var open = new ArrayList<BlockInstance>();
        Map<Section, Integer> numbers = new EnumMap<>(Section.class);
        Section section = Section.STEM;
        for (int i = 0; i < blocks.size(); i++) {
            Section here = i < first ? Section.STEM : i <= last ? Section.BODY : Section.HEAD;
            boolean ends = !open.isEmpty()
                    && (here != section || here != Section.BODY || !alike(network, open.getLast(), blocks.get(i)));
            if (ends) {
                stages.add(stage(section, numbers.merge(section, 1, Integer::sum), open));
                open.clear();
            }
            section = here;
            open.add(blocks.get(i));
        }
        if (!open.isEmpty()) {
            stages.add(stage(section, numbers.merge(section, 1, Integer::sum), open));
        }
        return stages;
    }

    private static boolean alike(ShapedNetwork network, BlockInstance a, BlockInstance b) {
        Shape before = network.outputOf(a);
        Shape after = network.outputOf(b);
        boolean grows = a.label().equals(b.label()) && before.isMap() && after.isMap()
                && before.extent().equals(after.extent());
        return a.kind().equals(b.kind()) && (before.equals(after) || grows);
    }

    private static Stage stage(Section section, int number, List<BlockInstance> blocks) {
        String name = switch (section) {
            case STEM -> "stem";
            case BODY -> "stage";
            case HEAD -> "head";
        } + number;
        var named = new ArrayList<BlockInstance>();
        for (int i = 0; i < blocks.size(); i++) {
            named.add(renamed(blocks.get(i), name + "." + (i + 1)));
        }
        return new Stage(name, section, named);
    }

    private static BlockInstance renamed(BlockInstance block, String id) {
        List<BlockInstance> parts = block.parts().stream()
                .map(part -> renamed(part, id + part.id().substring(part.id().lastIndexOf('.')))).toList();
        return new BlockInstance(id, block.kind(), block.label(), block.role(), block.arguments(), block.layers(),
                parts);
    }
}
