package io.github.convatlas.ui.shell;

import io.github.convatlas.json.Problem;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.OpenNetwork.Opening;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands in the place of a view: an invitation, a skeleton while networks are being read, or what is wrong. */
final class WorkStates {
    private static final List<LibraryReference> ONE = List.of(LibraryReference.of("mobilenet-v2"));
    private static final List<LibraryReference> TWO = List.of(LibraryReference.of("mnasnet-a1"),
            LibraryReference.of("efficientnet-b0"));
    private final WorkContext context;
    private final Runnable open;
    private final StackPane root;
    @FXML
    private VBox welcome;
    @FXML
    private FlowPane actions;
    @FXML
    private Button showOne;
    @FXML
    private Button showTwo;
    @FXML
    private Button openFile;
    @FXML
    private VBox skeleton;
    @FXML
    private VBox failure;
    @FXML
    private Label failedName;
    @FXML
    private Label problems;
    @FXML
    private Button repair;

    /**
     * The states.
     *
     * @param open  asks for files
     * @param tries what views offer where nothing is shown yet
     */
    WorkStates(WorkContext context, Runnable open, List<Command> tries) {
        this.context = context;
        this.open = open;
        this.root = Fxml.load(this, StackPane.class, context.texts());
        start();
        tries.forEach(this::offer);
    }

    private void start() {
        showOne.setOnAction(_ -> context.state().show(ONE));
        showTwo.setOnAction(_ -> context.state().show(TWO));
        openFile.setOnAction(_ -> open.run());
    }

    private void offer(Command command) {
        var button = new Button(command.title());
        button.setId("try-" + command.id().replace('.', '-'));
        button.setOnAction(_ -> command.run());
        actions.getChildren().add(actions.getChildren().indexOf(openFile), button);
    }

    /** The state for networks of which none can be drawn. */
    Node of(List<OpenNetwork> networks) {
        boolean loading = networks.stream().anyMatch(network -> network.opening() instanceof Opening.Loading);
        welcome.setVisible(networks.isEmpty());
        skeleton.setVisible(loading);
        failure.setVisible(!networks.isEmpty() && !loading);
        networks.stream().filter(network -> network.opening() instanceof Opening.Failed).findFirst()
                .ifPresent(this::explain);
        return root;
    }

    private void explain(OpenNetwork network) {
        failedName.setText(context.texts().get("shell.failed", network.name()));
        if (network.opening() instanceof Opening.Failed(List<Problem> found)) {
            problems.setText(
                    found.stream().map(Problem::message).map(context.texts()::say).collect(Collectors.joining("\n")));
        }
        boolean changed = !network.reference().assignments().isEmpty();
        repair.setText(context.texts().get(changed ? "shell.failed.reset" : "shell.failed.close"));
        repair.setOnAction(_ -> {
            if (changed) {
                context.state().change(network.slot(), network.reference().unchanged());
            } else {
                context.state().remove(network.slot());
            }
        });
    }
}
