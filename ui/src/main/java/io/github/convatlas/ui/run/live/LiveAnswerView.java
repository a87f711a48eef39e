package io.github.convatlas.ui.run.live;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.export.Figures;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.answer.AnswerBar;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The newest answer beside the moving pictures. */
public final class LiveAnswerView {
    private static final long BETWEEN = 80_000_000;
    private final LiveViewModel model;
    private final Texts texts;
    private final VBox bars = new VBox();
    private final Label line = new Label();
    private final Label unsure = new Label();
    private final VBox root = new VBox(unsure, bars, line);
    private long shown;

    /** Builds the part; it hides itself while nobody looks at moving pictures. */
    public LiveAnswerView(LiveViewModel model, WorkContext context) {
        this.model = model;
        this.texts = context.texts();
        root.setId("run-live-answer");
        root.getStyleClass().add("run-answer");
        bars.getStyleClass().add("run-bars");
        unsure.setId("run-live-unsure");
        unsure.setText(texts.get("run.answer.unsure"));
        unsure.setWrapText(true);
        unsure.setMinHeight(Label.USE_PREF_SIZE);
        unsure.getStyleClass().add("run-sentence");
        line.setId("run-live-line");
        line.setWrapText(true);
        line.getStyleClass().add("run-name");
        context.lifetime().add(model.stateProperty().subscribe(_ -> {
            root.setVisible(model.isOn());
            root.setManaged(model.isOn());
            show(model.answerProperty().get());
        }));
        context.lifetime().add(model.answerProperty().subscribe(this::show));
        context.lifetime().add(model.heldProperty().subscribe((_, held) -> {
            if (held) {
                line.setText(texts.get("run.live.held"));
            }
        }));
    }

    /** The part. */
    public Node node() {
        return root;
    }

    private void show(Optional<LiveAnswer> answer) {
        if (answer.isEmpty()) {
            shown = 0;
            bars.getChildren().clear();
            doubt(false);
            line.setText(model.stateProperty().get() instanceof LiveState.Running
                    ? texts.get("run.live.noModel")
                    : texts.get("run.live.answer"));
            return;
        }
        long now = System.nanoTime();
        boolean readable = shown == 0 || now - shown >= BETWEEN;
        if (readable) {
            shown = now;
            show(answer.get());
        }
    }

    private void show(LiveAnswer answer) {
        List<Ranked> top = answer.top();
        bars.getChildren().setAll(IntStream.range(0, top.size())
                .mapToObj(index -> new AnswerBar(top.get(index), texts, index == 0)).toList());
        switch (answer.said()) {
            case Outcome.Refused<Classification>(String reason) -> {
                doubt(false);
                line.setText(texts.say(reason));
            }
            case Outcome.Success<Classification>(Classification said) -> {
                doubt(said.isUnsure());
                line.setText(texts.get("run.live.line", Figures.twoDigits(said.preprocessMs()),
                        Figures.twoDigits(said.inferenceMs()), Figures.twoDigits(answer.latencyMs())));
            }
        }
    }

    private void doubt(boolean doubtful) {
        unsure.setVisible(doubtful);
        unsure.setManaged(doubtful);
    }
}
