package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.gallery.FolderRun.Tally;
import io.github.convatlas.ui.run.gallery.GalleryOrder.Show;
import io.github.convatlas.ui.run.gallery.GalleryOrder.Sort;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The strip below the picture, shown while there are several pictures. */
public final class GalleryView {
    private final GalleryViewModel gallery;
    private final FolderRun folderRun;
    private final WorkContext context;
    private final Runnable goOn;
    private final VBox root;
    @FXML
    private Label place;
    @FXML
    private Label tally;
    @FXML
    private Label broken;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button stop;
    @FXML
    private Button pause;
    @FXML
    private Button resume;
    @FXML
    private FlowPane tools;
    @FXML
    private TextField words;
    @FXML
    private ComboBox<Sort> sort;
    @FXML
    private ComboBox<Show> show;
    @FXML
    private CheckBox onlyWrong;
    @FXML
    private Label nothing;
    @FXML
    private ListView<PictureItem> list;

    /**
     * Builds the strip.
     *
     * @param gallery   the pictures
     * @param folderRun classifies them
     * @param goOn      classifies those that are left
     * @param context   what it may use
     * @param more      what else stands in the second line
     */
    public GalleryView(GalleryViewModel gallery, FolderRun folderRun, Runnable goOn, WorkContext context,
            List<Node> more) {
        this.gallery = gallery;
        this.folderRun = folderRun;
        this.goOn = goOn;
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        tools.getChildren().addAll(more);
        start();
        startOrder();
    }

    /** The strip. */
    public Node node() {
        return root;
    }

    private void start() {
        list.setItems(gallery.order().shown());
        list.setCellFactory(_ -> new GalleryCell(gallery, texts()));
        list.getSelectionModel().selectedItemProperty().subscribe((_, item) -> {
            if (item != null && !gallery.order().isArranging()) {
                gallery.look(item);
            }
        });
        stop.setOnAction(_ -> folderRun.stop());
        pause.setOnAction(_ -> folderRun.pause());
        resume.setOnAction(_ -> {
            if (folderRun.tallyProperty().get().paused()) {
                folderRun.resume();
            } else {
                goOn.run();
            }
        });
        ListChangeListener<PictureItem> changed = _ -> showStrip();
        gallery.items().addListener(changed);
        context.lifetime().add(() -> {
            gallery.items().removeListener(changed);
            list.setItems(javafx.collections.FXCollections.observableArrayList());
        });
        context.lifetime().add(gallery.currentProperty().subscribe(this::follow));
        context.lifetime().add(folderRun.tallyProperty().subscribe(this::count));
        showStrip();
    }

    private Texts texts() {
        return context.texts();
    }

    private void startOrder() {
        GalleryOrder order = gallery.order();
        offer(sort, Sort.values(), "run.sort.");
        offer(show, Show.values(), "run.show.");
        words.textProperty().bindBidirectional(order.wordsProperty());
        sort.valueProperty().bindBidirectional(order.sortProperty());
        show.valueProperty().bindBidirectional(order.showProperty());
        onlyWrong.selectedProperty().bindBidirectional(order.onlyWrongProperty());
        context.lifetime().add(() -> {
            words.textProperty().unbindBidirectional(order.wordsProperty());
            sort.valueProperty().unbindBidirectional(order.sortProperty());
            show.valueProperty().unbindBidirectional(order.showProperty());
            onlyWrong.selectedProperty().unbindBidirectional(order.onlyWrongProperty());
        });
        context.lifetime().add(order.arrangementsProperty().subscribe(_ -> {
            follow(gallery.currentProperty().get());
            show(nothing, order.shown().isEmpty());
        }));
    }

    private <T> void offer(ComboBox<T> box, T[] values, String prefix) {
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : texts().get(prefix + value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
    }

    private void showStrip() {
        show(root, gallery.items().size() > 1);
    }

    private void follow(Optional<PictureItem> current) {
        current.ifPresent(item -> {
            int index = gallery.order().shown().indexOf(item);
            int shown = gallery.order().shown().size();
            int all = gallery.items().size();
            String key = shown == all ? "run.gallery.place" : index < 0 ? "run.gallery.others" : "run.gallery.some";
            place.setText(texts().get(key, index + 1, shown, all));
            if (index < 0) {
                list.getSelectionModel().clearSelection();
                return;
            }
            if (list.getSelectionModel().getSelectedIndex() != index) {
                list.getSelectionModel().select(index);
                list.scrollTo(Math.max(0, index - 2));
            }
        });
    }

    private void count(Tally now) {
        boolean all = now.done() == now.total();
        tally.setText(switch (now) {
            case Tally none when none.total() == 0 -> "";
            case Tally waiting when waiting.running() && waiting.paused() ->
                texts().get("run.gallery.paused", waiting.done(), waiting.total());
            case Tally running when running.running() ->
                texts().get("run.gallery.running", running.done(), running.total());
            case Tally done when all -> texts().get("run.gallery.done", done.done() - done.broken());
            case Tally stopped -> texts().get("run.gallery.stopped", stopped.done(), stopped.total());
        });
        broken.setText(texts().get("run.gallery.broken", now.broken()));
        progress.setProgress(now.total() == 0 ? 0 : (double) now.done() / now.total());
        progress.setAccessibleText(tally.getText());
        show(broken, now.broken() > 0);
        show(progress, now.running());
        show(stop, now.running());
        var scene = root.getScene();
        boolean atPause = scene != null && scene.getFocusOwner() == pause;
        boolean atResume = scene != null && scene.getFocusOwner() == resume;
        show(pause, now.running() && !now.paused());
        show(resume, now.paused() || (!now.running() && !all));
        if (atPause && resume.isVisible()) {
            resume.requestFocus(); // and not the next one, which stops
        } else if (atResume && pause.isVisible()) {
            pause.requestFocus();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
