package io.github.convatlas.ui.compare.model;

import io.github.convatlas.chart.ChartAxis;

import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the charts are shown; remembered from one start to the next. For the FX thread. */
public final class ChartSettings {
    private static final String PREFIX = "compare.chart.";
    private final Map<String, String> notes;
    private final ObjectProperty<ChartAxis> axis = new SimpleObjectProperty<>(ChartAxis.MACS);
    private final BooleanProperty linear;
    private final BooleanProperty arrows;
    private final BooleanProperty atlas;
    private final BooleanProperty shares;

    ChartSettings(Map<String, String> notes) {
        this.notes = notes;
        linear = remembered("linear", false);
        arrows = remembered("arrows", true);
        atlas = remembered("atlas", true);
        shares = remembered("shares", false);
        Stream.of(ChartAxis.values()).filter(known -> known.name().equals(notes.get(PREFIX + "axis"))).findFirst()
                .ifPresent(axis::set);
        axis.subscribe(chosen -> notes.put(PREFIX + "axis", chosen.name()));
    }

    private BooleanProperty remembered(String name, boolean usual) {
        var property = new SimpleBooleanProperty(
                Boolean.parseBoolean(notes.getOrDefault(PREFIX + name, String.valueOf(usual))));
        property.subscribe(value -> notes.put(PREFIX + name, String.valueOf(value)));
        return property;
    }

    /** What accuracy is shown over. */
    public ObjectProperty<ChartAxis> axisProperty() {
        return axis;
    }

    /** Whether equal distances are equal differences; otherwise they are equal ratios. */
    public BooleanProperty linearProperty() {
        return linear;
    }

    /** Whether arrows lead from networks to those that came from them. */
    public BooleanProperty arrowsProperty() {
        return arrows;
    }

    /** Whether the whole atlas stands behind what is compared. */
    public BooleanProperty atlasProperty() {
        return atlas;
    }

    /** Whether bars show shares of each network rather than its total. */
    public BooleanProperty sharesProperty() {
        return shares;
    }
}
