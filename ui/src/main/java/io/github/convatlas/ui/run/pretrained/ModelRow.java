package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.part.TaskLine;
import io.github.convatlas.ui.workspace.WorkContext;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One model of the catalog: what it is, whether it is here, and what can be done with it, in its place. */
final class ModelRow extends VBox {
    private final PretrainedModel model;
    private final PretrainedViewModel pretrained;
    private final WorkContext context;
    private final ModelWords words;
    private final Label state = part("run-pretrained-state");
    private final Label question = part("run-pretrained-question");
    private final Label problem = part("run-problem");
    private final Button fetch = new Button();
    private final Button agree = new Button();
    private final Button decline = new Button();
    private final Button use = new Button();
    private final Button remove = new Button();
    private final TaskLine task;
    private boolean asking;

    ModelRow(PretrainedModel model, PretrainedViewModel pretrained, WorkContext context) {
        this.model = model;
        this.pretrained = pretrained;
        this.context = context;
        this.words = new ModelWords(context.texts());
        this.task = new TaskLine(context.texts());
        getStyleClass().add("run-pretrained-row");
        setAccessibleText(model.id() + ", " + model.source());
        build();
        update();
    }

    PretrainedModel model() {
        return model;
    }

    private Texts texts() {
        return context.texts();
    }

    private void build() {
        var name = part("run-pretrained-name");
        name.setText(model.id());
        var publisher = new Hyperlink(texts().get("run.pretrained.page", model.source()));
        publisher.getStyleClass().add("run-pretrained-page");
        publisher.setAccessibleText(texts().get("run.pretrained.page.open", model.source(), model.page().getHost()));
        publisher.setOnAction(_ -> context.services().browser().open(model.page()));
        var facts = part("run-pretrained-facts");
        facts.setText(words.facts(model));
        var remarks = part("run-pretrained-remarks");
        remarks.setText(words.remarks(model));
        show(remarks, !remarks.getText().isEmpty());
        button(fetch, "run-fetch", "run.pretrained.fetch", () -> ask(true));
        button(agree, "run-fetch-agree", "run.fetch.agree", this::fetch);
        agree.getStyleClass().add("accent");
        button(decline, "run-fetch-decline", "run.fetch.decline", () -> ask(false));
        button(use, "run-pretrained-use", "run.pretrained.use", () -> file().ifPresent(pretrained::use));
        button(remove, "run-pretrained-remove", "run.pretrained.remove", this::remove);
        var head = new FlowPane(name, publisher);
        head.getStyleClass().add("run-pretrained-line");
        var actions = new FlowPane(fetch, agree, decline, use, remove, state);
        actions.getStyleClass().add("run-pretrained-line");
        Stream.of(head, actions).forEach(line -> line.setPrefWrapLength(120));
        getChildren().setAll(head, facts, remarks, question, problem, task, actions);
    }

    private void button(Button button, String styleClass, String text, Runnable action) {
        button.setText(texts().get(text));
        button.getStyleClass().add(styleClass);
        button.setAccessibleText(button.getText() + " " + model.id());
        button.setOnAction(_ -> action.run());
    }

    private void ask(boolean wanted) {
        asking = wanted;
        update();
        (wanted ? agree : fetch).requestFocus();
    }

    private void fetch() {
        asking = false;
        pretrained.fetch(model);
    }

    private void remove() {
        file().ifPresent(file -> pretrained.remove(model.id(), file));
    }

    private Optional<Path> file() {
        return pretrained.file(model);
    }

    /** Shows how things stand now. */
    void update() {
        Optional<FetchState> fetching = Optional.ofNullable(pretrained.fetches().get(model.id()));
        boolean here = file().isPresent();
        boolean chosen = file().filter(pretrained::isChosen).isPresent();
        boolean busy = pretrained.isBusy(model);
        boolean asked = asking && !busy && !here;
        Optional<String> reason = fetching.filter(FetchState.Failed.class::isInstance)
                .map(FetchState.Failed.class::cast).map(FetchState.Failed::reason);
        problem.setText(reason.map(texts()::say).orElse(""));
        question.setText(asked ? words.question(model, pretrained.begun(model)) : "");
        fetch.setText(texts().get(fetchText(reason.isPresent())));
        state.setText(texts().get(chosen ? "run.pretrained.chosen" : "run.pretrained.here"));
        task.watch(fetching.filter(FetchState.Running.class::isInstance).map(FetchState.Running.class::cast)
                .map(FetchState.Running::task));
        show(task, fetching.filter(FetchState.Running.class::isInstance).isPresent());
        show(problem, reason.isPresent() && !asked);
        show(question, asked);
        show(agree, asked);
        show(decline, asked);
        show(fetch, !here && !busy && !asked);
        show(use, here && !chosen);
        show(remove, here);
        show(state, here);
    }

    private String fetchText(boolean failed) {
        if (failed) {
            return "run.refused.retry";
        }
        return pretrained.begun(model) > 0 ? "run.pretrained.resume" : "run.pretrained.fetch";
    }

    private static Label part(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
