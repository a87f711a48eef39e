package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.Target.Kind;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.graph.LayerId;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a network is open: what the level says, but for what was opened or closed by hand since it was chosen.
 *
 * @param level   what a box stands for
 * @param changes what was opened (true) or closed by hand
 */
record Openings(DiagramLevel level, SequencedMap<Part, Boolean> changes) {
    private static final String LEVEL = "@";
    private static final String STAGE = "#";
    private static final String CLOSED = "-";

    /** Copies the map. */
    Openings {
        changes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(changes));
    }

    /** A stage or a row of the network. */
    record Part(Kind kind, String id) {
    }

    /** Everything as the level says. */
    static Openings at(DiagramLevel level) {
        return new Openings(level, new LinkedHashMap<>());
    }

    /**
     * Reads what {@link #words} wrote.
     *
     * @param words     ids of rows, {@code #} before those of stages, {@code -} before what is closed, {@code @} before
     *                  the level
     * @param otherwise the level where none is named
     */
    static Openings of(Collection<String> words, DiagramLevel otherwise) {
        DiagramLevel level = level(words).orElse(otherwise);
        var changes = new LinkedHashMap<Part, Boolean>();
        words.stream().filter(word -> !word.startsWith(LEVEL)).forEach(word -> {
            String name = word.startsWith(CLOSED) ? word.substring(1) : word;
            changes.put(name.startsWith(STAGE)
                    ? new Part(Kind.STAGE, name.substring(1))
                    : new Part(Kind.BLOCK, name), !word.startsWith(CLOSED));
        });
        return new Openings(level, changes);
    }

    /** The level that is named; nothing where none is. */
    static Optional<DiagramLevel> level(Collection<String> words) {
        return Stream.of(DiagramLevel.values()).filter(level -> words.contains(word(level))).findFirst();
    }

    private static String word(DiagramLevel level) {
        return LEVEL + level.name().toLowerCase(Locale.ROOT);
    }

    /** This as words; none for a network with blocks as boxes. */
    Set<String> words() {
        var words = new LinkedHashSet<String>();
        if (level != DiagramLevel.BLOCK) {
            words.add(word(level));
        }
        changes.forEach((part, open) -> words.add((open ? "" : CLOSED) + (part.kind() == Kind.STAGE ? STAGE : "")
                + part.id()));
        return words;
    }

    /** The same with a stage or a row opened or closed. */
    Openings with(Kind kind, String id, boolean open) {
        var next = new LinkedHashMap<>(changes);
        next.remove(new Part(kind, id));
        if (usually(kind) != open) {
            next.put(new Part(kind, id), open);
        }
        return new Openings(level, next);
    }

    private boolean usually(Kind kind) {
        return kind == Kind.STAGE ? level != DiagramLevel.STAGE : level == DiagramLevel.LAYER;
    }

    boolean isOpen(Kind kind, String id) {
        return changes.getOrDefault(new Part(kind, id), usually(kind));
    }

    /** The network as it is to be drawn. */
    DiagramColumn column(Outline outline, Map<LayerId, Double> times) {
        Set<String> closed = outline.stages().stream().filter(OutlineStage::opens).map(OutlineStage::id)
                .filter(id -> !isOpen(Kind.STAGE, id)).collect(Collectors.toSet());
        Set<String> opened = outline.rows().stream().filter(OutlineRow::opens).map(OutlineRow::id)
                .filter(id -> isOpen(Kind.BLOCK, id)).collect(Collectors.toSet());
        return new DiagramColumn(outline, closed, opened, times);
    }
}
