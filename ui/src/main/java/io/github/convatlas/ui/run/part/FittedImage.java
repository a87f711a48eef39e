package io.github.convatlas.ui.run.part;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture as large as its place allows, in its own proportions, centered. */
public final class FittedImage extends Region {
    private final ImageView view = new ImageView();

    /** Shows nothing yet. */
    public FittedImage() {
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    /**
     * Shows a picture.
     *
     * @param image  the picture
     * @param smooth whether pixels melt into each other when it is enlarged
     */
    public void show(Image image, boolean smooth) {
        view.setImage(image);
        view.setSmooth(smooth);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double width = snapSizeX(getWidth() - snappedLeftInset() - snappedRightInset());
        double height = snapSizeY(getHeight() - snappedTopInset() - snappedBottomInset());
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        view.setFitWidth(Math.max(1, image.getWidth() * scale));
        view.setFitHeight(Math.max(1, image.getHeight() * scale));
        view.relocate(snapPositionX((width - image.getWidth() * scale) / 2),
                snapPositionY((height - image.getHeight() * scale) / 2));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
