package io.github.convatlas.ui.diagram.board;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.diagram.measure.LayerTimes.Measured;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Offers to measure what was not measured, shows how far that is, and says where and how it was done. */
final class MeasureRow {
    private static final int LONG_NAME = 28;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private final Measuring measuring;
    private final WorkContext context;
    private final HBox root = new HBox();
    private final Label said = new Label();
    private final Button start = new Button();
    private final Button cancel = new Button();
    private final ProgressBar progress = new ProgressBar();

    MeasureRow(Measuring measuring, WorkContext context) {
        this.measuring = measuring;
        this.context = context;
        root.getStyleClass().add("diagram-legend-entry");
        said.getStyleClass().add("diagram-legend-text");
        said.setWrapText(true);
        said.setMinWidth(0);
        start.setId("diagram-measure");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.getStyleClass().add("diagram-measure");
        start.setOnAction(_ -> measuring.start(texts().get("diagram.measuring"), this::refused));
        cancel.setId("diagram-measure-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.getStyleClass().add("diagram-measure");
        cancel.setText(texts().get("diagram.measure.cancel"));
        cancel.setOnAction(_ -> measuring.cancel());
        progress.getStyleClass().add("diagram-measure-progress");
        context.lifetime().add(measuring.taskProperty().subscribe(_ -> show()));
    }

    Region node() {
        return root;
    }

    void show() {
        Optional<TaskHandle> task = measuring.taskProperty().get();
        progress.progressProperty().unbind();
        if (task.isPresent()) {
            progress.progressProperty().bind(task.get().progressProperty());
            said.setText(texts().get("diagram.measuring"));
            root.getChildren().setAll(said, progress, cancel);
            return;
        }
        boolean missing = !measuring.missing().isEmpty();
        start.setText(texts().get(missing ? "diagram.measure" : "diagram.measure.again"));
        List<String> lines = lines();
        said.setText(lines.isEmpty() ? texts().get("diagram.measure.about") : lines.getFirst());
        said.setTooltip(lines.isEmpty() ? null : new Tooltip(String.join("\n", lines)));
        root.getChildren().setAll(said, start);
    }

    /** How the shown networks were measured, one line for each. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (OpenNetwork network : context.state().networks()) {
            measuring.times().measured(network)
                    .ifPresent(measured -> lines.add(line(network.name(), measured)));
        }
        return lines;
    }

    private String line(String name, Measured measured) {
        Quantiles ms = measured.result().ms();
        String shown = name.length() > LONG_NAME ? name.substring(0, LONG_NAME - 1) + "…" : name;
        String line = texts().get("diagram.measured", shown, figure(ms.median()), figure(ms.p10()), figure(ms.p90()),
                measured.result().runs(), measured.settings().threads(), measured.machine().processor(),
                measured.machine().runtime());
        String dated = line
                + measured.when().map(MeasureRow::date).map(date -> texts().get("diagram.measured.when", date))
                        .orElse("");
        return measured.result().disturbedRounds() == 0
                ? dated
                : dated + texts().get("diagram.measured.disturbed", measured.result().disturbedRounds());
    }

    private static String date(Instant when) {
        return WHEN.format(when.atZone(ZoneId.systemDefault()));
    }

    private static String figure(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.2f" : "%.1f", milliseconds);
    }

    private void refused(String reason) {
        context.errors().failed(reason, texts().get("diagram.measure.advice"), new IOException(reason));
    }

    private Texts texts() {
        return context.texts();
    }
}
