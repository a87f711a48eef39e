package io.github.convatlas.diagram.look;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Part;
import io.github.convatlas.graph.LayerId;

import java.util.List;
import java.util.Map;

/**
 * What every part of a layout needs to know.
 *
 * @param options how the diagram is drawn
 * @param metrics how wide text is
 * @param largest the largest number of the overlay; 0 without one
 * @param words   what is written besides labels
 */
public record Look(DiagramOptions options, TextMetrics metrics, double largest, DiagramWords words) {
    /**
     * A look with the words of its language.
     *
     * @param options how the diagram is drawn
     * @param metrics how wide text is
     * @param largest the largest number of the overlay; 0 without one
     */
    public Look(DiagramOptions options, TextMetrics metrics, double largest) {
        this(options, metrics, largest, options.words());
    }

    /** Width of the box of a block. */
    public double boxWidth() {
        return options.compact() ? 208 : 280;
    }

    /** Whether colors tell a number and not a kind. */
    public boolean overlaid() {
        return options.overlay() != Overlay.KIND;
    }

    /** The tone of a part of a box: that of its kind, or that of its number. */
    public Tone tone(ColorRole role, double value, Part part) {
        if (!overlaid()) {
            return Tone.of(role, part);
        }
        return new Tone.Heat(share(value), part);
    }

    /** Where a number of the overlay lies on its scale, from 0 to 1. */
    public double share(double value) {
        return largest <= 0 ? 0 : Math.clamp(value / largest, 0, 1);
    }

    /** The number of the overlay for some layers. */
    public double value(LayerCost cost, Map<LayerId, Double> times, List<LayerId> layers) {
        return options.overlay().value(cost, layers.stream().mapToDouble(id -> times.getOrDefault(id, 0.0)).sum());
    }

    /** A number of the overlay as text, with its unit. */
    public String valueText(double value) {
        return options.overlay().text(value, options.unit(), words);
    }
}
