package io.github.convatlas.sketch.scene;

import io.github.convatlas.image.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What becomes of a scene on the way through a camera: light, lens, sensor, file. */
public final class Camera {
    private final Dice dice;

    /** A camera whose faults are chosen by these dice. */
    public Camera(Dice dice) {
        this.dice = dice;
    }

    /** The photograph of a square scene. */
    public Picture take(BufferedImage scene) {
        int side = scene.getWidth();
        float[] samples = samples(scene);
        if (!dice.chance(0.12)) {
            light(samples, side);
        }
        if (dice.chance(0.55)) {
            blur(samples, side);
        }
        if (dice.chance(0.75)) {
            noise(samples);
        }
        byte[] rgb = bytes(samples);
        return dice.chance(0.55) ? compressed(rgb, side) : Picture.adopting(side, side, rgb);
    }

    private static float[] samples(BufferedImage scene) {
        int side = scene.getWidth();
        int[] pixels = scene.getRGB(0, 0, side, side, new int[side * side], 0, side);
        var samples = new float[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            samples[3 * i] = pixels[i] >> 16 & 0xff;
            samples[3 * i + 1] = pixels[i] >> 8 & 0xff;
            samples[3 * i + 2] = pixels[i] & 0xff;
        }
        return samples;
    }

    /** A gradient, a dim corner, the edge of a shadow, a color cast, too much or too little light. */
    private void light(float[] samples, int side) {
        double bright = Math.clamp(1 + dice.normal(0.16), 0.5, 1.25);
        double gx = dice.normal(0.16);
        double gy = dice.normal(0.16);
        double vignette = dice.chance(0.4) ? dice.between(0, 0.35) : 0;
        double warm = dice.normal(0.05);
        double cool = dice.normal(0.05);
        boolean shaded = dice.chance(0.2);
        double edge = dice.between(0, Math.PI);
        double where = dice.normal(0.5);
        double soft = dice.between(0.03, 0.4);
        double depth = dice.between(0.1, 0.4);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double u = 2.0 * x / side - 1;
                double v = 2.0 * y / side - 1;
                double light = bright * (1 + gx * u + gy * v) * (1 - vignette * (u * u + v * v) / 2);
                if (shaded) {
                    double beyond = (u * Math.cos(edge) + v * Math.sin(edge) - where) / soft;
                    light *= 1 - depth * Math.clamp(beyond + 0.5, 0, 1);
                }
                int i = 3 * (y * side + x);
                samples[i] *= (float) (light * (1 + warm));
                samples[i + 1] *= (float) light;
                samples[i + 2] *= (float) (light * (1 + cool));
            }
        }
    }

    /** Out of focus, or moved. */
    private void blur(float[] samples, int side) {
        boolean moved = dice.chance(0.25);
        int radius = dice.chance(0.75) ? 1 : 2;
        boolean across = dice.chance(0.5);
        int passes = moved ? 1 : dice.whole(1, 2);
        for (int pass = 0; pass < passes; pass++) {
            if (!moved || across) {
                box(samples, side, 3, 3 * side, radius + (moved ? 1 : 0));
            }
            if (!moved || !across) {
                box(samples, side, 3 * side, 3, radius + (moved ? 1 : 0));
            }
        }
    }

    private static void box(float[] samples, int side, int step, int next, int radius) {
        var row = new float[side];
        for (int line = 0; line < side; line++) {
            for (int channel = 0; channel < 3; channel++) {
                int start = line * next + channel;
                for (int i = 0; i < side; i++) {
                    float sum = 0;
                    for (int tap = -radius; tap <= radius; tap++) {
                        sum += samples[start + Math.clamp(i + tap, 0, side - 1) * step];
                    }
                    row[i] = sum / (2 * radius + 1);
                }
                for (int i = 0; i < side; i++) {
                    samples[start + i * step] = row[i];
                }
            }
        }
    }

    private void noise(float[] samples) {
        double grain = Math.abs(dice.normal(5));
        double color = dice.chance(0.5) ? grain * 0.6 : 0;
        for (int i = 0; i < samples.length; i += 3) {
            float all = (float) (grain * rough());
            samples[i] += all + (float) (color * rough());
            samples[i + 1] += all;
            samples[i + 2] += all + (float) (color * rough());
        }
    }

    /** Nearly normal, and quick: the sum of three even numbers, with a deviation of 1. */
    private double rough() {
        return 2 * (dice.between(0, 1) + dice.between(0, 1) + dice.between(0, 1) - 1.5);
    }

    private static byte[] bytes(float[] samples) {
        var rgb = new byte[samples.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.clamp(Math.round(samples[i]), 0, 255);
        }
        return rgb;
    }

    private Picture compressed(byte[] rgb, int side) {
        float quality = (float) dice.between(0.3, 0.95);
        BufferedImage image = Picture.adopting(side, side, rgb).toBufferedImage();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            var file = new ByteArrayOutputStream();
            try (var out = new MemoryCacheImageOutputStream(file)) {
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), how);
            }
            BufferedImage back = ImageIO.read(new MemoryCacheImageInputStream(
                    new ByteArrayInputStream(file.toByteArray())));
            return Picture.adopting(side, side, bytes(samples(back)));
        } catch (IOException e) {
            throw new UncheckedIOException("JPEG in memory", e);
        } finally {
            writer.dispose();
        }
    }
}
