package io.github.convatlas.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Networks;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.color.Rgb;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import org.junit.jupiter.api.Test;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

class GraphicsPainterTest {
    private static final Palette PALETTE = Palette.light();

    @Test
    void boxesHaveTheColorOfTheirKind() {
        DisplayList list = DiagramLayout.of(List.of(DiagramColumn.closed(Networks.outline("vgg16"))),
                DiagramOptions.USUAL, TextMetrics.approximate());
        BufferedImage picture = paint(list);
        Rect box = list.target(Target.Key.block(0, "stage3.1")).orElseThrow().bounds();

        assertThat(pixel(picture, box.x() + 13, box.y() + 4))
                .isEqualTo(PALETTE.color(Tone.of(ColorRole.DENSE, Tone.Part.FILL)));
        assertThat(pixel(picture, box.x() + 8, box.centerY()))
                .isEqualTo(PALETTE.color(Tone.of(ColorRole.DENSE, Tone.Part.ACCENT)));
        assertThat(pixel(picture, 2, 2)).isEqualTo(PALETTE.color(Tone.of(Tone.Ink.GROUND)));
    }

    private static BufferedImage paint(DisplayList list) {
        var picture = new BufferedImage((int) list.bounds().width(), (int) list.bounds().height(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        new GraphicsPainter(PALETTE, "SansSerif").paint(list, graphics);
        graphics.dispose();
        return picture;
    }

    private static Rgb pixel(BufferedImage picture, double x, double y) {
        int rgb = picture.getRGB((int) x, (int) y);
        return new Rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
