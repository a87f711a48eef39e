package io.github.convatlas.ui.diagram.board;

import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;
import io.github.convatlas.diagram.color.Tone.Part;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.diagram.model.DiagramDrawing;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.diagram.part.KindWords;
import io.github.convatlas.ui.workspace.WorkContext;
import org.controlsfx.control.SegmentedButton;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Chooses what colors tell, and says what they mean. */
final class LegendView {
    private static final int STOPS = 10;
    /** What the legend leaves free at its sides. */
    private static final double BORDERS = 24;
    private final DiagramViewModel model;
    private final Texts texts;
    private final FlowPane root = new FlowPane();
    private final SegmentedButton choice = new SegmentedButton();
    private final Label help = new Label("?");
    private final MeasureRow measure;
    private Optional<Node> last = Optional.empty();

    LegendView(DiagramViewModel model, WorkContext context) {
        this.model = model;
        this.texts = context.texts();
        this.measure = new MeasureRow(model.measuring(), context);
        root.getStyleClass().add("diagram-legend");
        root.setMinWidth(0);
        measure.node().maxWidthProperty().bind(root.widthProperty().subtract(BORDERS));
        help.getStyleClass().add("keys");
        help.setTooltip(new Tooltip(texts.get("diagram.legend.reading")));
        help.setAccessibleText(texts.get("diagram.legend.reading"));
        Stream.of(Overlay.values()).forEach(overlay -> choice.getButtons().add(button(overlay)));
    }

    Node node() {
        return root;
    }

    /** The width below which something of it would be cut. */
    double least() {
        return choice.prefWidth(-1) + BORDERS;
    }

    /** Puts something behind the entries, or nothing. */
    void end(Optional<Node> next) {
        last.ifPresent(root.getChildren()::remove);
        last = next;
        last.ifPresent(root.getChildren()::add);
    }

    private ToggleButton button(Overlay overlay) {
        var button = new ToggleButton();
        button.setId("diagram-overlay-" + overlay.name().toLowerCase(Locale.ROOT));
        button.setUserData(overlay);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.overlayProperty().set(overlay);
        });
        return button;
    }

    /** How the numbers in the boxes were measured, if they were. */
    List<String> remarks() {
        return model.overlayProperty().get().isMeasured() ? measure.lines() : List.of();
    }

    /** Says what is drawn now. */
    void show(DiagramDrawing drawing, Palette palette) {
        Overlay overlay = drawing.options().overlay();
        choice.getButtons().forEach(button -> {
            button.setSelected(overlay.equals(button.getUserData()));
            button.setText(name((Overlay) button.getUserData(), drawing));
        });
        var entries = new ArrayList<Node>();
        entries.add(choice);
        if (overlay == Overlay.KIND) {
            kinds(drawing).forEach(kind -> entries.add(kind(kind, Tone.of(kind, Part.ACCENT),
                    Tone.of(kind, Part.ON_ACCENT), palette)));
        } else if (drawing.largest() > 0 || !overlay.isMeasured()) {
            entries.add(scale(drawing, palette));
        }
        if (overlay != Overlay.KIND && kinds(drawing).contains(ColorRole.SQUEEZE_EXCITATION)) {
            entries.add(kind(ColorRole.SQUEEZE_EXCITATION, Tone.of(Ink.TEXT), Tone.of(Ink.GROUND), palette));
        }
        if (overlay.isMeasured()) {
            measure.show();
            entries.add(measure.node());
        }
        entries.add(help);
        last.ifPresent(entries::add);
        root.getChildren().setAll(entries);
    }

    private String name(Overlay overlay, DiagramDrawing drawing) {
        return switch (overlay) {
            case MACS -> drawing.options().unit().label();
            case SPEED -> drawing.options().unit() == OperationUnit.FLOPS ? "GFLOP/s" : "GMAC/s";
            case KIND, PARAMS, ACTIVATIONS, TIME ->
                texts.get("diagram.overlay." + overlay.name().toLowerCase(Locale.ROOT));
        };
    }

    private static Set<ColorRole> kinds(DiagramDrawing drawing) {
        return drawing.columns().stream().flatMap(column -> column.outline().roles().roles().values().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ColorRole.class)));
    }

    private Node kind(ColorRole kind, Tone ground, Tone letter, Palette palette) {
        var chip = new Label(kind.letter());
        chip.getStyleClass().add("diagram-chip");
        chip.setStyle("-fx-background-color: " + palette.color(ground) + "; -fx-text-fill: " + palette.color(letter)
                + ";");
        var name = new Label(KindWords.of(kind, texts));
        name.getStyleClass().add("diagram-legend-text");
        var entry = new HBox(chip, name);
        entry.getStyleClass().add("diagram-legend-entry");
        return entry;
    }

    private Node scale(DiagramDrawing drawing, Palette palette) {
        var bar = new Region();
        bar.getStyleClass().add("diagram-scale");
        String stops = IntStream.rangeClosed(0, STOPS).mapToObj(step -> (double) step / STOPS)
                .map(share -> palette.color(new Tone.Heat(share, Part.FILL)) + " " + 100 * share + "%")
                .collect(Collectors.joining(", "));
        bar.setStyle("-fx-background-color: linear-gradient(to right, " + stops + ");");
        var least = new Label("0");
        var most = new Label(drawing.options().overlay().text(drawing.largest(), drawing.options().unit(),
                drawing.options().words()));
        least.getStyleClass().add("diagram-legend-text");
        most.getStyleClass().add("diagram-legend-text");
        var entry = new HBox(least, bar, most);
        entry.getStyleClass().add("diagram-legend-entry");
        return entry;
    }
}
