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

    ModelChoiceCell(Texts texts) {
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
                setText(file.name());
                setGraphic(new FontIcon(MaterialDesignF.FILE_OUTLINE));
                setTooltip(new Tooltip(file.path().toString()));
            }
        }
    }

    private boolean isInsideList() {
        return getListView() != null;
    }
}
