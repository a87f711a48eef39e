package io.github.convatlas.ui.measure.section;

import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.table.TableOffer;
import io.github.convatlas.ui.compare.chart.ChartExport;
import io.github.convatlas.ui.measure.model.MeasureViewModel;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.workspace.WorkContext;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What the parts of the view share.
 *
 * @param model   what is shown
 * @param context of the view
 */
public record Pane(MeasureViewModel model, WorkContext context) {
    static final String NOTHING = "measure.nothing";

    Texts texts() {
        return context.texts();
    }

    Locale locale() {
        return texts().language().locale();
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    Palette palette() {
        return context.state().themeProperty().get() == Theme.DARK ? Palette.dark() : Palette.light();
    }

    ChartExport pictures() {
        return new ChartExport(context);
    }

    /** The button that copies and saves a table; what gives the table is called in the background. */
    Control table(String key, Supplier<Optional<Supplier<Table>>> table) {
        return context.tableExport().button(new TableOffer("measure-" + key, texts().get("measure.table"),
                format -> texts().get("measure.table.copied", format), table));
    }

    /** A button that needs something measured: while there is nothing, it is off and its place says why. */
    Node offered(Control button, String without, BooleanBinding any) {
        var place = new StackPane(button);
        place.getStyleClass().add("measure-offered");
        var reason = new Tooltip(texts().get(without));
        context.lifetime().add(any.subscribe(measured -> {
            button.setDisable(!measured);
            if (measured) {
                Tooltip.uninstall(place, reason);
            } else {
                Tooltip.install(place, reason);
            }
        }));
        return place;
    }

    /** Whether there is something to write. */
    BooleanBinding measured() {
        return Bindings.createBooleanBinding(() -> model.reportProperty().get()
                .filter(report -> !report.report().results().isEmpty()).isPresent(), model.reportProperty());
    }

    /** Tells why something could not be measured. */
    void refused(String reason) {
        context.errors().failed(texts().say(reason), texts().get("measure.refused.advice"), new IOException(reason));
    }

    /** A part of the view: a title with buttons beside it, and what is below. */
    static VBox section(String id, String title, Node... beside) {
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        var line = new HBox(heading);
        line.getChildren().addAll(beside);
        line.getStyleClass().addAll("section-line", "measure-line");
        var section = new VBox(line);
        section.setId(id);
        section.getStyleClass().add("measure-section");
        return section;
    }
}
