package io.github.convatlas.ui.measure.section;

import io.github.convatlas.chart.latency.LatencyBars;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.measure.history.History;
import io.github.convatlas.measure.history.HistoryEntry;
import io.github.convatlas.measure.sheet.HistorySheet;
import io.github.convatlas.measure.sheet.MeasureWords;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** What was measured before; what is picked is held against what was just measured. */
public final class HistoryPane {
    private static final double ROW = 26;
    private static final int ROWS = 9;
    private final Pane pane;
    private final VBox root;
    private final VBox compared = new VBox();
    private final TableView<HistoryEntry> table = new TableView<>();
    private final Button forget = new Button();
    private final Label empty;

    /** The history of a view. */
    public HistoryPane(Pane pane) {
        this.pane = pane;
        forget.setId("measure-forget");
        forget.setText(pane.texts().get("measure.history.forget"));
        forget.setOnAction(_ -> chosen().ifPresent(
                entry -> pane.model().measurements().forget(other -> other.run().equals(entry.run()))));
        root = Pane.section("measure-history-section", pane.texts().get("measure.history"), forget,
                pane.table("history", () -> Optional.of(pane.model().measurements().historyProperty().get())
                        .map(History::entries).filter(entries -> !entries.isEmpty())
                        .map(entries -> () -> sheet().entries(entries.reversed()))));
        empty = SheetGrid.prose(pane.texts().get("measure.history.empty"));
        fillColumns();
        table.setId("measure-history");
        table.setAccessibleText(pane.texts().get("measure.history"));
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> compare());
        root.getChildren().addAll(empty, table, compared);
        var lifetime = pane.context().lifetime();
        lifetime.add(pane.model().measurements().historyProperty().subscribe(this::show));
        lifetime.add(pane.model().reportProperty().subscribe(_ -> compare()));
    }

    /** The history. */
    public Node node() {
        return root;
    }

    private HistorySheet sheet() {
        return new HistorySheet(pane.locale(), Pane.zone());
    }

    private Optional<HistoryEntry> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void fillColumns() {
        var words = new MeasureWords(pane.locale());
        column(words.fill("when"), 130, false, sheet()::time);
        column(words.fill("network"), 230, false, HistoryEntry::network);
        column(words.fill("threads.column"), 70, true, entry -> String.valueOf(entry.result().setup().threads()));
        column(words.fill("precision"), 95, false, entry -> entry.result().setup().precision().text());
        column(words.fill("median"), 90, true, entry -> LatencyBars.figure(entry.result().ms().median()));
        column("p10 ms", 70, true, entry -> LatencyBars.figure(entry.result().ms().p10()));
        column("p90 ms", 70, true, entry -> LatencyBars.figure(entry.result().ms().p90()));
        column(words.fill("disturbed.column"), 110, true,
                entry -> entry.result().disturbedRounds() == 0 ? "" : entry.result().disturbedRounds() + "");
        column(words.fill("machine.column"), 260, false, entry -> words.machine(entry.machine()));
    }

    private void column(String title, double width, boolean right, Function<HistoryEntry, String> value) {
        var column = new TableColumn<HistoryEntry, String>(title);
        column.setPrefWidth(width);
        column.setStyle(right ? "-fx-alignment: center-right;" : "");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private void show(History history) {
        boolean any = !history.entries().isEmpty();
        List.of(table, forget).forEach(node -> {
            node.setVisible(any);
            node.setManaged(any);
        });
        empty.setVisible(!any);
        empty.setManaged(!any);
        double height = ROW * (Math.clamp(history.entries().size(), 2, ROWS) + 2);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        Optional<HistoryEntry> before = chosen();
        table.getItems().setAll(history.entries().reversed());
        before.ifPresent(entry -> table.getSelectionModel().select(entry));
        forget.setDisable(chosen().isEmpty());
    }

    private void compare() {
        forget.setDisable(chosen().isEmpty());
        List<Change> changes = chosen().map(pane.model()::changes).orElse(List.of());
        compared.getChildren().setAll(changes.isEmpty()
                ? List.of()
                : List.of(SheetGrid.of("measure-compared", sheet().changes(changes))));
    }
}
