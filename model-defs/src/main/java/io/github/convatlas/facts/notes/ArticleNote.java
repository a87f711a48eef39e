package io.github.convatlas.facts.notes;

import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.spec.LocalizedText;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One thing that an article printed, and what is right.
 *
 * @param id      number of the article and of the note: {@code 0.12}
 * @param article who printed it
 * @param about   what it concerns
 * @param printed what is printed
 * @param right   what is right
 * @param why     how the right value comes about, or where it stands
 * @param basis   what the right value rests on; at least one
 * @param sources where to check it: a paper with version and place, a file of released code, or a command of this program;
 *                at least one
 */
public record ArticleNote(String id, Article article, Subjects about, LocalizedText printed, LocalizedText right,
        LocalizedText why, List<Basis> basis, List<String> sources) {
    /** Copies the lists. */
    public ArticleNote {
        basis = List.copyOf(basis);
        sources = List.copyOf(sources);
    }

    /**
     * An article that explains networks.
     *
     * @param number   counted from 0
     * @param title    its title, or what it is where the title is not known
     * @param language of the article: {@code ja}, {@code zh}
     * @param right    what else was checked and is right; may be {@link LocalizedText#NONE}
     */
    public record Article(int number, LocalizedText title, String language, LocalizedText right) {
    }

    /**
     * What a note concerns.
     *
     * @param networks the networks, with the parameters that matter
     * @param blocks   names of block definitions
     * @param topics   ideas such as {@code compound-scaling}
     */
    public record Subjects(List<NetworkReference> networks, List<String> blocks, List<String> topics) {
        /** Copies the lists. */
        public Subjects {
            networks = List.copyOf(networks);
            blocks = List.copyOf(blocks);
            topics = List.copyOf(topics);
        }
    }

    /** What a right value rests on. */
    public enum Basis {
        /** Computed from the layers. */
        COMPUTED,
        /** As the paper prints it. */
        PAPER,
        /** As the released code does it, or as the language of the code demands. */
        CODE;

        /** In a word. */
        public LocalizedText title() {
            return switch (this) {
                case COMPUTED -> new LocalizedText("computed", "計算");
                case PAPER -> new LocalizedText("paper", "論文");
                case CODE -> new LocalizedText("code", "コード");
            };
        }

        /** The name in the data and in JSON. */
        public String dataName() {
            return title().english();
        }

        static Optional<Basis> ofDataName(String name) {
            return Arrays.stream(values()).filter(basis -> basis.dataName().equals(name)).findFirst();
        }

        static List<String> dataNames() {
            return Arrays.stream(values()).map(Basis::dataName).toList();
        }
    }
}
