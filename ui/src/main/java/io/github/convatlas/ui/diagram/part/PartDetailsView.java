package io.github.convatlas.ui.diagram.part;

import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.diagram.outline.LayerLabels;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.facts.notes.ArticleNote;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.counting.CountedQuantity;
import io.github.convatlas.ui.common.counting.CountingView;
import io.github.convatlas.ui.common.note.NoteRow;
import io.github.convatlas.ui.workspace.NetworkPart;
import io.github.convatlas.ui.workspace.WorkContext;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The selected block or layer in the details pane: what it is, what it costs and how that was counted. */
public final class PartDetailsView {
    private static final String STYLES = "/themes/diagram.css";
    private static final MathContext DIGITS = new MathContext(4);
    private static final Pattern ARXIV = Pattern.compile("arXiv:(\\d{4}\\.\\d{4,5})");
    private final WorkContext context;
    private final VBox root;
    private final CountingView terms;
    @FXML
    private Label title;
    @FXML
    private Label kind;
    @FXML
    private Hyperlink paper;
    @FXML
    private Label about;
    @FXML
    private GridPane facts;
    @FXML
    private Label arguments;
    @FXML
    private VBox counting;
    @FXML
    private VBox notes;
    @FXML
    private VBox noteRows;

    /** Builds the pane; it shows nothing yet. */
    public PartDetailsView(WorkContext context) {
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.terms = new CountingView("diagram-counting", context.tableExport(), this::pick, CountedQuantity.MACS,
                CountedQuantity.PARAMS);
        root.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        root.managedProperty().bind(root.visibleProperty());
        counting.getChildren().add(terms.node());
        for (Node node : new Node[]{paper, about, arguments, counting, notes}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        root.setVisible(false);
    }

    /** The pane. */
    public Node node() {
        return root;
    }

    /**
     * Shows a part, or nothing.
     *
     * @param part    what is known of it
     * @param counted how it was counted, and what it lies in; empty for nothing
     * @param unit    how MACs are shown
     */
    public void show(Optional<PartFacts> part, List<Counted> counted, OperationUnit unit) {
        root.setVisible(part.isPresent());
        part.ifPresent(found -> show(found, new PartWords(context.texts(), unit)));
        boolean counts = part.map(PartFacts::cost).filter(cost -> cost.macs() + cost.params() > 0).isPresent();
        counting.setVisible(counts && !counted.isEmpty());
        if (counting.isVisible()) {
            terms.show(counted, unit);
        }
    }

    private void pick(LayerId layer) {
        context.state().focusedProperty().get().ifPresent(network -> context.state().partProperty()
                .set(Optional.of(new NetworkPart(network.slot(), layer.value()))));
    }

    private void show(PartFacts part, PartWords words) {
        title.setText(words.title(part));
        Optional<BlockSpec> spec = part.block().map(BlockInstance::kind)
                .flatMap(name -> context.library().atlas().flatMap(atlas -> atlas.block(name)));
        kind.setText(spec.map(BlockSpec::title).map(name -> name + " · " + part.id()).orElse(part.id()));
        about.setText(spec.map(found -> found.about().in(context.texts().language().locale())).orElse(""));
        about.setVisible(!about.getText().isEmpty());
        showPaper(spec.map(BlockSpec::source).orElse(""));
        boolean isBlock = part.inside() || spec.map(BlockSpec::role)
                .filter(role -> role == BlockInstance.Role.SQUEEZE_EXCITATION).isPresent();
        showNotes(spec.filter(_ -> isBlock).map(BlockSpec::name).orElse(""));
        showFacts(part, words);
        arguments.setText(part.inside() ? part.block().map(PartDetailsView::arguments).orElse("") : "");
        arguments.setVisible(!arguments.getText().isEmpty());
    }

    private void showPaper(String source) {
        Optional<String> number = ARXIV.matcher(source).results().map((MatchResult match) -> match.group(1))
                .findFirst();
        paper.setText(source);
        paper.setVisible(!source.isEmpty());
        paper.setDisable(number.isEmpty());
        paper.setOnAction(_ -> number.ifPresent(
                found -> context.services().browser().open(URI.create("https://arxiv.org/abs/" + found))));
    }

    /** What articles print about blocks of this kind. */
    private void showNotes(String block) {
        List<ArticleNote> found = context.library().knowledgeProperty().get()
                .map(knowledge -> knowledge.notes().aboutBlock(block)).orElse(List.of());
        noteRows.getChildren().setAll(found.stream().map(note -> new NoteRow(note, context.texts()).node()).toList());
        notes.setVisible(!found.isEmpty());
    }

    private static String arguments(BlockInstance block) {
        return block.arguments().entrySet().stream().map(entry -> entry.getKey() + " " + shortened(entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** Constants may have more digits than anybody reads; whole numbers keep theirs. */
    private static String shortened(Value value) {
        return value instanceof Value.Numeric(BigDecimal number) && number.scale() > 0
                ? number.round(DIGITS).toPlainString()
                : value.toString();
    }

    private void showFacts(PartFacts part, PartWords words) {
        facts.getChildren().clear();
        wide("diagram.input", LayerLabels.shape(part.input()));
        wide("diagram.output", LayerLabels.shape(part.output()));
        figure(text("diagram.params"), part.cost().params());
        figure(words.unit().label(), words.unit().of(part.cost().macs()));
        figure(text("diagram.activations"), part.cost().activations());
        figure(text("diagram.census"), part.census());
        if (part.repeat() > 1) {
            facts.add(label(context.texts().get("diagram.together.long", part.repeat()), "fact-exact"), 0,
                    facts.getRowCount(), 3, 1);
        }
    }

    private void wide(String key, String value) {
        int row = facts.getRowCount();
        facts.add(name(text(key)), 0, row);
        facts.add(label(value, "fact-value"), 1, row, 2, 1);
    }

    private void figure(String name, long count) {
        facts.addRow(facts.getRowCount(), name(name), label(Figures.compact(count), "fact-value"),
                label(count < 1000 ? "" : Figures.exact(count), "fact-exact"));
    }

    private String text(String key) {
        return context.texts().get(key);
    }

    /** A name breaks into lines where the pane is narrow; numbers do not. */
    private static Label name(String text) {
        Label name = label(text, "fact-name");
        name.setWrapText(true);
        name.setMinWidth(0);
        return name;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
