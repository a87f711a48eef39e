package io.github.convatlas.ui.run.truth;

import io.github.convatlas.export.sheet.ScorecardSheet;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.table.TableOffer;
import io.github.convatlas.ui.run.truth.TruthViewModel.Score;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The accuracy by class and the confusion table; lies over the view while it is open. */
public final class ScoreView {
    private final TruthViewModel model;
    private final WorkContext context;
    private final VBox root = new VBox();
    private final VBox content = new VBox();
    private final Button close = new Button();

    /** Builds the frame; the tables come when it is opened. */
    public ScoreView(TruthViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        root.setId("run-scores");
        root.getStyleClass().add("run-catalog");
        root.setAccessibleText(texts().get("run.score"));
        content.getStyleClass().add("run-score-content");
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().add("run-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().setAll(head(), scroll);
        listen();
    }

    /** The pane. */
    public Node node() {
        return root;
    }

    private Texts texts() {
        return context.texts();
    }

    private Locale language() {
        return texts().language().locale();
    }

    private Node head() {
        var title = new Label(texts().get("run.score"));
        title.getStyleClass().add("work-title");
        close.setText(texts().get("run.catalog.close"));
        close.setId("run-scores-close");
        close.setOnAction(_ -> model.openProperty().set(false));
        var head = new FlowPane(title, close);
        head.getStyleClass().add("run-catalog-titles");
        head.setPrefWrapLength(120);
        return head;
    }

    private void listen() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.openProperty().set(false);
                event.consume();
            }
        });
        context.lifetime().add(model.openProperty().subscribe(shown -> {
            root.setVisible(shown);
            root.setManaged(shown);
            fill();
            if (shown) {
                close.requestFocus();
            }
        }));
        context.lifetime().add(model.scoreProperty().subscribe(_ -> fill()));
    }

    private void fill() {
        Optional<Score> known = model.scoreProperty().get();
        content.getChildren().clear();
        if (known.isEmpty() || !model.openProperty().get()) {
            return;
        }
        Score score = known.get();
        content.getChildren().add(text("run-name", texts().get("run.score.of", score.model())));
        String sum = ScorecardSheet.sentence(score.card(), language());
        switch (score.extent()) {
            case RUNNING -> {
                content.getChildren().add(text("run-score-sum", texts().get("run.score.running")));
                return;
            }
            case PAUSED ->
                content.getChildren().add(text("run-score-sum", texts().get("run.score.paused", sum)));
            case DONE -> content.getChildren().add(text("run-score-sum", sum));
        }
        ScorecardSheet.remarks(score.card(), score.labels(), language())
                .forEach(remark -> content.getChildren().add(text("run-pretrained-remarks", remark)));
        if (!score.card().isEmpty()) {
            part("score-classes", "run.score.classes",
                    each -> ScorecardSheet.classes(each.card(), each.labels(), language()));
            part("score-confusion", "run.score.confusion",
                    each -> ScorecardSheet.confusions(each.card(), each.labels(), language()));
        }
    }

    private void part(String key, String title, Function<Score, Table> layout) {
        var offer = new TableOffer(key, texts().get("run.score.export", texts().get(title)),
                format -> texts().get("run.score.copied", texts().get(title), format),
                () -> model.scoreProperty().get().map(score -> () -> layout.apply(score)));
        var head = new HBox(text("run-catalog-heading", texts().get(title)), context.tableExport().button(offer));
        head.getStyleClass().add("run-gallery-line");
        content.getChildren().add(head);
        model.scoreProperty().get().map(layout).map(table -> TableGrid.of(table, texts()))
                .ifPresent(content.getChildren()::add);
    }

    private static Label text(String styleClass, String text) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
