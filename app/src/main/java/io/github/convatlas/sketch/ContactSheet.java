package io.github.convatlas.sketch;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Many pictures on one, to be looked at. */
public final class ContactSheet {
    private static final int GAP = 4;

    private ContactSheet() {
    }

    /**
     * Lays pictures out in rows.
     *
     * @param pictures squares of {@link SketchGenerator#SIDE} pixels
     * @param columns  pictures a row
     */
    public static BufferedImage of(List<Sketch> pictures, int columns) {
        int pitch = SketchGenerator.SIDE + GAP;
        int rows = Math.ceilDiv(pictures.size(), columns);
        var sheet = new BufferedImage(columns * pitch + GAP, rows * pitch + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < pictures.size(); i++) {
            graphics.drawImage(pictures.get(i).picture().toBufferedImage(), GAP + i % columns * pitch,
                    GAP + i / columns * pitch, null);
        }
        graphics.dispose();
        return sheet;
    }
}
