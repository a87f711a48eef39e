package io.github.convatlas.diagram.picture;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Spotlight;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.LayerId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A diagram that is to leave the program, as a file or on paper. The window and the command line order pictures in this way
 * and no other, so that the same order gives the same picture. Text is measured without a font, because the reader of the
 * file brings its own.
 *
 * @param columns the networks, from left to right
 * @param options how they are drawn
 * @param lit     the layers that are lit, by column
 * @param excerpt how much of it is wanted
 */
public record PictureOrder(List<DiagramColumn> columns, DiagramOptions options, Map<Integer, Set<LayerId>> lit,
        Excerpt excerpt) {
    /** Copies the collections; nothing can be clicked in a picture. */
    public PictureOrder {
        options = options.still();
        columns = List.copyOf(columns);
        lit = Map.copyOf(lit);
    }

    /** All of some networks, with nothing lit. */
    public static PictureOrder whole(List<DiagramColumn> columns, DiagramOptions options) {
        return new PictureOrder(columns, options, Map.of(), Excerpt.whole());
    }

    /** What the picture shows, in a line: the networks as they are named on the command line. */
    public String title() {
        return columns.stream().map(column -> column.outline().network().identity().reference())
                .collect(Collectors.joining(", "));
    }

    /**
     * The diagram with its legend.
     *
     * @param remarks lines below it, such as how it was measured; empty ones are left out
     */
    public DisplayList list(List<String> remarks) {
        DisplayList wanted = excerpt.of(
                Spotlight.on(DiagramLayout.of(columns, options, TextMetrics.approximate()), lit));
        List<Outline> outlines = columns.stream().map(DiagramColumn::outline).toList();
        DisplayList list = new PictureLegend(options, DiagramLayout.largest(columns, options),
                PictureLegend.kinds(outlines)).below(wanted);
        for (String remark : remarks) {
            list = list.footed(remark);
        }
        return grounded(list, wanted);
    }

    /** What the lower border of an excerpt cuts must not show through the legend. */
    private static DisplayList grounded(DisplayList list, DisplayList wanted) {
        Rect above = wanted.bounds();
        var ground = Rect.between(above.x(), above.bottom(), above.right(), list.bounds().bottom());
        var items = new ArrayList<Item>(list.items());
        items.add(wanted.items().size(), new Item.Box(Item.Origin.GROUND, ground, 0, Tone.of(Ink.GROUND), Tone.NONE));
        return new DisplayList(items, list.targets(), list.bands(), list.frame(), list.bounds());
    }

    /** The same as a picture in some colors. */
    public DiagramPicture picture(Palette palette, List<String> remarks) {
        return new DiagramPicture(list(remarks), palette, title());
    }
}
