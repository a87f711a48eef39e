package io.github.convatlas.ui.common.counting;

import io.github.convatlas.analysis.CensusDerivation;
import io.github.convatlas.analysis.CountDerivation;
import io.github.convatlas.compare.derivation.CountScope;
import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.table.TableExport;
import io.github.convatlas.ui.common.table.TableOffer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One quantity: a line with its total that unfolds to the terms. The terms are made when they are first seen. */
final class CountingSection {
    private static final int FEW = 12;
    private static final int PARTS = 5;
    private final Subject subject;
    private final TableExport export;
    private final TermRows rows;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    private final VBox terms = new VBox();
    private final VBox root;
    private boolean all;
    private boolean bySize;

    /**
     * What is explained.
     *
     * @param counted  part of a network
     * @param quantity what was counted
     * @param unit     how MACs are shown
     */
    record Subject(Counted counted, CountedQuantity quantity, OperationUnit unit) {
        boolean isOneLayer() {
            return counted.scope().layers().size() == 1;
        }

        boolean isLarge() {
            return switch (counted.scope().kind()) {
                case STAGE, NETWORK -> true;
                case LAYER, PART, BLOCK, EQUAL_BLOCKS -> false;
            };
        }
    }

    CountingSection(Subject subject, TableExport export, Consumer<LayerId> pick) {
        this.subject = subject;
        this.export = export;
        this.bySize = subject.isLarge();
        this.rows = new TermRows(subject, export.texts(), pick);
        terms.getStyleClass().add("counting-terms");
        terms.managedProperty().bind(terms.visibleProperty());
        root = new VBox(head(), terms);
        open.subscribe(this::unfold);
    }

    Node node() {
        return root;
    }

    BooleanProperty openProperty() {
        return open;
    }

    private Texts texts() {
        return export.texts();
    }

    private String name() {
        return subject.quantity() == CountedQuantity.MACS
                ? subject.unit().label()
                : texts().get("common.counting." + subject.quantity().key());
    }

    private Node head() {
        var name = new Button(name(), chevron);
        name.getStyleClass().addAll("quiet", "counting-head");
        name.setAccessibleText(texts().get("common.counting.unfold", name()));
        name.setOnAction(_ -> open.set(!open.get()));
        var total = new Label(subject.quantity().total(subject.counted(), subject.unit()));
        total.getStyleClass().add("counting-total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Node copy = export.button(offer());
        copy.visibleProperty().bind(open);
        copy.managedProperty().bind(open);
        name.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(name, space, total, copy);
        line.getStyleClass().add("counting-line");
        return line;
    }

    private TableOffer offer() {
        CountScope scope = subject.counted().scope();
        String key = subject.quantity().key() + "-" + scope.id().replace('.', '-');
        return new TableOffer(key, texts().get("common.counting.export", name()),
                format -> texts().get("common.counting.copied", name(), format),
                () -> Optional.of(() -> subject.quantity().table(subject.counted(), subject.unit(),
                        texts().language().locale())));
    }

    private void unfold(boolean isOpen) {
        chevron.setIconCode(isOpen ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
        terms.setVisible(isOpen);
        if (isOpen && terms.getChildren().isEmpty()) {
            fill();
        }
    }

    private void fill() {
        terms.getChildren().clear();
        subject.quantity().quantity().map(subject.counted()::derivation).ifPresentOrElse(this::fill, this::fillCensus);
    }

    private void fill(CountDerivation derivation) {
        if (derivation.terms().size() > 1) {
            terms.getChildren().add(sum(derivation));
        }
        List<CountDerivation.Term> ordered = (bySize ? derivation.biggestFirst() : derivation).terms();
        boolean fits = all || ordered.size() <= FEW + 2;
        ordered.stream().limit(fits ? ordered.size() : FEW)
                .forEach(term -> terms.getChildren().add(rows.row(term, derivation.share(term))));
        if (ordered.size() > 2) {
            terms.getChildren().add(choices(ordered.size(), fits));
        }
    }

    /** The terms as a sum, in the order of the data, whatever the order below. */
    private Node sum(CountDerivation derivation) {
        boolean flops = subject.quantity() == CountedQuantity.MACS;
        List<Long> parts = derivation.terms().stream()
                .map(term -> flops ? subject.unit().of(term.value()) : term.value()).toList();
        var sum = new Label(Figures.sum(parts, PARTS) + " = "
                + subject.quantity().total(subject.counted(), subject.unit()));
        sum.getStyleClass().add("fact-exact");
        sum.setWrapText(true);
        sum.setMinHeight(Region.USE_PREF_SIZE);
        return sum;
    }

    private Node choices(int size, boolean fits) {
        var order = new Hyperlink(texts().get(bySize ? "common.counting.inOrder" : "common.counting.bySize"));
        order.setOnAction(_ -> {
            bySize = !bySize;
            fill();
        });
        var line = new HBox(order);
        line.getStyleClass().add("counting-choices");
        if (!fits) {
            var more = new Hyperlink(texts().get("common.counting.all", size));
            more.setOnAction(_ -> {
                all = true;
                fill();
            });
            line.getChildren().addFirst(more);
        }
        return line;
    }

    private void fillCensus() {
        for (CensusDerivation.Term term : subject.counted().census().terms()) {
            terms.getChildren().add(rows.row(term));
        }
    }
}
