package io.github.convatlas.ui.run.setup;

import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.engine.ModelFacts;
import io.github.convatlas.ui.run.part.Percent;
import io.github.convatlas.ui.run.setup.SetupEffect.Effect;
import io.github.convatlas.ui.run.setup.SetupForm.Numbers;
import io.github.convatlas.ui.run.setup.SetupForm.Rule;
import io.github.convatlas.ui.run.setup.SetupViewModel.Preset;
import io.github.convatlas.ui.workspace.WorkContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;

/** How pictures are prepared for the model, foldable. */
public final class SetupView {
    private static final String OPEN = "run.setup.open";
    private final SetupViewModel model;
    private final SetupEffect effect;
    private final WorkContext context;
    private final TitledPane root;
    private boolean showing;
    @FXML
    private ComboBox<Rule> rule;
    @FXML
    private TextField amount;
    @FXML
    private TextField side;
    @FXML
    private ComboBox<Interpolation> interpolation;
    @FXML
    private ComboBox<Channels> channels;
    @FXML
    private ComboBox<Double> range;
    @FXML
    private MenuButton preset;
    @FXML
    private TextField mean;
    @FXML
    private TextField std;
    @FXML
    private Label input;
    @FXML
    private Label labels;
    @FXML
    private Button labelsFile;
    @FXML
    private Button labelsReset;
    @FXML
    private Label effectText;
    @FXML
    private Label problem;
    @FXML
    private Button reset;

    /** Builds the pane. */
    public SetupView(SetupViewModel model, SetupEffect effect, WorkContext context) {
        this.model = model;
        this.effect = effect;
        this.context = context;
        this.root = Fxml.load(this, TitledPane.class, context.texts());
        start();
    }

    /** The pane; hides itself while no model answers. */
    public Node node() {
        return root;
    }

    private void start() {
        Names.in(rule, value -> texts().get("run.setup.rule." + value));
        Names.in(interpolation, value -> texts().get("run.setup.interpolation." + value));
        Names.in(channels, value -> texts().get("run.setup.channels." + value));
        Names.in(range, this::rangeName);
        rule.getItems().setAll(Rule.values());
        interpolation.getItems().setAll(Interpolation.values());
        preset.getItems().setAll(Stream.of(Preset.values()).map(this::item).toList());
        listen();
        root.setExpanded("true".equals(context.state().notes().get(OPEN)));
        root.expandedProperty().subscribe(open -> context.state().notes().put(OPEN, String.valueOf(open)));
        context.lifetime().add(model.formProperty().subscribe(form -> form.ifPresent(this::show)));
        context.lifetime().add(model.factsProperty().subscribe(this::show));
        context.lifetime().add(effect.effectProperty().subscribe(this::showEffect));
        context.lifetime().add(model.problem().subscribe(text -> {
            problem.setText(texts().say(text));
            show(problem, !text.isEmpty());
        }));
    }

    private void listen() {
        rule.valueProperty().subscribe((_, chosen) -> {
            if (!showing && chosen != null) {
                model.formProperty().get().ifPresent(form -> model.edit(form.with(chosen)));
            }
        });
        channels.valueProperty().subscribe((_, chosen) -> {
            if (!showing && chosen != null) {
                model.formProperty().get().ifPresent(form -> model.edit(form.with(chosen)));
            }
        });
        Stream.of(interpolation, range).forEach(box -> box.valueProperty().subscribe((_, _) -> edit()));
        Stream.of(amount, side, mean, std).forEach(this::editOnceLeft);
        reset.setOnAction(_ -> model.reset());
        labelsFile.setOnAction(_ -> chooseLabels());
        labelsReset.setOnAction(_ -> model.labels(Optional.empty()));
    }

    private Texts texts() {
        return context.texts();
    }

    private MenuItem item(Preset value) {
        var item = new MenuItem(texts().get("run.setup.preset." + value));
        item.setOnAction(_ -> model.take(value));
        return item;
    }

    private String rangeName(double divisor) {
        if (divisor == SetupForm.UNIT) {
            return texts().get("run.setup.range.unit");
        }
        return divisor == SetupForm.BYTES
                ? texts().get("run.setup.range.bytes")
                : texts().get("run.setup.range.other", divisor);
    }

    private void editOnceLeft(TextField field) {
        field.setOnAction(_ -> edit());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                edit();
            }
        });
    }

    private void edit() {
        if (!showing && model.formProperty().get().isPresent()) {
            model.edit(new SetupForm(rule.getValue(), amount.getText(), side.getText(), interpolation.getValue(),
                    channels.getValue(), new Numbers(range.getValue(), mean.getText(), std.getText())));
        }
    }

    private void show(SetupForm form) {
        showing = true;
        channels.getItems().setAll(SetupForm.orders(form.channels().count()));
        double divisor = form.numbers().divisor();
        range.getItems().setAll(Stream.of(SetupForm.UNIT, SetupForm.BYTES, divisor).distinct().toList());
        rule.setValue(form.rule());
        amount.setText(form.amount());
        side.setText(form.side());
        interpolation.setValue(form.interpolation());
        channels.setValue(form.channels());
        range.setValue(divisor);
        mean.setText(form.numbers().mean());
        std.setText(form.numbers().std());
        showing = false;
    }

    private void show(Optional<ModelFacts> known) {
        show(root, known.isPresent());
        known.ifPresent(facts -> {
            input.setText(facts.input().text() + " · " + facts.preprocessing().tensor().layout());
            side.setEditable(facts.input().openSize());
            side.setDisable(!facts.input().openSize());
            side.setTooltip(facts.input().openSize() ? null : new Tooltip(texts().get("run.setup.crop.fixed")));
            labels.setText(facts.labels().name());
            show(labelsReset, model.hasOwnLabels());
            show(reset, model.isChanged());
            boolean changed = model.isChanged() || model.hasOwnLabels();
            root.setText(texts().get(changed ? "run.setup.changed" : "run.setup"));
        });
    }

    private void showEffect(Optional<Effect> known) {
        effectText.setText(known.map(this::words).orElse(""));
        show(effectText, known.isPresent());
    }

    private String words(Effect known) {
        String before = texts().get("run.setup.effect.answer", name(known.before()),
                percent(known.before().probability()));
        boolean same = known.before().label().equals(known.now().label());
        String left = same
                ? ""
                : "; " + texts().get("run.setup.effect.left", name(known.before()),
                        known.beforeShare().map(SetupView::percent).orElse("< " + percent(known.now().probability())));
        return texts().get("run.setup.effect", before,
                texts().get("run.setup.effect.answer", name(known.now()), percent(known.now().probability()))) + left;
    }

    private String name(Ranked ranked) {
        return ranked.label().text(texts().language().locale());
    }

    private static String percent(double probability) {
        return Percent.of(probability);
    }

    private void chooseLabels() {
        var kind = new FileDialogs.Kind(texts().get("run.setup.labels.kind"), List.of("*.txt", "*.csv", "*.json"));
        List<Path> files = context.services().dialogs().open(texts().get("run.setup.labels"), List.of(kind));
        files.stream().findFirst().ifPresent(file -> model.labels(Optional.of(file)));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
