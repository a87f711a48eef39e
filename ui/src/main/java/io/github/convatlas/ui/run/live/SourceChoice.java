package io.github.convatlas.ui.run.live;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.Resolution;
import io.github.convatlas.capture.VideoNames;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.WorkContext;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/** Where moving pictures come from: a camera and its size, the address of a stream, or a video. */
final class SourceChoice {
    private final LiveViewModel model;
    private final WorkContext context;
    private final LiveWords words;
    private final ScrollPane root;
    @FXML
    private Label cameraText;
    @FXML
    private FlowPane cameras;
    @FXML
    private ComboBox<Size> resolution;
    @FXML
    private Button look;
    @FXML
    private TextField address;
    @FXML
    private Button connect;
    @FXML
    private Label wrong;
    @FXML
    private Button video;
    @FXML
    private Button close;

    /** The size that a camera is asked for; nothing to take what it likes best. */
    private record Size(Optional<Resolution> size) {
    }

    SourceChoice(LiveViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.words = new LiveWords(context.texts());
        this.root = Fxml.load(this, ScrollPane.class, context.texts());
        look.setOnAction(_ -> model.look());
        connect.setOnAction(_ -> connect());
        address.setOnAction(_ -> connect());
        video.setOnAction(_ -> openVideo());
        close.setOnAction(_ -> model.stop());
        startResolutions();
        context.lifetime().add(model.devicesProperty().subscribe(this::list));
    }

    Node node() {
        return root;
    }

    /** A source is to be chosen. */
    void begin() {
        address.setText(model.lastAddress());
        show(wrong, false);
    }

    private Texts texts() {
        return context.texts();
    }

    private void startResolutions() {
        resolution.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Size chosen) {
                return chosen == null
                        ? ""
                        : chosen.size().map(known -> known.width() + " × " + known.height())
                                .orElseGet(() -> texts().get("run.live.resolution.any"));
            }

            @Override
            public Size fromString(String text) {
                return new Size(Resolution.parse(text));
            }
        });
        resolution.getItems().setAll(Stream.concat(Stream.of(Optional.<Resolution>empty()),
                Resolution.USUAL.stream().map(Optional::of)).map(Size::new).toList());
        resolution.setValue(new Size(model.resolutionProperty().get()));
        resolution.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                model.resolutionProperty().set(chosen.size());
            }
        });
    }

    private void connect() {
        Optional<CaptureProblem> problem = model.stream(address.getText());
        wrong.setText(problem.map(why -> words.title(why) + " " + words.advice(why)).orElse(""));
        show(wrong, problem.isPresent());
    }

    private void openVideo() {
        var kind = new FileDialogs.Kind(texts().get("run.live.video.kind"), VideoNames.patterns());
        List<Path> files = context.services().dialogs().open(texts().get("run.live.video"), List.of(kind));
        files.stream().findFirst().ifPresent(model::video);
    }

    private void list(Optional<Attempt<List<CameraDevice>>> found) {
        cameraText.setText(words.cameras(found));
        List<CameraDevice> devices = found.isPresent()
                && found.get() instanceof Attempt.Worked<List<CameraDevice>>(List<CameraDevice> known)
                        ? known
                        : List.of();
        cameras.getChildren().setAll(devices.stream().map(device -> {
            var button = new Button(device.name());
            button.setOnAction(_ -> model.camera(device));
            return button;
        }).toList());
        show(cameras, !devices.isEmpty());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
