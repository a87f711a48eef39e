package io.github.convatlas.export.diff;

import io.github.convatlas.compare.diff.BlockChange;
import io.github.convatlas.compare.diff.FieldChange;
import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.compare.diff.PlacedBlock;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What changes from one network to another, in one sentence: how many blocks with weights stay, change, come and go, what
 * most changes are, and what it does to params and MACs.
 */
public final class DiffSentence {
    private final NetworkDiff diff;
    private final List<FieldChange> everywhere;
    private final DiffWords words;

    private DiffSentence(NetworkDiff diff, Locale language) {
        this.diff = diff;
        this.everywhere = diff.everywhere();
        this.words = new DiffWords(language);
    }

    /** The sentence in this language. */
    public static String of(NetworkDiff diff, Locale language) {
        return new DiffSentence(diff, language).text();
    }

    /** What it does to params and MACs: {@code params +10.9%, MACs +3.6%}. */
    public static String costs(NetworkDiff diff, Locale language) {
        return new DiffWords(language).costs(diff.totals());
    }

    private String text() {
        var parts = new ArrayList<String>();
        parts.add(blocks());
        if (diff.a().input() != diff.b().input()) {
            parts.add(words.fill("input", Integer.toString(diff.a().input()), Integer.toString(diff.b().input())));
        }
        parts.add(words.costs(diff.totals()));
        return words.fill("sentence", diff.b().identity().displayName(), diff.a().identity().displayName(),
                String.join(words.get("semicolon"), parts)) + words.get("sentence.end");
    }

    /** A block that only changes as all do counts as kept, once it is said what changes everywhere. */
    private String blocks() {
        String otherwise = everywhere.isEmpty() ? "" : words.fill("otherwise", words.changes(everywhere));
        return otherwise + counted();
    }

    private boolean isKept(BlockChange change) {
        return change.isKept(everywhere);
    }

    private String counted() {
        long kept = count(this::isKept);
        long changed = count(change -> change instanceof BlockChange.Changed && !isKept(change));
        var parts = new ArrayList<String>();
        parts.add(kept(kept));
        if (changed > 0) {
            String details = new ChangeGroups(diff, everywhere, words).text();
            String count = words.fill("changed", Long.toString(changed));
            parts.add(details.isEmpty() ? count : words.fill("because", count, details));
        }
        alone(parts, "removed", BlockChange.Removed.class::isInstance);
        alone(parts, "added", BlockChange.Added.class::isInstance);
        return String.join(words.get("comma"), parts);
    }

    private String kept(long count) {
        if (count == diff.weighted().count()) {
            return words.get("kept.all");
        }
        return count == 0
                ? words.get("kept.none")
                : count == 1 ? words.get("kept.one") : words.fill("kept.many", Long.toString(count));
    }

    private long count(Predicate<BlockChange> kind) {
        return diff.weighted().filter(kind).count();
    }

    /** How many came or went, and at which resolutions. */
    private void alone(List<String> parts, String key, Predicate<BlockChange> kind) {
        List<PlacedBlock> blocks = diff.weighted().filter(kind).map(BlockChange::block).toList();
        if (blocks.isEmpty()) {
            return;
        }
        Map<String, Long> places = new LinkedHashMap<>();
        blocks.forEach(placed -> places.merge(place(placed), 1L, Long::sum));
        String count = Integer.toString(blocks.size());
        if (places.size() == 1) {
            parts.add(words.fill(key + ".at", count, places.keySet().iterator().next()));
            return;
        }
        String at = String.join(words.get("comma"),
                places.entrySet().stream().map(place -> words.fill("at", place.getValue(), place.getKey())).toList());
        parts.add(words.fill("because", words.fill(key, count), at));
    }

    private String place(PlacedBlock placed) {
        return placed.section() == Stage.Section.HEAD
                ? words.get("place.head")
                : words.fill("place", Integer.toString(placed.resolution()));
    }
}
