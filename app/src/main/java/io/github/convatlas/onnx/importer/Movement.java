package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Operators that move, join and cut values. */
final class Movement {
    private static final List<Long> TO_CHANNELS_FIRST = List.of(0L, 3L, 1L, 2L);
    private static final List<Long> TO_CHANNELS_LAST = List.of(0L, 2L, 3L, 1L);

    private Movement() {
    }

    /** A change of layout disappears; any other order stays. */
    static void transpose(Site site) {
        List<Long> order = site.attributes().integers("perm");
        boolean last = site.draft().isChannelsLast(site.input(0));
        if (last && order.equals(TO_CHANNELS_FIRST)) {
            site.alias(0);
            site.draft().setChannelsLast(site.output(), false);
        } else if (!last && order.equals(TO_CHANNELS_LAST)) {
            site.alias(0);
            site.draft().setChannelsLast(site.output(), true);
        } else {
            site.draft().setChannelsLast(site.output(), false);
            rearrange(site, order);
        }
    }

    private static void rearrange(Site site, List<Long> order) {
        List<Long> sizes = site.file().sizes(site.output()).orElse(List.of());
        site.step(new Step.Rearrange(site.node().getOpType(), sizes, order), List.of(site.input(0)));
    }

    /** {@code Reshape}, {@code Flatten}, {@code Squeeze}, {@code Unsqueeze}. */
    static void reshape(Site site) {
        List<Long> from = site.file().sizes(site.input(0)).orElse(List.of());
        List<Long> to = site.file().sizes(site.output()).orElse(List.of());
        boolean vector = to.size() == 2 && from.size() > 2 && !to.isEmpty() && to.getFirst().equals(from.getFirst());
        boolean onePixel = from.size() == 4 && to.size() == 4 && isOnePixel(from) && isOnePixel(to);
        if (from.equals(to) && !from.isEmpty()) {
            site.alias(0);
            site.draft().setChannelsLast(site.output(), site.draft().isChannelsLast(site.input(0)));
        } else if (vector) {
            site.layer(new Layer.Flatten(), List.of(site.input(0)));
        } else if (onePixel) {
            site.alias(0);
            site.draft().setChannelsLast(site.output(), to.get(3) > 1);
        } else if (from.size() == 2 && to.size() == 4 && isOnePixel(to)) {
            site.draft().alias(site.output(), beforeFlattening(site));
            site.draft().setChannelsLast(site.output(), to.get(3) > 1);
        } else {
            rearrange(site, List.of());
        }
    }

    /** The map of one pixel that was flattened only to become one again; else what is read. */
    private static String beforeFlattening(Site site) {
        return site.draft().item(site.input(0)).filter(item -> item.layer(Layer.Flatten.class).isPresent())
                .map(Item::input).filter(map -> site.draft().shape(map).isMap())
                .filter(map -> site.draft().shape(map).extent().area() == 1).orElse(site.input(0));
    }

    /** Whether a map consists of channels alone. */
    private static boolean isOnePixel(List<Long> sizes) {
        return sizes.stream().skip(1).filter(size -> size > 1).count() <= 1 && sizes.get(2) == 1;
    }

    static void concat(Site site) {
        boolean joinsChannels = axis(site, site.attributes().integer("axis", 1)) == 1;
        List<String> moving = site.moving();
        if (site.node().getInputCount() == 1) {
            site.alias(0);
            site.passLayoutOn();
        } else if (joinsChannels && moving.size() == site.node().getInputCount()) {
            site.layer(new Layer.Concat(), moving);
        } else {
            Elementwise.weighted(site);
        }
    }

    /** The dimension an axis of the file stands for in NCHW; -1 where it is none. */
    private static long axis(Site site, long axis) {
        int rank = site.file().rank(site.output());
        long counted = axis < 0 ? axis + rank : axis;
        if (site.draft().isChannelsLast(site.output())) {
            return counted == 3 ? 1 : counted == 0 ? 0 : counted + 1;
        }
        return rank == 4 || rank == 2 ? counted : -1;
    }

