package io.github.convatlas.measure.sheet;

import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.measure.history.HistoryEntry;
import io.github.convatlas.measure.layers.LayerKind;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The headings, names and sentences of measurements in one language. */
public final class MeasureWords {
    private final ResourceBundle bundle;

    /** The words of a language. */
    public MeasureWords(Locale language) {
        this.bundle = ResourceBundle.getBundle("io.github.convatlas.measure.sheet.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A sentence with its places filled; numbers come as text. */
    public String fill(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    /** The name of a kind of layer. */
    public String kind(LayerKind kind) {
        return bundle.getString("kind." + kind.name());
    }

    /** {@code 1 thread} or {@code 2 threads}. */
    public String threads(int threads) {
        return fill(threads == 1 ? "thread" : "threads", threads);
    }

    /** One line about a machine and what ran on it. */
    public String machine(Machine machine) {
        return fill("machine", machine.processor(), fill(machine.cores() == 1 ? "core" : "cores", machine.cores()),
                machine.operatingSystem(), machine.java(), machine.runtime(), machine.provider());
    }

    /** What differs, in a list. */
    public String differences(Collection<Change.Difference> differences) {
        return differences.stream().map(difference -> bundle.getString("difference." + difference.name()))
                .collect(Collectors.joining(bundle.getString("separator")));
    }

    /** What can be said of a change. */
    public String verdict(Change.Verdict verdict) {
        return bundle.getString("verdict." + verdict.name());
    }

    /** Which of two measurements other programs were at work in, in how many rounds; nothing where in neither. */
    public Optional<String> disturbed(Change change) {
        return change.disturbed() == Change.Disturbed.NONE
                ? Optional.empty()
                : Optional.of(fill("changes.disturbed." + change.disturbed().name(), rounds(change.before()),
                        rounds(change.now())));
    }

    /** In how many of the rounds of a measurement other programs were at work. */
    public String rounds(HistoryEntry entry) {
        return fill("disturbed.of", entry.result().disturbedRounds(), entry.settings().rounds());
    }
}
