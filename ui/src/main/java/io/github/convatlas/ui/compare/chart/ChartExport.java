package io.github.convatlas.ui.compare.chart;

import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.picture.PictureExport;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Writes charts into files, in the background. */
public final class ChartExport {
    private static final double SCALE = 2;
    private static final List<PictureFormat> FORMATS = List.of(PictureFormat.SVG, PictureFormat.PNG, PictureFormat.PDF);
    private final WorkContext context;

    /** For the window of a context. */
    public ChartExport(WorkContext context) {
        this.context = context;
    }

    /**
     * The button beside a chart, with a menu of formats.
     *
     * @param name    of the chart in names of nodes and files
     * @param picture lays the chart out for a file; called in the background
     */
    public MenuButton button(String name, Supplier<DiagramPicture> picture) {
        var button = new MenuButton("", new FontIcon(MaterialDesignI.IMAGE_OUTLINE));
        button.getStyleClass().addAll("quiet", "table-export");
        button.setId("picture-" + name);
        button.setAccessibleText(texts().get("compare.chart.save"));
        button.setTooltip(new Tooltip(texts().get("compare.chart.save")));
        for (PictureFormat format : FORMATS) {
            var item = new MenuItem(texts().get("compare.chart.save." + format.extension()));
            item.setOnAction(_ -> save(name, format, picture));
            button.getItems().add(item);
        }
        return button;
    }

    private void save(String name, PictureFormat format, Supplier<DiagramPicture> picture) {
        context.pictureExport().save(new PictureExport.Offer(texts().get("compare.chart.save"), "convatlas-" + name,
                List.of(format), SCALE), picture);
    }

    private Texts texts() {
        return context.texts();
    }
}
