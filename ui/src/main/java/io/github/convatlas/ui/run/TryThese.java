package io.github.convatlas.ui.run;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.image.Labels;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.sketch.SketchClass;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.workspace.WorkContext;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;

/** Sample pictures in the empty view: one click, and the model that comes with the program answers. */
final class TryThese {
    /** The one that is tried where nobody chose one. */
    static final String FIRST = EmbeddedModel.sampleNames().getFirst();
    private static final double SIDE = 56;
    private final RunViewModel model;
    private final WorkContext context;

    TryThese(RunViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
    }

    /** A heading, the pictures, and the way to the model card; nothing where no model comes with the program. */
    List<Node> nodes() {
        return model.embedded().<List<Node>>map(_ -> {
            var heading = new Label(context.texts().get("run.try"));
            heading.getStyleClass().add("work-text");
            heading.setWrapText(true);
            heading.setMinHeight(Label.USE_PREF_SIZE);
            var pictures = new FlowPane();
            pictures.setId("run-samples");
            pictures.getStyleClass().add("run-samples");
            EmbeddedModel.sampleNames().forEach(name -> pictures.getChildren().add(picture(name)));
            var card = new Hyperlink(context.texts().get("run.card"));
            card.setWrapText(true);
            card.setMinHeight(Label.USE_PREF_SIZE);
            card.setId("run-card-open");
            card.setOnAction(_ -> model.cardProperty().set(true));
            return List.of(heading, pictures, card);
        }).orElse(List.of());
    }

    private Button picture(String name) {
        var view = new ImageView(
                new Image(new ByteArrayInputStream(EmbeddedModel.sampleBytes(name)), 2 * SIDE, 2 * SIDE,
                        true, true));
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        var button = new Button("", view);
        button.setId("run-sample-" + name);
        button.getStyleClass().add("run-sample");
        String label = label(name);
        button.setAccessibleText(context.texts().get("run.try.one", label));
        button.setTooltip(new Tooltip(label));
        button.setOnAction(_ -> open(name));
        return button;
    }

    private String label(String name) {
        Labels labels = SketchClass.labels();
        return Arrays.stream(SketchClass.values()).filter(kind -> kind.fileName().equals(name))
                .map(kind -> labels.get(kind.index()).text(context.texts().language().locale())).findFirst()
                .orElse(name);
    }

    /** Opens all sample pictures and looks at the one of this name, if a model comes with the program. */
    void open(String name) {
        model.embedded().ifPresent(embedded -> context.tasks().run(Job.quiet(_ -> embedded.samples())
                .whenDone(samples -> show(samples, EmbeddedModel.sampleNames().indexOf(name)))));
    }

    private void show(Outcome<List<Path>> samples, int first) {
        switch (samples) {
            case Outcome.Success<List<Path>>(List<Path> files) -> {
                model.model().chooseTrained();
                model.gallery().open(files, Optional.of(files.get(first)));
            }
            case Outcome.Refused<List<Path>>(String reason) -> context.errors().note(context.texts().say(reason));
        }
    }
}
