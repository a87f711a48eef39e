package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Windows that slide over a map, and poolings. */
final class Windows {
    private Windows() {
    }

    /** The window of a node with this kernel, if its numbers make sense. */
    static Optional<Window> of(Site site, Extent kernel) {
        NodeAttributes attributes = site.attributes();
        int rows = attributes.at("strides", 0, 1);
        int columns = attributes.at("strides", 1, 1);
        int dilationRows = attributes.at("dilations", 0, 1);
        int dilationColumns = attributes.at("dilations", 1, 1);
        if (Math.min(Math.min(rows, columns), Math.min(dilationRows, dilationColumns)) < 1) {
            return Optional.empty();
        }
        var window = new Window(kernel, new Extent(rows, columns), new Extent(dilationRows, dilationColumns),
                Padding.NONE);
        return padding(site, window).map(found -> new Window(kernel, window.stride(), window.dilation(), found));
    }

    private static Optional<Padding> padding(Site site, Window window) {
        NodeAttributes attributes = site.attributes();
        return switch (attributes.text("auto_pad", "NOTSET")) {
            case "SAME_UPPER" -> Optional.of(new Padding.SameUpper());
            case "SAME_LOWER" -> Optional.of(mirrored(new Window(window.kernel(), window.stride(), window.dilation(),
                    new Padding.SameUpper()).border(site.shape(site.input(0)).extent())));
            case "VALID" -> Optional.of(Padding.NONE);
            default -> border(attributes);
        };
    }

    private static Padding.Border mirrored(Padding.Border border) {
        return new Padding.Border(/* top= */ border.bottom(), /* left= */ border.right(), /* bottom= */ border.top(),
                /* right= */ border.left());
    }

    private static Optional<Padding> border(NodeAttributes attributes) {
        int top = attributes.at("pads", 0, 0);
        int left = attributes.at("pads", 1, 0);
        int bottom = attributes.at("pads", 2, 0);
        int right = attributes.at("pads", 3, 0);
        return Math.min(Math.min(top, left), Math.min(bottom, right)) < 0
                ? Optional.empty()
                : Optional.of(new Padding.Border(top, left, bottom, right));
    }

    static void maximum(Site site) {
        Optional<Window> window = pooling(site);
        boolean ceiling = site.attributes().integer("ceil_mode", 0) != 0;
        if (window.isEmpty()) {
            site.foreign(site.node().getOpType(), OptionalLong.of(0), OptionalLong.of(0));
        } else {
            site.layer(new Layer.MaxPool(window.get(), ceiling), List.of(site.input(0)));
        }
    }

    static void average(Site site) {
        Optional<Window> window = pooling(site);
        if (window.isEmpty()) {
            site.foreign(site.node().getOpType(), OptionalLong.of(0), OptionalLong.of(0));
            return;
        }
        Shape input = site.shape(site.input(0));
        boolean whole = window.get().kernel().equals(input.extent())
                && site.shape(site.output()).extent().area() == 1 && input.extent().area() > 1
                && window.get().border(input.extent()).equals(Padding.NONE);
        boolean ceiling = site.attributes().integer("ceil_mode", 0) != 0;
        boolean counts = site.attributes().integer("count_include_pad", 0) != 0;
        site.layer(whole ? new Layer.GlobalAveragePool() : new Layer.AveragePool(window.get(), ceiling, counts),
                List.of(site.input(0)));
    }

    private static Optional<Window> pooling(Site site) {
        List<Long> kernel = site.attributes().integers("kernel_shape");
        boolean sensible = kernel.size() == 2 && kernel.stream().allMatch(side -> side > 0 && side < 1 << 16)
                && site.file().rank(site.input(0)) == 4 && !site.draft().isChannelsLast(site.input(0));
        return sensible
                ? of(site, new Extent(kernel.getFirst().intValue(), kernel.getLast().intValue()))
                : Optional.empty();
    }
}
