package io.github.convatlas.ui.common.counting;

import io.github.convatlas.compare.derivation.CountScope;
import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.table.TableExport;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * How MACs, params, activations and 3x3 convolutions were counted: for each a line with the total that unfolds to its terms. Where
 * a part lies in larger ones, a row of buttons chooses how much is counted.
 */
public final class CountingView {
    private final String id;
    private final TableExport export;
    private final Consumer<LayerId> pick;
    private final Set<CountedQuantity> open;
    private final FlowPane scopes = new FlowPane();
    private final Label subject = new Label();
    private final VBox sections = new VBox();
    private final VBox root = new VBox(scopes, subject, sections);
    private CountScope.Kind chosen = CountScope.Kind.LAYER;

    /**
     * Shows nothing yet.
     *
     * @param id     of the node; those of its sections begin with it
     * @param export copies and saves the terms
     * @param pick   what choosing a layer does
     * @param open   what is unfolded at first
     */
    public CountingView(String id, TableExport export, Consumer<LayerId> pick, CountedQuantity... open) {
        this.id = id;
        this.export = export;
        this.pick = pick;
        this.open = EnumSet.noneOf(CountedQuantity.class);
        this.open.addAll(List.of(open));
        root.setId(id);
        root.getStyleClass().add("counting");
        scopes.getStyleClass().add("counting-scopes");
        sections.getStyleClass().add("counting-sections");
        subject.getStyleClass().add("counting-subject");
        subject.setWrapText(true);
        subject.setMinHeight(Region.USE_PREF_SIZE);
        Stream.of(scopes, subject).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    }

    /** The view. */
    public Node node() {
        return root;
    }

    /**
     * Shows one of these; the first, or that of the kind that was chosen last.
     *
     * @param parts a part and what it lies in, smallest first; at least one
     * @param unit  how MACs are shown
     */
    public void show(List<Counted> parts, OperationUnit unit) {
        Counted shown = parts.stream().filter(part -> part.scope().kind() == chosen).findFirst()
                .orElse(parts.getFirst());
        scopes.setVisible(parts.size() > 1);
        scopes.getChildren().setAll(
                parts.stream().map(part -> scope(part, part.scope().equals(shown.scope()), parts, unit)).toList());
        subject.setText(shown.scope().label());
        subject.setVisible(parts.size() > 1 && !shown.scope().equals(parts.getFirst().scope()));
        sections.getChildren().setAll(Stream.of(CountedQuantity.values())
                .filter(quantity -> quantity.isPart(shown)).map(quantity -> section(shown, quantity, unit)).toList());
    }

    private Node scope(Counted part, boolean selected, List<Counted> parts, OperationUnit unit) {
        String kind = part.scope().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var button = new ToggleButton(texts().get("common.counting.scope." + kind));
        button.getStyleClass().add("counting-scope");
        button.setId(id + "-" + kind);
        button.setSelected(selected);
        button.setTooltip(new Tooltip(part.scope().label() + "\n" + part.scope().id()));
        button.setOnAction(_ -> {
            chosen = part.scope().kind();
            show(parts, unit);
        });
        return button;
    }

    private Node section(Counted shown, CountedQuantity quantity, OperationUnit unit) {
        var section = new CountingSection(new CountingSection.Subject(shown, quantity, unit), export, pick);
        section.node().setId(id + "-" + quantity.key());
        section.openProperty().set(open.contains(quantity));
        section.openProperty().subscribe(isOpen -> {
            if (isOpen) {
                open.add(quantity);
            } else {
                open.remove(quantity);
            }
        });
        return section.node();
    }

    private Texts texts() {
        return export.texts();
    }
}
