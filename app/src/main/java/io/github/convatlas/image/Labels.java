package io.github.convatlas.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The names of a classifier's classes, in the order of its outputs.
 *
 * @param name what the list is, for people: "ImageNet-1k" or the name of the user's file
 * @param all one label a class
 */
public record Labels(String name, List<Label> all) {

    /** The most classes a list may have. */
    public static final int MAX_CLASSES = 100_000;

    private static final String IMAGE_NET = "ImageNet-1k";
    private static final int IMAGE_NET_CLASSES = 1000;

    /**
     * The name of one class.
     *
     * @param english the English name, or the only one there is
     * @param japanese the Japanese name; empty where there is none
     * @param synset the WordNet id, such as {@code n01440764}; empty where there is none
     */
    public record Label(String english, String japanese, String synset) {

        /**
         * A label with nothing but a name.
         *
         * @param text the name
         * @return the label
         */
        public static Label of(String text) {
            return new Label(text, "", "");
        }

        /**
         * The name in a language.
         *
         * @param locale the language; anything but Japanese is answered in English
         * @return the name
         */
        public String text(Locale locale) {
            return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) && !japanese.isEmpty()
                    ? japanese
                    : english;
        }
    }

    /** What became of a file of labels. */
    public sealed interface LoadResult {

        /**
         * The labels.
         *
         * @param labels at least one
         */
        record Loaded(Labels labels) implements LoadResult {
        }

        /**
         * There are none.
         *
         * @param sentence what happened, where, and what to do, in English
         */
        record Rejected(String sentence) implements LoadResult {
        }
    }

    /** Copies the labels; there must be one at least. */
    public Labels {
        all = List.copyOf(all);
        if (all.isEmpty() || all.size() > MAX_CLASSES) {
            throw new IllegalArgumentException("a list has 1 to %d labels, not %d".formatted(MAX_CLASSES, all.size()));
        }
    }

    /**
     * The 1000 classes of ImageNet-1k (ILSVRC 2012) in their usual order, with English and Japanese names.
     *
     * @return the labels; read anew at each call
     */
    public static Labels imageNet() {
        try (var in = Labels.class.getResourceAsStream("/labels/imagenet.csv")) {
            if (in == null) {
                throw new IllegalStateException("labels/imagenet.csv is missing from the build");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (LabelFile.parse(IMAGE_NET, text)) {
                case LoadResult.Loaded(var labels) when labels.size() == IMAGE_NET_CLASSES -> labels;
                case LoadResult.Loaded(var labels) ->
                    throw new IllegalStateException("imagenet.csv has " + labels.size());
                case LoadResult.Rejected(var sentence) -> throw new IllegalStateException(sentence);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The 1001 classes of TensorFlow's ImageNet classifiers: "background", then {@link #imageNet()}.
     *
     * @return the labels; read anew at each call
     */
    public static Labels imageNetWithBackground() {
        var labels = new ArrayList<Label>();
        labels.add(new Label("background", "背景", ""));
        labels.addAll(imageNet().all());
        return new Labels(IMAGE_NET + " with background", labels);
    }

    /**
     * Labels for classes of which nothing is known: "class 0", "class 1", ...
     *
     * @param classes how many
     * @return the labels
     */
    public static Labels numbered(int classes) {
        return new Labels("numbers", IntStream.range(0, classes).mapToObj(Labels::unknown).toList());
    }

    /**
     * The built-in labels that fit a number of outputs: 1000 are ImageNet's, 1001 are those behind a background.
     *
     * @param classes the number of outputs of a classifier
     * @return the labels; empty for any other number
     */
    public static Optional<Labels> builtIn(int classes) {
        return switch (classes) {
            case IMAGE_NET_CLASSES -> Optional.of(imageNet());
            case IMAGE_NET_CLASSES + 1 -> Optional.of(imageNetWithBackground());
            default -> Optional.empty();
        };
    }

    /**
     * Reads a user's file of labels in UTF-8: one label a line (also behind a WordNet id), lines of {@code index label},
     * {@code index: label} or {@code index,label}, a CSV file with a heading line and the index first (columns named
     * {@code label}, {@code name}, {@code en}, {@code ja}, {@code synset} are recognized), or JSON (a list of labels, or an object
     * of labels by index). Indices that begin at 1 and leave no gap count from the first output; indices that are left out get
     * the label "class N".
     *
     * @param file the file, at most 4 MiB
     * @return the labels, or a sentence that begins with the file's path
     */
    public static LoadResult read(Path file) {
        return LabelFile.read(file);
    }

    /**
     * The number of classes.
     *
     * @return at least 1
     */
    public int size() {
        return all.size();
    }

    /**
     * The label of a class.
     *
     * @param index the index of the output, from 0
     * @return the label; "class N" where the list ends before the index
     */
    public Label get(int index) {
        return index >= 0 && index < all.size() ? all.get(index) : unknown(index);
    }

    static Label unknown(int index) {
        return new Label("class " + index, "クラス " + index, "");
    }
}
