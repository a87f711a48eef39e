package io.github.convatlas.classify;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the class that a person means: by its English or Japanese label, by its WordNet id, or by its index. Capitals,
 * underscores and hyphens make no difference, so that the names of folders fit.
 */
public final class ClassNames {
    private static final Pattern SYNSET = Pattern.compile("(n\\d{8})(?:[ _-].*)?");
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");
    private final int classes;
    private final Map<String, SortedSet<Integer>> indices = new HashMap<>();

    /** The names of these labels. */
    public ClassNames(Labels labels) {
        classes = labels.size();
        for (int index = 0; index < classes; index++) {
            Label label = labels.get(index);
            for (String name : List.of(label.english(), label.japanese(), label.synset())) {
                if (!name.isBlank()) {
                    indices.computeIfAbsent(plain(name), _ -> new TreeSet<>()).add(index);
                }
            }
        }
    }

    /**
     * The classes a name may mean.
     *
     * @param name a label, {@code n01440764}, {@code n01440764-tench}, or an index from 0
     * @return one class; none if the name is not known, several if it does not tell them apart
     */
    public List<Integer> find(String name) {
        SortedSet<Integer> found = indices.get(plain(name));
        if (found != null) {
            return List.copyOf(found);
        }
        String text = name.strip();
        Matcher synset = SYNSET.matcher(text.toLowerCase(Locale.ROOT));
        if (synset.matches()) {
            return List.copyOf(indices.getOrDefault(synset.group(1), new TreeSet<>()));
        }
        boolean isIndex = INDEX.matcher(text).matches() && Integer.parseInt(text) < classes;
        return isIndex ? List.of(Integer.parseInt(text)) : List.of();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ")
                .strip();
    }
}
