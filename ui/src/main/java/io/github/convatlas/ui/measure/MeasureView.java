package io.github.convatlas.ui.measure;

import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.measure.model.MeasureViewModel;
import io.github.convatlas.ui.measure.section.BarsPane;
import io.github.convatlas.ui.measure.section.BlocksPane;
import io.github.convatlas.ui.measure.section.HistoryPane;
import io.github.convatlas.ui.measure.section.LayersPane;
import io.github.convatlas.ui.measure.section.Pane;
import io.github.convatlas.ui.measure.section.PlanBar;
import io.github.convatlas.ui.measure.section.RooflinePane;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The measure view: the plan, the bars, where the time goes, the roofline, blocks, and what was measured before. */
final class MeasureView implements WorkView {
    private final MeasureViewModel model;
    private final WorkContext context;
    private final PlanBar plan;
    private final VBox root;

    MeasureView(MeasureViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        var pane = new Pane(model, context);
        plan = new PlanBar(pane);
        var page = new VBox(new BarsPane(pane).node(), new LayersPane(pane).node(), new RooflinePane(pane).node(),
                new BlocksPane(pane).node(), new HistoryPane(pane).node());
        page.getStyleClass().add("measure-page");
        var scroll = new PageScroll(page, model.placeProperty());
        scroll.setId("measure-scroll");
        scroll.getStyleClass().add("measure-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(plan.node(), scroll);
        root.setId("measure-view");
        root.getStylesheets().add(Objects
                .requireNonNull(MeasureView.class.getResource("/themes/measure.css"), "the theme is in the build")
                .toExternalForm());
    }

    @Override
    public String id() {
        return "measure";
    }

    @Override
    public String title() {
        return context.texts().get("measure.title");
    }

    @Override
    public Ikon icon() {
        return MaterialDesignS.SPEEDOMETER;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.machinery().askProviders();
        model.measurements().load();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("measure.start", context.texts().get("measure.start"), plan::start)
                        .withShortcut("Shortcut+Enter")
                        .availableWhen(Bindings.createBooleanBinding(() -> model.taskProperty().get().isEmpty(),
                                model.taskProperty())),
                Command.of("measure.cancel", context.texts().get("measure.cancel"), model::cancel)
                        .availableWhen(Bindings.createBooleanBinding(() -> model.taskProperty().get().isPresent(),
                                model.taskProperty())));
    }
}
