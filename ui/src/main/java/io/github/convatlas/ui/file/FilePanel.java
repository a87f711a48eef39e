package io.github.convatlas.ui.file;

import io.github.convatlas.export.sheet.FileRemarks;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.recognize.Identification;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is known about the ONNX file with the focus: which network it is, what was done to read it, why it cannot be run. */
public final class FilePanel {
    private final WorkContext context;
    private final SpecSaving saving;
    private final VBox root = new VBox();

    /** Follows the focus. */
    public FilePanel(WorkContext context) {
        this.context = context;
        this.saving = new SpecSaving(context);
        root.getStyleClass().add("file-panel");
        root.setId("file-panel");
        root.managedProperty().bind(root.visibleProperty());
        MapChangeListener<LibraryReference, OpenedFile> listener = _ -> refresh();
        context.library().openedFiles().addListener(listener);
        context.lifetime().add(() -> context.library().openedFiles().removeListener(listener));
        context.lifetime().add(context.state().focusedProperty().subscribe(_ -> refresh()));
    }

    /** The panel; invisible for networks of the atlas. */
    public Node node() {
        return root;
    }

    private Texts texts() {
        return context.texts();
    }

    private void refresh() {
        Optional<OpenedFile> opened = context.state().focusedProperty().get().filter(SpecSaving::isFile)
                .map(OpenNetwork::reference).flatMap(context.library()::openedFile);
        root.setVisible(opened.isPresent());
        root.getChildren().setAll(opened.map(this::lines).orElse(List.of()));
    }

    private List<Node> lines(OpenedFile opened) {
        Locale language = texts().language().locale();
        OnnxInspection found = opened.imported().inspection();
        var lines = new ArrayList<Node>();
        lines.add(line(String.valueOf(found.file().toAbsolutePath()), "file-path"));
        lines.add(line(origin(found), "file-origin"));
        FileRemarks.obstacles(found, language).forEach(sentence -> lines.add(line(sentence, "file-obstacle")));
        FileRemarks.identity(opened, language).forEach(sentence -> lines.add(line(sentence, "file-identity")));
        opened.identity().flatMap(this::beside).ifPresent(lines::add);
        FileRemarks.reading(opened, language).forEach(sentence -> lines.add(line(sentence, "file-remark")));
        var save = new Hyperlink(texts().get("file.spec"));
        save.setId("file-spec");
        save.setOnAction(_ -> saving.save());
        lines.add(save);
        return lines;
    }

    private String origin(OnnxInspection found) {
        OnnxInspection.Header header = found.header();
        String producer = (header.producer() + " " + header.producerVersion()).strip();
        return texts().get("file.origin", producer.isEmpty() ? texts().get("file.nobody") : producer,
                header.opsets().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }

    /** Puts the network of the atlas beside the file. */
    private Optional<Node> beside(Identification identity) {
        LibraryReference reference = LibraryReference.parse(identity.network().identity().reference());
        boolean shown = context.state().networks().stream().map(OpenNetwork::reference).anyMatch(reference::equals);
        if (shown) {
            return Optional.empty();
        }
        var link = new Hyperlink(texts().get("file.beside", identity.network().identity().displayName()));
        link.setId("file-beside");
        link.setWrapText(true);
        link.setOnAction(_ -> context.state().add(reference));
        return Optional.of(link);
    }

    private static Label line(String sentence, String styleClass) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
