package io.github.convatlas.onnx;

import static io.github.convatlas.onnx.Attributes.integer;
import static io.github.convatlas.onnx.Attributes.integers;

import ai.onnx.proto.OnnxMl.AttributeProto;
import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding.Border;
import io.github.convatlas.graph.Window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns windows that slide over a map into ONNX attributes, and poolings into ONNX nodes. */
final class PoolEmitter {
    private PoolEmitter() {
    }

    /** The attributes of a window whose padding is known in rows and columns, followed by further ones. */
    static AttributeProto[] window(Window window, Border border, AttributeProto... more) {
        List<AttributeProto> attributes = new ArrayList<>();
        attributes.add(sides("kernel_shape", window.kernel()));
        attributes.add(sides("strides", window.stride()));
        if (!window.dilation().equals(Extent.square(1))) {
            attributes.add(sides("dilations", window.dilation()));
        }
        attributes.add(integers("pads", border.top(), border.left(), border.bottom(), border.right()));
        attributes.addAll(Arrays.asList(more));
        return attributes.toArray(AttributeProto[]::new);
    }

    static void maximum(Site site, Layer.MaxPool pool) {
        site.result("MaxPool", site.inputs(), window(pool.window(), reached(site, pool.window())));
    }

    static void average(Site site, Layer.AveragePool pool) {
        Border border = pool.window().border(site.shape().extent());
        Border reached = reached(site, pool.window());
        boolean lastWindowCountsLess = pool.countsPadding() && !reached.equals(border);
        AttributeProto counting = integer("count_include_pad", pool.countsPadding() ? 1 : 0);
        if (lastWindowCountsLess) {
            site.result("AveragePool", site.inputs(),
                    window(pool.window(), border, counting, integer("ceil_mode", 1)));
        } else {
            site.result("AveragePool", site.inputs(), window(pool.window(), reached, counting));
        }
    }

    /**
     * The padding with what a last, incomplete window reaches over: the same result as "ceil mode", which runtimes
     * either compute by other rules or do not optimize.
     */
    private static Border reached(Site site, Window window) {
        Extent map = site.shape().extent();
        Border border = window.border(map);
        int rows = (site.output().height() - 1) * window.stride().height() + window.reach().height() - map.height();
        int columns = (site.output().width() - 1) * window.stride().width() + window.reach().width() - map.width();
        return new Border(border.top(), border.left(), Math.max(border.bottom(), rows - border.top()),
                Math.max(border.right(), columns - border.left()));
    }

    private static AttributeProto sides(String name, Extent extent) {
        return integers(name, extent.height(), extent.width());
    }
}
