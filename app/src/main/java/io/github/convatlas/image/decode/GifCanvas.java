package io.github.convatlas.image.decode;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.ImageReader;

/** A GIF's first frame may cover only a part of its canvas; the rest is transparent. */
final class GifCanvas {

    private static final int WIDTH_AT = 6;
    private static final int HEIGHT_AT = 8;

    private GifCanvas() {
    }

    static int width(byte[] gif) throws DamagedException {
        return side(gif, WIDTH_AT);
    }

    static int height(byte[] gif) throws DamagedException {
        return side(gif, HEIGHT_AT);
    }

    private static int side(byte[] gif, int at) throws DamagedException {
        if (gif.length < at + 2) {
            throw new DamagedException("the file ends inside of its header");
        }
        return (gif[at] & 0xff) | (gif[at + 1] & 0xff) << 8;
    }

    /** The frame at its place on the canvas; the frame itself where it covers the canvas. */
    static BufferedImage place(BufferedImage frame, ImageReader reader, byte[] gif) throws IOException {
        int width = width(gif);
        int height = height(gif);
        if (frame.getWidth() == width && frame.getHeight() == height) {
            return frame;
        }
        var tree = reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
        var descriptor = tree.getFirstChild().getAttributes();
        int left = Integer.parseInt(descriptor.getNamedItem("imageLeftPosition").getNodeValue());
        int top = Integer.parseInt(descriptor.getNamedItem("imageTopPosition").getNodeValue());
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.drawImage(frame, left, top, null);
        } finally {
            graphics.dispose();
        }
        return canvas;
    }
}
