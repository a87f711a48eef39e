package io.github.convatlas.ui.library;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary.Contents;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.command.FuzzyMatch;
import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.library.AtlasRow.Section;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists what the atlas pane shows.
 *
 * @param contents of the library
 * @param onnx     whether ONNX files can be added
 * @param recent   shown lately, newest first
 * @param folded   ids of sections whose networks are not listed
 */
record AtlasRows(Contents contents, boolean onnx, List<LibraryReference> recent, Set<String> folded) {

    /** The sections, families in order of first appearance, and those of their networks that are not folded away. */
    List<AtlasRow> all() {
        var rows = new ArrayList<AtlasRow>();
        sections().forEach((section, entries) -> {
            boolean open = !folded.contains(section.id());
            rows.add(new AtlasRow.Head(section, entries.size(), open));
            if (open) {
                rows.addAll(entries);
            }
            if (open && entries.isEmpty()) {
                rows.add(new AtlasRow.Hint(section));
            }
        });
        return List.copyOf(rows);
    }

    /** The sections and networks that match, unfolded: every word must occur, or, if none does, its letters in order. */
    List<AtlasRow> matching(String query) {
        List<AtlasRow> byWords = matching(entry -> containsWords(query, entry));
        return byWords.isEmpty() ? matching(entry -> FuzzyMatch.score(query, entry.title()).isPresent()) : byWords;
    }

    private List<AtlasRow> matching(Predicate<Entry> test) {
        var rows = new ArrayList<AtlasRow>();
        sections().forEach((section, entries) -> {
            List<Entry> found = section == Section.Fixed.RECENT ? List.of() : entries.stream().filter(test).toList();
            if (!found.isEmpty()) {
                rows.add(new AtlasRow.Head(section, found.size(), true));
                rows.addAll(found);
            }
        });
        return List.copyOf(rows);
    }

    private static boolean containsWords(String query, Entry entry) {
        String family = entry.section() instanceof Section.Family(String name) ? name : "";
        String text = String.join(" ", entry.title(), entry.reference().text(), family, String.valueOf(entry.year()))
                .toLowerCase(Locale.ROOT);
        return Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).allMatch(text::contains);
    }

    private SequencedMap<Section, List<Entry>> sections() {
        var sections = new LinkedHashMap<Section, List<Entry>>();
        for (NetworkSpec spec : contents.atlas().networks()) {
            if (!contents.mine().contains(spec)) {
                var family = new Section.Family(spec.family());
                sections.computeIfAbsent(family, _ -> new ArrayList<>()).add(entry(family, spec));
            }
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
            case LibraryReference.OnnxFile file -> Optional.of(entry(Section.Fixed.RECENT, file.path()));
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
