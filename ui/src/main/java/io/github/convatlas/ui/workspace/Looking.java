package io.github.convatlas.ui.workspace;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.arrangement.ChartLook;
import io.github.convatlas.arrangement.ComparisonLook;
import io.github.convatlas.arrangement.ComparisonLook.Diagrams;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.Step;
import io.github.convatlas.chart.ChartAxis;
import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.diagram.look.Overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/**
 * How networks are looked at, part by part. Views bind to the parts; a change of any of them is a step that can be taken
 * back, and is remembered for the next start. For the FX thread.
 */
public final class Looking {
    private final List<Property<?>> parts = new ArrayList<>();
    private final Consumer<Step> changed;
    private final ObjectProperty<Overlay> overlay;
    private final BooleanProperty folded;
    private final ObjectProperty<CensusRule> rule;
    private final ObjectProperty<RowAlignment.Rule> rows;
    private final ObjectProperty<Diagrams> diagrams;
    private final ObjectProperty<ChartAxis> axis;
    private final BooleanProperty linear;
    private final BooleanProperty arrows;
    private final BooleanProperty atlas;
    private final BooleanProperty shares;

    /**
     * Begins with a look.
     *
     * @param look    at first
     * @param changed told after each change which step it was
     */
    Looking(Look look, Consumer<Step> changed) {
        this.changed = changed;
        ComparisonLook comparison = look.comparison();
        ChartLook charts = comparison.charts();
        overlay = part(new SimpleObjectProperty<>(look.overlay()), Step.Kind.OVERLAY);
        folded = part(new SimpleBooleanProperty(look.folded()), Step.Kind.FOLD);
        rule = part(new SimpleObjectProperty<>(look.rule()), Step.Kind.RULE);
        rows = part(new SimpleObjectProperty<>(comparison.rows()), Step.Kind.ROWS);
        diagrams = part(new SimpleObjectProperty<>(comparison.diagrams()), Step.Kind.DIAGRAMS);
        axis = part(new SimpleObjectProperty<>(charts.axis()), Step.Kind.CHART);
        linear = part(new SimpleBooleanProperty(charts.linear()), Step.Kind.CHART);
        arrows = part(new SimpleBooleanProperty(charts.arrows()), Step.Kind.CHART);
        atlas = part(new SimpleBooleanProperty(charts.atlas()), Step.Kind.CHART);
        shares = part(new SimpleBooleanProperty(charts.shares()), Step.Kind.CHART);
    }

    private <P extends Property<?>> P part(P part, Step.Kind kind) {
        parts.add(part);
        part.subscribe((_, _) -> changed.accept(Step.of(kind)));
        return part;
    }

    /** All parts together, as a value. */
    public Look look() {
        var charts = new ChartLook(axis.get(), linear.get(), arrows.get(), atlas.get(), shares.get());
        return new Look(overlay.get(), folded.get(), rule.get(),
                new ComparisonLook(rows.get(), diagrams.get(), charts));
    }

    /** Looks in another way. */
    void show(Look look) {
        ComparisonLook comparison = look.comparison();
        ChartLook charts = comparison.charts();
        overlay.set(look.overlay());
        folded.set(look.folded());
        rule.set(look.rule());
        rows.set(comparison.rows());
        diagrams.set(comparison.diagrams());
        axis.set(charts.axis());
        linear.set(charts.linear());
        arrows.set(charts.arrows());
        atlas.set(charts.atlas());
        shares.set(charts.shares());
    }

    /** Does something after each change of any part, whoever makes it. */
    public Subscription whenChanged(Runnable action) {
        return Subscription.combine(parts.stream().map(part -> part.subscribe((_, _) -> action.run()))
                .toArray(Subscription[]::new));
    }

    /** What the color of a box tells in diagrams. */
    public ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    /** Whether equal blocks that follow each other are one box. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** How the conv census counts, everywhere. */
    public ObjectProperty<CensusRule> ruleProperty() {
        return rule;
    }

    /** Which resolutions stand beside each other in a comparison. */
    public ObjectProperty<RowAlignment.Rule> rowsProperty() {
        return rows;
    }

    /** Whether diagrams stand above the tables of a comparison. */
    public ObjectProperty<Diagrams> diagramsProperty() {
        return diagrams;
    }

    /** What charts show accuracy over. */
    public ObjectProperty<ChartAxis> axisProperty() {
        return axis;
    }

    /** Whether equal distances in charts are equal differences; otherwise they are equal ratios. */
    public BooleanProperty linearProperty() {
        return linear;
    }

    /** Whether arrows lead in charts from networks to those that came from them. */
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
