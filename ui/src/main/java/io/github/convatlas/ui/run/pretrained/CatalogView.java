package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** All trained models: the user's files, those that were fetched, and those that can be; lies over the view while it is open. */
public final class CatalogView {
    private final PretrainedViewModel pretrained;
    private final WorkContext context;
    private final VBox root;
    private List<ModelRow> rows = List.of();
    private List<Section> sections = List.of();
    @FXML
    private Label count;
    @FXML
    private TextField search;
    @FXML
    private Button close;
    @FXML
    private VBox list;
    @FXML
    private Label nothing;

    /** The rows of one heading; nothing as model means that they are the user's files, which no search leaves out. */
    private record Section(Label heading, List<? extends Node> rows) {
    }

    /** Builds the frame; the rows come when it is opened. */
    public CatalogView(PretrainedViewModel pretrained, WorkContext context) {
        this.pretrained = pretrained;
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        start();
    }

    /** The pane. */
    public Node node() {
        return root;
    }

    private Texts texts() {
        return context.texts();
    }

    private void start() {
        close.setOnAction(_ -> pretrained.openProperty().set(false));
        search.textProperty().subscribe((_, _) -> filter());
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                pretrained.openProperty().set(false);
                event.consume();
            }
        });
        context.lifetime().add(pretrained.openProperty().subscribe(this::open));
        context.lifetime().add(pretrained.shelfProperty().subscribe(_ -> fill()));
        context.lifetime().add(pretrained.models().chosenProperty().subscribe(_ -> fill()));
        MapChangeListener<String, FetchState> fetched = _ -> rows.forEach(ModelRow::update);
        pretrained.fetches().addListener(fetched);
        context.lifetime().add(() -> pretrained.fetches().removeListener(fetched));
    }

    private void open(boolean shown) {
        root.setVisible(shown);
        root.setManaged(shown);
        if (shown) {
            fill();
            search.requestFocus();
        }
    }

    /** Rows stay where they are while the catalog is the same, so that a question that was asked is not lost. */
    private void fill() {
        if (!pretrained.openProperty().get()) {
            return;
        }
        Shelf shelf = pretrained.shelfProperty().get();
        boolean same = rows.stream().map(ModelRow::model).toList().equals(shelf.catalog());
        if (same) {
            rows.forEach(ModelRow::update);
        } else {
            rows = shelf.catalog().stream().map(model -> new ModelRow(model, pretrained, context)).toList();
        }
        int parts = pretrained.parts().size();
        count.setText(texts().get("run.catalog.count", shelf.here().size() + parts, shelf.catalog().size() + parts));
        sections = sections(shelf);
        list.getChildren().clear();
        for (Section section : sections) {
            list.getChildren().add(section.heading());
            list.getChildren().addAll(section.rows());
        }
        filter();
    }

    private List<Section> sections(Shelf shelf) {
        var all = new ArrayList<Section>();
        if (!pretrained.parts().isEmpty()) {
            all.add(new Section(heading(texts().get("run.catalog.parts")), pretrained.parts().stream()
                    .map(part -> new PartRow(part, pretrained, texts())).toList()));
        }
        if (!shelf.own().isEmpty()) {
            all.add(new Section(heading(texts().get("run.catalog.own")), shelf.own().stream()
                    .map(own -> new OwnRow(own, pretrained, texts())).toList()));
        }
        List<ModelRow> here = rows.stream().filter(row -> pretrained.file(row.model()).isPresent()).toList();
        if (!here.isEmpty()) {
            all.add(new Section(heading(texts().get("run.catalog.here")), here));
        }
        List<ModelRow> rest = rows.stream().filter(row -> pretrained.file(row.model()).isEmpty()).toList();
        rest.stream().map(row -> row.model().family()).distinct()
                .forEach(family -> all.add(new Section(heading(family),
                        rest.stream().filter(row -> row.model().family().equals(family)).toList())));
        return List.copyOf(all);
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("run-catalog-heading");
        return heading;
    }

    private void filter() {
        String words = search.getText();
        for (Section section : sections) {
            section.rows().forEach(row -> show(row, fits(row, words)));
            show(section.heading(), section.rows().stream().anyMatch(Node::isVisible));
        }
        boolean any = sections.stream().anyMatch(section -> section.heading().isVisible());
        nothing.setText(texts().get("run.catalog.nothing", words.strip()));
        show(nothing, !any && !words.isBlank());
    }

    private static boolean fits(Node row, String words) {
        if (row instanceof PartRow part) {
            return part.fits(words);
        }
        Optional<PretrainedModel> model = row instanceof ModelRow known ? Optional.of(known.model()) : Optional.empty();
        return model.map(known -> ModelWords.fits(known, words)).orElseGet(words::isBlank);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
