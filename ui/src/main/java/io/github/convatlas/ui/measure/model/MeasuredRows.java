package io.github.convatlas.ui.measure.model;

import io.github.convatlas.chart.latency.BarRow;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyResult;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The models of a measurement in their order, those that could not be prepared at the end. For the FX thread. */
final class MeasuredRows {
    private final ObservableList<MeasuredRow> rows = FXCollections.observableArrayList();

    /** The rows, to be read. */
    ObservableList<MeasuredRow> list() {
        return rows;
    }

    void clear() {
        rows.clear();
    }

    /** These will be measured. */
    void prepared(List<BenchSubject> subjects) {
        rows.setAll(subjects.stream().map(MeasuredRow::waiting).toList());
    }

    /** A model has come that far. */
    void set(LatencyResult result, BarRow.State now) {
        replace(row -> row.isOf(result) ? row.at(now) : row);
    }

    /** A model that was prepared and then failed says so in its row; what could not be prepared gets one. */
    void fail(BenchReport.Failure failure) {
        var why = new BarRow.State.Failed(failure.reason());
        boolean placed = replace(row -> row.id().equals(failure.id()) && row.isOpen() ? row.at(why) : row);
        if (!placed) {
            rows.add(MeasuredRow.failed(failure.id(), why));
        }
    }

    /** Nothing more will come: what is not done says why. */
    void stop(String reason) {
        replace(row -> row.isOpen() ? row.at(new BarRow.State.Failed(reason)) : row);
    }

    private boolean replace(UnaryOperator<MeasuredRow> change) {
        boolean changed = false;
        for (int place = 0; place < rows.size(); place++) {
            MeasuredRow next = change.apply(rows.get(place));
            if (!next.equals(rows.get(place))) {
                rows.set(place, next);
                changed = true;
            }
        }
        return changed;
    }
}
