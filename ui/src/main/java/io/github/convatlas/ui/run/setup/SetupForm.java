package io.github.convatlas.ui.run.setup;

import io.github.convatlas.image.Geometry;
import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.image.ResizeRule;
import io.github.convatlas.image.TensorFormat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A preprocessing as it stands in the fields.
 *
 * @param rule          how a picture becomes smaller
 * @param amount        what the rule needs: a side, {@code width x height}, or a gray
 * @param side          of the crop; {@code width x height} where it is not square
 * @param interpolation the kernel
 * @param channels      in which order
 * @param numbers       from samples to numbers
 */
record SetupForm(Rule rule, String amount, String side, Interpolation interpolation, Channels channels,
        Numbers numbers) {
    /** The divisor that makes a range of 0 to 1. */
    static final double UNIT = 255;
    /** The divisor that leaves samples of 0 to 255 as they are. */
    static final double BYTES = 1;

    /** How a picture becomes smaller. */
    enum Rule {
        /** The short side becomes the amount. */
        SHORT_SIDE,
        /** Both sides become the amount. */
        STRETCH,
        /** The picture fits into the crop; the amount is the gray beside it. */
        LETTERBOX
    }

    /**
     * From samples to numbers.
     *
     * @param divisor what every sample is divided by
     * @param mean    one value a channel, separated by commas
     * @param std     one value a channel, separated by commas
     */
    record Numbers(double divisor, String mean, String std) {
        static Numbers of(Normalization normalization) {
            return new Numbers(normalization.divisor(), join(normalization.mean()), join(normalization.std()));
        }

        Numbers reversed() {
            return new Numbers(divisor, reversed(mean), reversed(std));
        }

        private static String reversed(String list) {
            return String.join(", ", Stream.of(list.split("[,;]", -1)).map(String::strip).toList().reversed());
        }

        Normalization read() {
            return new Normalization(divisor, decimals(mean), decimals(std));
        }
    }

    /** The fields that say this. */
    static SetupForm of(Preprocessing preprocessing) {
        Geometry geometry = preprocessing.geometry();
        String side = geometry.width() == geometry.height()
                ? String.valueOf(geometry.width())
                : geometry.width() + " x " + geometry.height();
        Numbers numbers = Numbers.of(preprocessing.normalization());
        return switch (geometry.resize()) {
            case ResizeRule.ShortSide(int size) -> new SetupForm(Rule.SHORT_SIDE, String.valueOf(size), side,
                    geometry.interpolation(), preprocessing.channels(), numbers);
            case ResizeRule.Stretch(int width, int height) -> new SetupForm(Rule.STRETCH, width + " x " + height, side,
                    geometry.interpolation(), preprocessing.channels(), numbers);
            case ResizeRule.Letterbox(int fill) -> new SetupForm(Rule.LETTERBOX, String.valueOf(fill), side,
                    geometry.interpolation(), preprocessing.channels(), numbers);
        };
    }

    /** The orders of so many channels. */
    static List<Channels> orders(int count) {
        return count == 1 ? List.of(Channels.GRAY) : List.of(Channels.RGB, Channels.BGR);
    }

    /** Another rule, with the amount that is usual for it. */
    SetupForm with(Rule other) {
        int[] size = sizes(side);
        String usual = switch (other) {
            case SHORT_SIDE -> String.valueOf((int) Math.rint(Math.min(size[0], size[1]) / Geometry.USUAL_CROP));
            case STRETCH -> size[0] + " x " + size[1];
            case LETTERBOX -> "114";
        };
        return new SetupForm(other, usual, side, interpolation, channels, numbers);
    }

    /** Another order of channels; each color keeps its mean and its std. */
    SetupForm with(Channels other) {
        boolean turned = other != channels && other.count() == channels.count();
        return new SetupForm(rule, amount, side, interpolation, other, turned ? numbers.reversed() : numbers);
    }

    /** Other numbers, given for red, green and blue. */
    SetupForm with(Numbers forRgb) {
        return new SetupForm(rule, amount, side, interpolation, channels,
                channels == Channels.BGR ? forRgb.reversed() : forRgb);
    }

    /**
     * What the fields say.
     *
     * @param tensor how the numbers lie, which the model decides
     * @throws IllegalArgumentException if they make no sense; the message says why
     */
    Preprocessing read(TensorFormat tensor) {
        int[] crop = sizes(side);
        ResizeRule resize = switch (rule) {
            case SHORT_SIDE -> new ResizeRule.ShortSide(whole(amount));
            case STRETCH -> new ResizeRule.Stretch(sizes(amount)[0], sizes(amount)[1]);
            case LETTERBOX -> new ResizeRule.Letterbox(whole(amount));
        };
        return new Preprocessing(new Geometry(resize, crop[0], crop[1], interpolation), channels, numbers.read(),
                tensor);
    }

    /** Width and height; one number is both. */
    private static int[] sizes(String text) {
        List<Integer> numbers = Stream.of(text.split("[x×,]", -1)).map(SetupForm::whole).toList();
        if (numbers.size() > 2) {
            throw new IllegalArgumentException("a size is one number, or width x height, not " + text);
        }
        return new int[]{numbers.getFirst(), numbers.getLast()};
    }

    private static int whole(String text) {
        if (!text.strip().matches("\\d{1,6}")) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" is not a whole number");
        }
        return Integer.parseInt(text.strip());
    }

    private static List<Double> decimals(String text) {
        return Stream.of(text.split("[,;]", -1)).map(String::strip).map(SetupForm::decimal).toList();
    }

    private static Double decimal(String text) {
        if (!text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number");
        }
        return Double.valueOf(text);
    }

    private static String join(List<Double> values) {
        return values.stream().map(value -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
