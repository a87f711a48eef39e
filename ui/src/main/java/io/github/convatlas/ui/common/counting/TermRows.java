package io.github.convatlas.ui.common.counting;

import io.github.convatlas.analysis.CensusDerivation;
import io.github.convatlas.analysis.CountDerivation;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.counting.FormulaWords.Piece;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/** Makes the rows of terms. Each number of a formula says what it is while the pointer is on it. */
final class TermRows {
    private static final Duration HOVER = Duration.millis(100);
    private final CountingSection.Subject subject;
    private final Texts texts;
    private final FormulaWords words;
    private final Consumer<LayerId> pick;
    private final Tooltip meaning = new Tooltip();

    TermRows(CountingSection.Subject subject, Texts texts, Consumer<LayerId> pick) {
        this.subject = subject;
        this.texts = texts;
        this.pick = pick;
        this.words = subject.quantity() == CountedQuantity.MACS
                ? FormulaWords.of(texts, subject.unit())
                : new FormulaWords(texts, false);
        meaning.setShowDelay(HOVER);
    }

    /** What equal layers count. */
    Node row(CountDerivation.Term term, double share) {
        var row = new VBox();
        row.getStyleClass().add("counting-term");
        if (subject.isOneLayer()) {
            Label reading = prose(words.meaning(term.each()), "fact-exact");
            row.getChildren().addAll(formula(words.pieces(term)), reading);
        } else {
            var name = new HBox(layer(subject.counted().label(term.layers().getFirst()), term.layers()), space(),
                    whole(percent(share), "counting-share"));
            name.getStyleClass().add("counting-name");
            row.getChildren().addAll(name, formula(words.pieces(term)), bar(share));
        }
        return row;
    }

    /** What convolutions of one kernel count at one resolution, or why they do not. */
    Node row(CensusDerivation.Term term) {
        String verdict = term.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean counts = term.verdict() == CensusDerivation.Verdict.COUNTS;
        String name = term.resolution() == 1
                ? texts.get("common.counting.kernel.one", term.kernel())
                : texts.get("common.counting.kernel", term.kernel(), term.resolution());
        var row = new VBox();
        row.getStyleClass().add("counting-term");
        var line = new HBox(layer(name, term.layers()), space(), whole(
                counts ? String.valueOf(term.value()) : texts.get("common.counting.none", term.layers().size()),
                counts ? "counting-counted" : "counting-share"));
        line.getStyleClass().add("counting-name");
        row.getChildren().add(line);
        if (counts) {
            row.getChildren().add(formula(words.pieces(term)));
        } else {
            row.getChildren().add(prose(texts.get("common.counting.verdict." + verdict), "fact-exact"));
        }
        return row;
    }

    private Node layer(String label, List<LayerId> layers) {
        var link = new Hyperlink(label);
        link.getStyleClass().add("counting-layer");
        link.setWrapText(true);
        link.setMinWidth(0);
        link.setTooltip(new Tooltip(words.names(layers)));
        link.setOnAction(_ -> pick.accept(layers.getFirst()));
        return link;
    }

    private Node formula(List<Piece> pieces) {
        var flow = new TextFlow(pieces.stream().map(this::text).toArray(Node[]::new));
        flow.getStyleClass().add("counting-formula");
        flow.setAccessibleText(pieces.stream().map(Piece::text).collect(Collectors.joining()));
        return flow;
    }

    private Node text(Piece piece) {
        var text = new Text(piece.text());
        text.getStyleClass().add(piece.meaning().isEmpty() ? "counting-sign" : "counting-factor");
        if (!piece.meaning().isEmpty()) {
            text.addEventHandler(MouseEvent.MOUSE_ENTERED,
                    _ -> meaning.setText(piece.text() + ": " + piece.meaning()));
            text.setCursor(Cursor.DEFAULT);
            Tooltip.install(text, meaning);
        }
        return text;
    }

    private static Node bar(double share) {
        var filled = new Region();
        filled.getStyleClass().add("counting-bar");
        var line = new Pane(filled);
        line.getStyleClass().add("counting-bar-line");
        filled.prefWidthProperty().bind(line.widthProperty().multiply(share));
        return line;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Label whole(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label prose(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }
}
