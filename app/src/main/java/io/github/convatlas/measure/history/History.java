package io.github.convatlas.measure.history;

import io.github.convatlas.engine.latency.Setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything that is remembered of measurements.
 *
 * @param entries the oldest first
 * @param damaged lines that could not be understood
 * @param newer   lines of a later version of this program, which are kept but not shown
 */
public record History(List<HistoryEntry> entries, int damaged, int newer) {
    /** Nothing was measured. */
    public static final History EMPTY = new History(List.of(), 0, 0);

    /** Copies the entries. */
    public History {
        entries = List.copyOf(entries);
    }

    /** The latest entry that is wanted. */
    public Optional<HistoryEntry> latest(Predicate<HistoryEntry> wanted) {
        return entries.reversed().stream().filter(wanted).findFirst();
    }

    /**
     * The latest entry of a network as a measurement of the window finds it: float32 on the processor.
     *
     * @param network reference of the network with its parameters, such as {@code mobilenet-v2@width=0.75}
     * @param threads that shared the work
     */
    public Optional<HistoryEntry> latest(String network, int threads) {
        Setup wanted = Setup.DEFAULT.withThreads(threads);
        return latest(entry -> entry.network().equals(network)
                && entry.result().setup().withSide(wanted.side()).equals(wanted));
    }

    /** The measurements, the latest first, each with its models. */
    public SequencedMap<String, List<HistoryEntry>> runs() {
        Map<String, List<HistoryEntry>> runs = entries.stream()
                .collect(Collectors.groupingBy(HistoryEntry::run, LinkedHashMap::new, Collectors.toList()));
        return new LinkedHashMap<>(runs).reversed();
    }

    /** What is left when nothing but these is kept. */
    public History only(Predicate<HistoryEntry> wanted) {
        return new History(entries.stream().filter(wanted).toList(), damaged, newer);
    }

}
