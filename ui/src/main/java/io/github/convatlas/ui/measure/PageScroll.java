package io.github.convatlas.ui.measure;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** A page that begins where the one before it stood, as soon as it is high enough for that. */
final class PageScroll extends ScrollPane {
    private final Region page;
    private final DoubleProperty kept;
    private double wanted;

    /**
     * A page.
     *
     * @param page what is scrolled
     * @param kept how far down it is, in pixels; outlives the page
     */
    PageScroll(Region page, DoubleProperty kept) {
        super(page);
        this.page = page;
        this.kept = kept;
        this.wanted = kept.get();
        setFitToWidth(true);
        addEventFilter(ScrollEvent.ANY, _ -> wanted = 0);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wanted = 0);
        vvalueProperty().subscribe(this::keep);
    }

    private double room() {
        return page.getHeight() - getViewportBounds().getHeight();
    }

    private void keep() {
        if (wanted <= 0 && getScene() != null && room() > 0) {
            kept.set(getVvalue() * room());
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (wanted > 0 && room() >= wanted) {
            double place = wanted / room();
            wanted = 0;
            setVvalue(place);
        }
    }
}
