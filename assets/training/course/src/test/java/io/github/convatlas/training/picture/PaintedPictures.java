package io.github.convatlas.training.picture;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Noisy pictures of one color each, which is the class: easy to learn.
 *
 * @param seed of the noise
 * @param size how many
 * @param side of each in pixels
 */
public record PaintedPictures(long seed, int size, int side) implements Pictures {
    /** Red, green, blue. */
    public static final int CLASSES = 3;

    @Override
    public Labels labels() {
        return new Labels("colors", List.of(Label.of("red"), Label.of("green"), Label.of("blue")));
    }

    @Override
    public String description() {
        return size + " painted pictures";
    }

    @Override
    public String key() {
        return "painted-" + seed + "-" + size + "-" + side;
    }

    @Override
    public Reader reader() {
        return index -> {
            var random = new SplittableRandom(seed * 1000 + index);
            int kind = index % CLASSES;
            var bytes = new byte[side * side * CLASSES];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(90) + (i % CLASSES == kind ? 90 : 40));
            }
            return new Sample(kind, bytes);
        };
    }
}
