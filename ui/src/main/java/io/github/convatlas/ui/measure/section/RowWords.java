package io.github.convatlas.ui.measure.section;

import io.github.convatlas.chart.latency.BarRow;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.measure.sheet.MeasureWords;
import io.github.convatlas.onnx.quantize.Precision;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.measure.model.MeasuredRow;

import java.util.StringJoiner;

/** Says rows of a measurement in the language of the window, whenever they were measured. */
record RowWords(Texts texts) {
    /** A row as it is drawn: files by their names without folders, and why a model failed. */
    BarRow say(MeasuredRow row) {
        String name = LibraryReference.parse(row.id()) instanceof LibraryReference.OnnxFile file
                ? file.name() + file.suffix()
                : row.id();
        BarRow.State state = row.state() instanceof BarRow.State.Failed(String reason)
                ? new BarRow.State.Failed(texts.say(reason))
                : row.state();
        return new BarRow(name, note(row), state);
    }

    /** How a model is run, where that is not the usual way, and whether weights were made up for it. */
    private String note(MeasuredRow row) {
        var note = new StringJoiner(" · ");
        row.setup().ifPresent(setup -> note(setup, note));
        if (row.seeded()) {
            note.add(texts.get("measure.note.seeded"));
        }
        return note.toString();
    }

    private void note(Setup setup, StringJoiner note) {
        note.add(new MeasureWords(texts.language().locale()).threads(setup.threads()));
        if (setup.precision() != Precision.FLOAT32) {
            note.add(setup.precision().text());
        }
        if (setup.provider() != Provider.CPU) {
            note.add(setup.provider().title());
        }
    }
}
