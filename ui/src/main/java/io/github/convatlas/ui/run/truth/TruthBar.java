package io.github.convatlas.ui.run.truth;

import io.github.convatlas.classify.Truth;
import io.github.convatlas.export.sheet.ScorecardSheet;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.truth.TruthViewModel.Score;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** In the line above the gallery: where it is known from what the pictures show, and how often the model is right. */
public final class TruthBar {
    private final TruthViewModel model;
    private final WorkContext context;
    private final MenuButton from;
    private final Button score = new Button();

    /** Builds the part. */
    public TruthBar(TruthViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        from = new MenuButton(texts().get("run.truth.none"), null, item("run.truth.folders",
                () -> model.goByFolders(true)), item("run.truth.file", this::choose),
                item("run.truth.none",
                        () -> model.goByFolders(false)));
        from.setId("run-truth");
        from.setAccessibleText(texts().get("run.truth"));
        score.setId("run-score");
        score.setOnAction(_ -> model.openProperty().set(true));
        context.lifetime().add(model.truthProperty().subscribe(known -> from.setText(texts().get(name(known)))));
        context.lifetime().add(model.scoreProperty().subscribe(known -> {
            known.ifPresent(each -> score.setText(sentence(each)));
            score.setVisible(known.isPresent());
            score.setManaged(known.isPresent());
        }));
    }

    /** The parts, from left to right. */
    public List<Node> nodes() {
        return List.of(from, score);
    }

    private Texts texts() {
        return context.texts();
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts().get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** While pictures are being classified there is nothing to sum up yet. */
    private String sentence(Score each) {
        String sum = ScorecardSheet.sentence(each.card(), texts().language().locale());
        return switch (each.extent()) {
            case RUNNING -> texts().get("run.score.running");
            case PAUSED -> texts().get("run.score.paused", sum);
            case DONE -> sum;
        };
    }

    private static String name(Optional<Truth> known) {
        return known.map(truth -> switch (truth) {
            case Truth.Folders _ -> "run.truth.folders";
            case Truth.Listed _ -> "run.truth.listed";
        }).orElse("run.truth.none");
    }

    private void choose() {
        var kind = new FileDialogs.Kind(texts().get("run.truth.file.kind"), List.of("*.csv", "*.txt", "*.tsv"));
        context.services().dialogs().open(texts().get("run.truth.file"), List.of(kind)).stream().findFirst()
                .ifPresent(model::read);
    }
}
