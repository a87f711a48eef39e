package io.github.convatlas.export.diff;

import io.github.convatlas.compare.lineage.FamilyTree;
import io.github.convatlas.compare.lineage.FamilyTree.Edge;
import io.github.convatlas.export.table.DisplayWidth;
import io.github.convatlas.lineage.Descent;
import io.github.convatlas.lineage.Origin;
import io.github.convatlas.lineage.Work;
import io.github.convatlas.spec.Source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a lineage as a tree for a terminal. A network with several ancestors stands in full below its main one, and in one
 * entry below each of the others.
 */
public final class LineageText {
    private static final int LINE = 100;
    private static final int LEAST = 40;
    private final FamilyTree tree;
    private final Locale language;
    private final DiffWords words;
    private final StringBuilder text = new StringBuilder();

    private LineageText(FamilyTree tree, Locale language) {
        this.tree = tree;
        this.language = language;
        this.words = new DiffWords(language);
    }

    /** Everything, from its beginnings on. */
    public static String of(FamilyTree tree, Locale language) {
        var written = new LineageText(tree, language);
        for (Origin root : tree.roots()) {
            written.text.append(written.text.isEmpty() ? "" : "\n");
            written.root(root);
            written.after(root, "");
        }
        return written.text.append(written.note()).toString();
    }

    /** What a network comes from, and what comes from it. */
    public static String of(FamilyTree tree, String reference, Locale language) {
        var written = new LineageText(tree, language);
        written.text.append(written.named(reference)).append('\n');
        if (!tree.into(reference).isEmpty()) {
            written.text.append('\n').append(written.words.get("lineage.before")).append('\n');
            written.before(reference, "", new HashSet<>());
        }
        if (!tree.outOf(new Origin.Network(reference)).isEmpty()) {
            written.text.append('\n').append(written.words.get("lineage.after")).append('\n');
            written.after(new Origin.Network(reference), "");
        }
        return written.text.append(written.note()).toString();
    }

    private String note() {
        return "\n" + String.join("\n", DisplayWidth.wrap(words.get("lineage.note"), LINE)) + "\n";
    }

    private void root(Origin root) {
        switch (root) {
            case Origin.Network(String reference) -> text.append(named(reference)).append('\n');
            case Origin.Idea(Work work) -> {
                text.append(idea(work)).append('\n');
                paragraph(work.idea().in(language) + cited(work.source()), "");
            }
        }
    }

    private void after(Origin origin, String indent) {
        List<Edge> edges = tree.outOf(origin);
        for (int index = 0; index < edges.size(); index++) {
            Edge edge = edges.get(index);
            String to = edge.descent().to();
            boolean last = index == edges.size() - 1;
            Edge main = tree.into(to).getFirst();
            boolean here = main.equals(edge);
            String below = indent + (last ? "   " : "│  ");
            entry((here ? named(to) + costs(edge) : to + costs(edge) + elsewhere(main)),
                    indent + (last ? "└─ " : "├─ "));
            paragraph(change(edge.descent()), below);
            if (here) {
                after(new Origin.Network(to), below);
            }
        }
    }

    private void before(String reference, String indent, Set<String> told) {
        List<Edge> edges = tree.into(reference);
        for (int index = 0; index < edges.size(); index++) {
            Edge edge = edges.get(index);
            boolean last = index == edges.size() - 1;
            String below = indent + (last ? "   " : "│  ");
            String name = switch (edge.descent().from()) {
                case Origin.Network(String ancestor) -> named(ancestor);
                case Origin.Idea(Work work) -> idea(work);
            };
            entry(name + costs(edge), indent + (last ? "└─ " : "├─ "));
            paragraph(change(edge.descent()), below);
            if (edge.descent().from() instanceof Origin.Network(String ancestor) && told.add(ancestor)) {
                before(ancestor, below, told);
            }
        }
    }

    private void entry(String line, String branch) {
        text.append(branch).append(line).append('\n');
    }

    private void paragraph(String sentence, String indent) {
        int width = Math.max(LEAST, LINE - indent.length());
        DisplayWidth.wrap(sentence, width).forEach(line -> text.append(indent).append(line).append('\n'));
    }

    /** A reference with parameters names the network well enough. */
    private String named(String reference) {
        return reference.contains("@") ? reference : reference + " · " + tree.title(reference);
    }

    private static String idea(Work work) {
        return work.title() + " (" + work.year() + ")";
    }

    private String costs(Edge edge) {
        return edge.totals().map(totals -> " · " + words.costs(totals)).orElse("");
    }

    private String elsewhere(Edge main) {
        return main.descent().from() instanceof Origin.Network(String reference)
                ? " · " + words.fill("lineage.elsewhere", reference)
                : "";
    }

    private String change(Descent descent) {
        return descent.change().in(language) + cited(descent.source());
    }

    private static String cited(Source source) {
        return List.of(source.paper(), source.table()).stream().filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", " [", "]"));
    }
}
