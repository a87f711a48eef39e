package io.github.convatlas.cli.session;

import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.NamedParts;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.picture.Excerpt;
import io.github.convatlas.diagram.picture.PictureOrder;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of which parts of a diagram are open and which are drawn; without any, all of it as the level says. */
public final class PartOptions {
    private static final int SHOWN = 12;

    @Option(names = "--open", split = ",", paramLabel = "PART", description = "open these parts: the blocks of a stage, the layers of a block; by the ids of summary")
    private List<String> open = new ArrayList<>();

    @Option(names = "--part", split = ",", paramLabel = "PART", description = "draw these stages, blocks or layers only, with what stands beside them; by the ids of summary")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--area", converter = Area.class, paramLabel = "X,Y,WIDTH,HEIGHT", description = "draw this area only, in pixels of the diagram")
    private Optional<Rect> area = Optional.empty();

    /** Creates the options; picocli fills them. */
    public PartOptions() {
    }

    /** Whether both parts and an area were asked for, of which only one can be drawn. */
    public boolean contradict() {
        return area.isPresent() && !parts.isEmpty();
    }

    /**
     * What is to be drawn.
     *
     * @param columns the networks at their level
     * @param options how they are drawn
     * @return the order, or which part no network has
     */
    public Outcome<PictureOrder> order(List<DiagramColumn> columns, DiagramOptions options) {
        for (String name : open) {
            if (!known(columns, name)) {
                return refused(columns, name);
            }
        }
        for (String name : parts) {
            if (!known(columns, name)) {
                return refused(columns, name);
            }
        }
        List<DiagramColumn> opened = columns.stream().map(this::opened).toList();
        return new Outcome.Success<>(new PictureOrder(opened, options, Map.of(), excerpt(opened)));
    }

    private DiagramColumn opened(DiagramColumn column) {
        DiagramColumn next = column;
        for (String name : open) {
            next = column.parts().find(name).map(next::opened).orElse(next);
        }
        for (String name : parts) {
            next = column.parts().find(name).map(next::seen).orElse(next);
        }
        return next;
    }

    private Excerpt excerpt(List<DiagramColumn> columns) {
        if (parts.isEmpty()) {
            return area.<Excerpt>map(Excerpt.Area::new).orElse(Excerpt.whole());
        }
        Set<Target.Key> keys = new HashSet<>();
        for (int index = 0; index < columns.size(); index++) {
            DiagramColumn column = columns.get(index);
            for (String name : parts) {
                int place = index;
                column.parts().find(name).ifPresent(part -> keys.add(column.key(part, place)));
            }
        }
        return new Excerpt.Parts(keys);
    }

    private static boolean known(List<DiagramColumn> columns, String name) {
        return columns.stream().anyMatch(column -> column.parts().find(name).isPresent());
    }

    private static Outcome<PictureOrder> refused(List<DiagramColumn> columns, String name) {
        NamedParts first = columns.getFirst().parts();
        String examples = first.examples().stream().limit(SHOWN).collect(Collectors.joining(", "));
        return new Outcome.Refused<>("no stage, block or layer is called \"" + name + "\"; "
                + first.outline().network().identity().reference() + " has " + examples
                + " and more, see: convatlas summary --level layer");
    }

    /** Four numbers. */
    static final class Area implements ITypeConverter<Rect> {
        /** Creates the converter; picocli calls this. */
        Area() {
        }

        @Override
        public Rect convert(String text) {
            String[] words = text.split(",", -1);
            try {
                if (words.length == 4) {
                    double width = Double.parseDouble(words[2]);
                    double height = Double.parseDouble(words[3]);
                    if (width > 0 && height > 0) {
                        return new Rect(Double.parseDouble(words[0]), Double.parseDouble(words[1]), width, height);
                    }
                }
            } catch (NumberFormatException _) {
                // The sentence below says it.
            }
            throw new TypeConversionException(
                    "an area is X,Y,WIDTH,HEIGHT with a size above 0, such as 0,200,640,480, found \"" + text + "\"");
        }
    }
}
