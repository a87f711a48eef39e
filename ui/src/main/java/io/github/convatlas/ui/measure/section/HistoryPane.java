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
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** What was measured before; what is picked is held against what was just measured. */
public final class HistoryPane {
    private static final double ROW = 26;
    private static final int ROWS = 9;
    private static final double HEAD_AND_BAR = 60;
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
                pane.offered(
                        pane.table("history", () -> Optional.of(pane.model().measurements().historyProperty().get())
                                .map(History::entries).filter(entries -> !entries.isEmpty())
                                .map(entries -> () -> sheet().entries(entries.reversed()))),
                        Pane.NOTHING, Bindings.createBooleanBinding(
                                () -> !pane.model().measurements().historyProperty().get().entries().isEmpty(),
                                pane.model().measurements().historyProperty())));
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
        var columns = new Columns<>(table);
        columns.text(words.fill("when"), 122, sheet()::time);
        columns.text(words.fill("network"), 180, HistoryEntry::network);
        right(columns, words.fill("median"), entry -> LatencyBars.figure(entry.result().ms().median()));
        right(columns, "p10 ms", entry -> LatencyBars.figure(entry.result().ms().p10()));
        right(columns, "p90 ms", entry -> LatencyBars.figure(entry.result().ms().p90()));
        right(columns, words.fill("runs"), entry -> String.valueOf(entry.result().runs()));
        columns.right(words.fill("disturbed.short"), words.fill("disturbed.about"),
                entry -> entry.result().disturbedRounds() == 0 ? "" : words.rounds(entry));
        right(columns, words.fill("threads.column"), entry -> String.valueOf(entry.result().setup().threads()));
        columns.text(words.fill("precision"), 95, entry -> entry.result().setup().precision().text());
        columns.text(words.fill("machine.column"), 260, entry -> words.machine(entry.machine()));
        columns.leaveWheelToPage();
    }

    private static void right(Columns<HistoryEntry> columns, String title, Function<HistoryEntry, String> value) {
        columns.right(title, title, value);
    }

    private void show(History history) {
        boolean any = !history.entries().isEmpty();
        List.of(table, forget).forEach(node -> {
            node.setVisible(any);
            node.setManaged(any);
        });
        empty.setVisible(!any);
        empty.setManaged(!any);
        double height = ROW * Math.clamp(history.entries().size(), 2, ROWS) + HEAD_AND_BAR;
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
