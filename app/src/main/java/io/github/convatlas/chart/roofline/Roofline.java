package io.github.convatlas.chart.roofline;

import io.github.convatlas.measure.layers.MeasuredLayer;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.roof.Roofs;

import java.util.List;

/**
 * What is drawn: the roofs of a machine, and the layers of networks below them. The model is Williams, Waterman and
 * Patterson's (2009), with multiply-adds in place of floating-point operations.
 *
 * @param roofs    of the machine
 * @param networks measured on it with the same number of threads
 */
public record Roofline(Roofs roofs, List<MeasuredLayers> networks) {
    /** Copies the list. */
    public Roofline {
        networks = List.copyOf(networks);
    }

    /** The layers of a network that have a place: those with multiply-adds. */
    static List<MeasuredLayer> placed(MeasuredLayers network) {
        return network.layers().stream().filter(layer -> layer.intensity() > 0 && layer.gmacPerSecond().isPresent())
                .toList();
    }
}
