package io.github.convatlas.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The steps of a way in a line. Where there is not room for all, the first ones go into a menu; the last one stays in sight,
 * if need be shortened.
 */
final class CrumbBar extends Region {
    private final MenuButton earlier = new MenuButton("…");
    private final List<Button> buttons = new ArrayList<>();
    private List<Crumb> crumbs = List.of();
    private int hidden = -1;

    /**
     * A step of the way.
     *
     * @param title  what it is called
     * @param action leads there
     */
    record Crumb(String title, Runnable action) {
    }

    /**
     * A bar without steps.
     *
     * @param spoken what a screen reader says about the menu of the first steps
     */
    CrumbBar(String spoken) {
        earlier.setId("diagram-crumbs-earlier");
        earlier.getStyleClass().addAll("quiet", "diagram-crumb", "diagram-crumbs-earlier");
        earlier.setAccessibleText(spoken);
        earlier.setTooltip(new Tooltip(spoken));
        getChildren().add(earlier);
        setMinWidth(0);
    }

    /** Shows another way. */
    void show(List<Crumb> way) {
        crumbs = List.copyOf(way);
        hidden = -1;
        getChildren().removeAll(buttons);
        buttons.clear();
        IntStream.range(0, crumbs.size()).forEach(index -> buttons.add(button(index)));
        getChildren().addAll(buttons);
        requestLayout();
    }

    private Button button(int index) {
        Crumb crumb = crumbs.get(index);
        var button = new Button((index == 0 ? "" : "›   ") + crumb.title());
        button.getStyleClass().addAll("quiet", "diagram-crumb");
        button.setMinWidth(0);
        button.setTooltip(new Tooltip(crumb.title()));
        button.setOnAction(_ -> crumb.action().run());
        return button;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + widthFrom(0) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = buttons.stream().mapToDouble(button -> button.prefHeight(-1)).max().orElse(0);
        return snappedTopInset() + Math.max(highest, earlier.prefHeight(-1)) + snappedBottomInset();
    }

    private double widthFrom(int first) {
        double more = first == 0 ? 0 : snapSizeX(earlier.prefWidth(-1));
        return more + buttons.stream().skip(first).mapToDouble(button -> snapSizeX(button.prefWidth(-1))).sum();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        int first = IntStream.range(0, buttons.size()).filter(from -> widthFrom(from) <= room).findFirst()
                .orElse(Math.max(0, buttons.size() - 1));
        hide(first);
        double left = snappedLeftInset();
        if (first > 0) {
            left = place(earlier, left, snapSizeX(earlier.prefWidth(-1)));
        }
        for (int index = 0; index < buttons.size(); index++) {
            Button button = buttons.get(index);
            button.setVisible(index >= first);
            if (index >= first) {
                double end = snappedLeftInset() + room;
                left = place(button, left, Math.max(0, Math.min(snapSizeX(button.prefWidth(-1)), end - left)));
            }
        }
    }

    private void hide(int first) {
        if (first != hidden) {
            hidden = first;
            earlier.setVisible(first > 0);
            earlier.getItems().setAll(crumbs.stream().limit(first).map(CrumbBar::item).toList());
        }
    }

    private double place(Region step, double left, double width) {
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        layoutInArea(step, left, snappedTopInset(), width, height, 0, HPos.LEFT, VPos.CENTER);
        return left + width;
    }

    private static MenuItem item(Crumb crumb) {
        var item = new MenuItem(crumb.title());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> crumb.action().run());
        return item;
    }
}
