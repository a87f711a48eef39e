package io.github.convatlas.ui.status;

import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.ErrorPresenter.NoteAction;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The messages below the top bar. They push the work down; nothing is covered and nothing has to be answered. */
public final class NoticesView {
    private final VBox root = new VBox();
    private final ErrorPresenter errors;
    private final Texts texts;

    /** Shows the messages of this context. */
    public NoticesView(WorkContext context) {
        this.errors = context.errors();
        this.texts = context.texts();
        root.getStyleClass().add("notices");
        ListChangeListener<Notice> listener = _ -> refresh();
        errors.notices().addListener(listener);
        context.lifetime().add(() -> errors.notices().removeListener(listener));
        refresh();
    }

    /** The messages. */
    public Node node() {
        return root;
    }

    private void refresh() {
        root.getChildren().setAll(errors.notices().stream().map(this::bar).toList());
    }

    private Node bar(Notice notice) {
        var details = new ToggleButton(texts.get("common.details"));
        details.getStyleClass().addAll("quiet", "notice-more");
        details.setVisible(!notice.details().isEmpty());
        details.setManaged(details.isVisible());
        var dismiss = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        dismiss.getStyleClass().add("quiet");
        dismiss.setAccessibleText(texts.get("common.dismiss"));
        dismiss.setOnAction(_ -> errors.dismiss(notice));
        var line = new HBox(new FontIcon(icon(notice.kind())), sentences(notice));
        notice.action().ifPresent(offered -> line.getChildren().add(offer(notice, offered)));
        line.getChildren().addAll(details, dismiss);
        line.getStyleClass().add("notice-line");
        line.setAlignment(Pos.TOP_LEFT);
        var bar = new VBox(line);
        bar.getStyleClass().addAll("notice", notice.kind().name().toLowerCase(Locale.ROOT));
        bar.setAccessibleText(notice.sentence() + " " + notice.advice());
        var text = details(notice);
        details.selectedProperty().subscribe(open -> fold(bar, text, open));
        return bar;
    }

    private Button offer(Notice notice, NoteAction offered) {
        var action = new Button(offered.title());
        action.getStyleClass().add("notice-action");
        action.setMinWidth(Region.USE_PREF_SIZE);
        action.setOnAction(_ -> {
            errors.dismiss(notice);
            offered.action().run();
        });
        return action;
    }

    private static void fold(VBox bar, Node text, boolean open) {
        bar.getChildren().remove(text);
        if (open) {
            bar.getChildren().add(text);
        }
    }

    private Node details(Notice notice) {
        var text = new TextArea(notice.details());
        text.setEditable(false);
        text.setPrefRowCount(Math.clamp(notice.details().lines().count(), 2, 8));
        text.getStyleClass().add("notice-details");
        text.setAccessibleText(texts.get("common.details"));
        return text;
    }

    private static Node sentences(Notice notice) {
        var sentence = new Label(notice.sentence());
        sentence.getStyleClass().add("notice-sentence");
        var advice = new Label(notice.advice());
        advice.getStyleClass().add("notice-advice");
        advice.setManaged(!notice.advice().isEmpty());
        sentence.setWrapText(true);
        advice.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        var both = new VBox(sentence, advice);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }

    private static Ikon icon(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case ERROR -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        };
    }
}