    static void split(Site site) {
        if (axis(site, site.attributes().integer("axis", 0)) != 1) {
            Elementwise.free(site);
            return;
        }
        int from = 0;
        for (int i = 0; i < site.node().getOutputCount(); i++) {
            String output = site.node().getOutput(i);
            int channels = site.shape(output).channels();
            if (!output.isEmpty()) {
                site.draft().add(new Item(output, site.name() + (i == 0 ? "" : "/" + (i + 1)),
                        new Step.Known(new Layer.Slice(from, from + channels)), site.moving(), site.shape(output)));
            }
            from += channels;
        }
    }

    /** A slice along the channels; others stay under their name. */
    static void slice(Site site) {
        Shape input = site.shape(site.input(0));
        Optional<List<Long>> axes = numbers(site, 3, "axes");
        Optional<List<Long>> starts = numbers(site, 1, "starts");
        Optional<List<Long>> steps = numbers(site, 4, "steps");
        boolean simple = axes.isPresent() && starts.isPresent() && axes.get().size() == 1
                && starts.get().size() == 1 && steps.map(all -> all.equals(List.of(1L))).orElse(true)
                && axis(site, axes.get().getFirst()) == 1;
        if (!simple) {
            Elementwise.free(site);
            return;
        }
        long start = starts.get().getFirst();
        int from = (int) Math.clamp(start < 0 ? start + input.channels() : start, 0, input.channels() - 1L);
        site.layer(new Layer.Slice(from, from + site.shape(site.output()).channels()), List.of(site.input(0)));
    }

    /** Whole numbers that newer files give as an input and older ones as an attribute. */
    static Optional<List<Long>> numbers(Site site, int input, String attribute) {
        List<Long> old = site.attributes().integers(attribute);
        return old.isEmpty() ? site.file().integers(site.input(input)) : Optional.of(old);
    }

    static void resize(Site site) {
        Shape output = site.shape(site.output());
        if (!output.isMap()) {
            Elementwise.free(site);
            return;
        }
        var mode = site.attributes().text("mode", "nearest").equals("nearest")
                ? Layer.ResizeMode.NEAREST
                : Layer.ResizeMode.BILINEAR;
        site.layer(new Layer.Resize(output.extent(), mode), List.of(site.input(0)));
    }

    /** A mean over rows and columns; others stay under their name. */
    static void mean(Site site) {
        boolean last = site.draft().isChannelsLast(site.input(0));
        int rank = site.file().rank(site.input(0));
        List<Long> axes = numbers(site, 1, "axes").orElse(List.of()).stream()
                .map(axis -> axis < 0 ? axis + rank : axis).sorted().toList();
        if (rank != 4 || !axes.equals(last ? List.of(1L, 2L) : List.of(2L, 3L))) {
            Elementwise.free(site);
        } else if (site.attributes().integer("keepdims", 1) != 0) {
            site.layer(new Layer.GlobalAveragePool(), List.of(site.input(0)));
        } else {
            Shape input = site.draft().shape(site.input(0));
            String pooled = site.output() + "/pooled";
            site.draft().add(new Item(pooled, site.name(), new Step.Known(new Layer.GlobalAveragePool()),
                    site.moving(), Shape.map(input.channels(), 1, 1)));
            site.draft().add(new Item(site.output(), site.name() + "/flatten", new Step.Known(new Layer.Flatten()),
                    List.of(pooled), site.shape(site.output())));
        }
    }

    static void pad(Site site) {
        List<Long> pads = numbers(site, 1, site.attributes().find("pads").isPresent() ? "pads" : "paddings")
                .orElse(List.of());
        boolean last = site.draft().isChannelsLast(site.input(0));
        int row = last ? 1 : 2;
        boolean constant = site.attributes().text("mode", "constant").equals("constant");
        boolean onMap = pads.size() == 8 && pads.stream().allMatch(amount -> amount >= 0 && amount < 1 << 16)
                && pads.get(0) + pads.get(4) == 0 && pads.get(last ? 3 : 1) + pads.get(last ? 7 : 5) == 0;
        if (pads.size() == 8 && pads.stream().allMatch(amount -> amount == 0)) {
            site.alias(0);
        } else if (constant && onMap) {
            site.step(new Step.Pad(new Padding.Border(pads.get(row).intValue(), pads.get(row + 1).intValue(),
                    pads.get(row + 4).intValue(), pads.get(row + 5).intValue())), List.of(site.input(0)));
        } else {
            site.foreign("Pad", OptionalLong.of(0), OptionalLong.of(0));
        }
    }
}
