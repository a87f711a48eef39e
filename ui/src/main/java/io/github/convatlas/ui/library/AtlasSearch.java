package io.github.convatlas.ui.library;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.library.AtlasRow.Section;
import io.github.convatlas.ui.workspace.NetworkTotals;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds networks by words. A word is looked for within name, id, family, year and paper; and at the beginning of keywords, which
 * are parameters and their choices, variants, blocks, and the words of the paper's title. Words of two letters must be a keyword
 * as a whole, so that SE finds squeeze-and-excitation and not every parameter that begins so.
 *
 * @param atlas  the networks and blocks
 * @param totals what is known of the networks
 */
record AtlasSearch(Atlas atlas, Map<LibraryReference, NetworkTotals> totals) {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}.]+");
    private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Lower})(?=\\p{Upper})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int SHORT = 2;
    private static final String SQUEEZE = "squeeze-excitation";

    /** Whether every word of the query is found. */
    boolean finds(String query, Entry entry) {
        Optional<NetworkSpec> spec = entry.reference() instanceof LibraryReference.Spec named
                ? atlas.find(named.id())
                : Optional.empty();
        String family = entry.section() instanceof Section.Family(String name) ? name : "";
        String text = String.join(" ", entry.title(), entry.reference().text(), family, String.valueOf(entry.year()),
                spec.map(found -> found.source().paper()).orElse("")).toLowerCase(Locale.ROOT);
        Set<String> keywords = keywords(entry, spec);
        return BLANKS.splitAsStream(query.toLowerCase(Locale.ROOT).strip()).allMatch(word -> text.contains(word)
                || keywords.stream().anyMatch(keyword -> keyword.equals(word)
                        || (word.length() > SHORT && keyword.startsWith(word))));
    }

    private Set<String> keywords(Entry entry, Optional<NetworkSpec> spec) {
        var words = new HashSet<String>();
        spec.ifPresent(found -> {
            found.parameters().forEach(parameter -> addParameter(words, parameter));
            found.variants().forEach(variant -> addAll(words, variant.name().english() + " "
                    + variant.name().japanese()));
            addAll(words, found.source().title());
        });
        Optional.ofNullable(totals.get(entry.reference())).ifPresent(known -> {
            words.add(String.valueOf(known.resolution()));
            known.blocks().forEach(block -> addBlock(words, block));
        });
        return words;
    }

    private static void addParameter(Set<String> words, ParameterSpec parameter) {
        words.add(parameter.name().toLowerCase(Locale.ROOT));
        HUMPS.splitAsStream(parameter.name()).forEach(part -> addAll(words, part));
        parameter.choices().forEach(choice -> addAll(words, choice));
    }

    private void addBlock(Set<String> words, String kind) {
        words.add(kind);
        addAll(words, kind);
        addAll(words, atlas.block(kind).map(BlockSpec::title).orElse(""));
        if (kind.equals(SQUEEZE)) {
            words.add("se");
        }
    }

    private static void addAll(Set<String> words, String text) {
        Stream<String> parts = SEPARATORS.splitAsStream(text.toLowerCase(Locale.ROOT));
        parts.filter(part -> !part.isEmpty()).forEach(words::add);
    }
}
