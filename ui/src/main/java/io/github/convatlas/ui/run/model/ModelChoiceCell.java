package io.github.convatlas.ui.run.model;

import io.github.convatlas.ui.common.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** A model to choose: a file by its name, a network with the word "untrained". */
final class ModelChoiceCell extends ListCell<ModelChoice> {
    private final Texts texts;
    private final ModelViewModel model;

    ModelChoiceCell(ModelViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable ModelChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setText(isInsideList() ? "" : texts.get("run.model.none"));
            setGraphic(null);
            setTooltip(null);
            return;
        }
        switch (choice) {
            case ModelChoice.Network network -> {
                setText(network.name() + " · " + texts.get("run.model.untrained"));
                setGraphic(new FontIcon(MaterialDesignT.TIMER_OUTLINE));
                setTooltip(new Tooltip(texts.get("run.untrained.badge")));
            }
            case ModelChoice.File file -> {
                setText(title(file));
                setGraphic(new FontIcon(MaterialDesignF.FILE_OUTLINE));
                setTooltip(new Tooltip(file.path().toString()));
            }
        }
    }

    private String title(ModelChoice.File file) {
        KnownFile known = model.knownProperty().get().get(file.path());
        if (known == null) {
            return file.name();
        }
        return switch (known.state()) {
            case MISSING -> texts.get("run.model.missing", file.name());
            case CHANGED -> texts.get("run.model.changed", file.name());
            case PRESENT -> model.title(file);
        };
    }

    private boolean isInsideList() {
        return getListView() != null;
    }
}
