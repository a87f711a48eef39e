package io.github.convatlas.ui.library;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary.Contents;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.command.FuzzyMatch;
import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.library.AtlasRow.Section;
import io.github.convatlas.ui.workspace.NetworkTotals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists what the atlas pane shows.
 *
 * @param contents of the library
 * @param onnx     whether ONNX files can be added
 * @param recent   shown lately, newest first
 * @param look     how it is listed
 */
record AtlasRows(Contents contents, boolean onnx, List<LibraryReference> recent, Look look) {

    /**
     * How the library is listed.
     *
     * @param folded ids of sections whose networks are not listed
     * @param order  of the networks
     * @param totals what is known of them
     */
    record Look(Set<String> folded, AtlasOrder order, Map<LibraryReference, NetworkTotals> totals) {
        /** Copies the collections. */
        Look {
            folded = Set.copyOf(folded);
            totals = Map.copyOf(totals);
        }

        boolean isByFamily() {
            return order.column() == AtlasOrder.Column.FAMILY;
        }
    }

    private static final Section.Family ALL = new Section.Family("");

    /** The sections, families in order of first appearance, and those of their networks that are not folded away. */
    List<AtlasRow> all() {
        var rows = new ArrayList<AtlasRow>();
        sections().forEach((section, entries) -> {
            boolean headless = isHeadless(section);
            boolean open = headless || !look.folded().contains(section.id());
            if (!headless) {
                rows.add(new AtlasRow.Head(section, entries.size(), open));
            }
            if (open) {
                rows.addAll(entries);
            }
            if (open && entries.isEmpty()) {
                rows.add(new AtlasRow.Hint(section));
            }
            if (section == Section.Fixed.MINE) {
                rows.addAll(blocks());
            }
        });
        return List.copyOf(rows);
    }

    private List<AtlasRow> blocks() {
        boolean open = !look.folded().contains(Section.Fixed.BLOCKS.id());
        List<AtlasRow> blocks = contents.blocks().stream()
                .<AtlasRow>map(block -> new AtlasRow.Block(block.name(), block.title(), block.about())).toList();
        var rows = new ArrayList<AtlasRow>();
        if (!blocks.isEmpty()) {
            rows.add(new AtlasRow.Head(Section.Fixed.BLOCKS, blocks.size(), open));
        }
        if (open) {
            rows.addAll(blocks);
        }
        return rows;
    }

    /** The sections and networks that match, unfolded: every word must occur, or, if none does, its letters in order. */
    List<AtlasRow> matching(String query) {
        var search = new AtlasSearch(contents.atlas(), look.totals());
        List<AtlasRow> byWords = matching(entry -> search.finds(query, entry));
        return byWords.isEmpty() ? matching(entry -> FuzzyMatch.score(query, entry.title()).isPresent()) : byWords;
    }

    private List<AtlasRow> matching(Predicate<Entry> test) {
        var rows = new ArrayList<AtlasRow>();
        sections().forEach((section, entries) -> {
            List<Entry> found = section == Section.Fixed.RECENT ? List.of() : entries.stream().filter(test).toList();
            if (!found.isEmpty() && !isHeadless(section)) {
                rows.add(new AtlasRow.Head(section, found.size(), true));
            }
            rows.addAll(found);
        });
        return List.copyOf(rows);
    }

    /** In one sorted list, families have no heads. */
    private boolean isHeadless(Section section) {
        return !look.isByFamily() && section instanceof Section.Family;
    }

    private SequencedMap<Section, List<Entry>> sections() {
        var sections = new LinkedHashMap<Section, List<Entry>>();
        for (NetworkSpec spec : contents.atlas().networks()) {
            if (!contents.mine().contains(spec)) {
                var family = new Section.Family(spec.family());
                var section = look.isByFamily() ? family : ALL;
                sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(entry(family, spec));
            }
        }
        if (!look.isByFamily()) {
            sections.values().forEach(entries -> entries.sort(look.order().comparator(look.totals())));
        }
        sections.put(Section.Fixed.MINE,
                contents.mine().stream().map(spec -> entry(Section.Fixed.MINE, spec)).toList());
        if (onnx) {
            sections.put(Section.Fixed.ONNX,
                    contents.onnxFiles().reversed().stream().map(file -> entry(Section.Fixed.ONNX, file)).toList());
        }
        List<Entry> lately = recent.stream().map(this::recent).flatMap(Optional::stream).toList();
        if (!lately.isEmpty()) {
            sections.put(Section.Fixed.RECENT, lately);
        }
        return sections;
    }

    private Optional<Entry> recent(LibraryReference reference) {
        return switch (reference) {
            case LibraryReference.Spec spec -> contents.atlas().find(spec.id()).map(found -> recent(spec, found));
            case LibraryReference.OnnxFile file ->
                Optional.of(new Entry(Section.Fixed.RECENT, file, file.name() + file.suffix(), 0));
        };
    }

    private static Entry recent(LibraryReference.Spec reference, NetworkSpec spec) {
        Collection<String> values = reference.assignments().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue()).toList();
        String suffix = values.isEmpty() ? "" : " (" + String.join(", ", values) + ")";
        return new Entry(Section.Fixed.RECENT, reference, spec.title() + suffix, spec.year());
    }

    private static Entry entry(Section section, NetworkSpec spec) {
        return new Entry(section, LibraryReference.of(spec.id()), spec.title(), spec.year());
    }

    private static Entry entry(Section section, Path file) {
        return new Entry(section, new LibraryReference.OnnxFile(file), String.valueOf(file.getFileName()), 0);
    }
}
