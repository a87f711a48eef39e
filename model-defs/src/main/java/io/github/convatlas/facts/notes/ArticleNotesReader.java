package io.github.convatlas.facts.notes;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Problems;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.reader.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the notes about articles, strictly. A note is written out, or names a wrong cell of the article's tables. */
final class ArticleNotesReader {
    private static final int LARGEST = 100_000;
    private static final ArticleNote.Article NOBODY = new ArticleNote.Article(0, LocalizedText.NONE, "",
            LocalizedText.NONE);

    private final ArticleTables tables;
    private final Problems problems = new Problems();
    private final SequencedMap<Integer, ArticleNote.Article> articles = new LinkedHashMap<>();
    private final SequencedMap<String, LocalizedText> topics = new LinkedHashMap<>();

    ArticleNotesReader(ArticleTables tables) {
        this.tables = tables;
    }

    Reading<ArticleNotes> read(JsonTree tree) {
        Optional<ArticleNotes> notes = ObjectReader.of(tree, "notes about articles", problems).map(this::notes);
        List<Problem> found = problems.all();
        return found.isEmpty() && notes.isPresent()
                ? new Reading.Success<>(notes.get())
                : new Reading.Failure<>(found);
    }

    private ArticleNotes notes(ObjectReader reader) {
        reader.integer("formatVersion", 1, 1);
        Texts.objects(reader.list("articles"), "an article", problems).stream().map(ArticleNotesReader::article)
                .forEach(article -> articles.put(article.number(), article));
        reader.object("topics", "titles by topic").ifPresent(named -> named.rest()
                .forEach((name, title) -> topics.put(name, Texts.read(title, problems))));
        List<ArticleNote> notes = Texts.objects(reader.list("notes"), "a note", problems).stream().map(this::note)
                .toList();
        reader.finish();
        return new ArticleNotes(List.copyOf(articles.values()), topics, notes);
    }

    private static ArticleNote.Article article(ObjectReader reader) {
        var article = new ArticleNote.Article(reader.integer("number", 0, LARGEST),
                Texts.required(reader, "title"), reader.text("language"), Texts.optional(reader, "right"));
        reader.finish();
        return article;
    }

    private ArticleNote note(ObjectReader reader) {
        String id = reader.text("id");
        ArticleNote.Subjects about = reader.object("about", "what the note concerns").map(this::subjects)
                .orElseGet(() -> new ArticleNote.Subjects(List.of(), List.of(), List.of()));
        var ground = new Ground(basis(reader), sources(reader));
        Optional<ArticleTables.Erratum> cell = reader.object("cell", "a cell of the article's tables")
                .flatMap(this::erratum);
        ArticleNote note = cell.map(erratum -> ofCell(id, article(reader, id), about, erratum, ground))
                .orElseGet(() -> new ArticleNote(id, article(reader, id), about, Texts.required(reader, "printed"),
                        Texts.required(reader, "right"), Texts.required(reader, "why"), ground.basis(),
                        ground.sources()));
        reader.finish();
        return note;
    }

    private ArticleNote.Article article(ObjectReader reader, String id) {
        return articles.values().stream().filter(article -> id.startsWith(article.number() + ".")).findFirst()
                .orElseGet(() -> {
                    problems.add(reader.place("id"), "expected the number of an article, a point and a number, found \""
                            + id + "\"; articles: " + articles.keySet());
                    return NOBODY;
                });
    }

    private ArticleNote.Subjects subjects(ObjectReader reader) {
        var networks = new ArrayList<NetworkReference>();
        for (JsonTree item : reader.list("networks")) {
            switch (NetworkReference.parse(reader.asText(item))) {
                case Reading.Success<NetworkReference>(NetworkReference network) -> networks.add(network);
                case Reading.Failure<NetworkReference>(List<Problem> wrong) ->
                    problems.add(item.place(), wrong.getFirst().message());
            }
        }
        var about = new ArticleNote.Subjects(networks, reader.texts("blocks"), reader.texts("topics"));
        about.topics().stream().filter(topic -> !topics.containsKey(topic)).forEach(topic -> problems
                .add(reader.place("topics"), ObjectReader.unknown("topic", topic, topics.keySet())));
        reader.finish();
        return about;
    }

    private List<ArticleNote.Basis> basis(ObjectReader reader) {
        var found = new ArrayList<ArticleNote.Basis>();
        for (JsonTree item : reader.list("basis")) {
            String name = reader.asText(item);
            ArticleNote.Basis.ofDataName(name).ifPresentOrElse(found::add, () -> problems.add(item.place(),
                    ObjectReader.unknown("basis", name, ArticleNote.Basis.dataNames())));
        }
        if (found.isEmpty()) {
            problems.add(reader.place(), "a note needs a \"basis\"");
        }
        return found;
    }

    /** What a right value rests on and where to check it. */
    private record Ground(List<ArticleNote.Basis> basis, List<String> sources) {
    }

    private List<String> sources(ObjectReader reader) {
        List<String> sources = reader.texts("sources");
        if (sources.isEmpty()) {
            problems.add(reader.place(), "a note needs \"sources\"");
        }
        return sources;
    }

    private Optional<ArticleTables.Erratum> erratum(ObjectReader reader) {
        String network = reader.text("network");
        int resolution = reader.integer("resolution", 1, LARGEST);
        reader.finish();
        Optional<ArticleTables.Erratum> erratum = tables.errata().stream()
                .filter(wrong -> wrong.network().equals(network) && resolution(wrong) == resolution).findFirst();
        if (erratum.isEmpty()) {
            problems.add(reader.place(), "the tables have no wrong cell of " + network + " at " + resolution);
        }
        return erratum;
    }

    private int resolution(ArticleTables.Erratum erratum) {
        return tables.tables().getFirst().resolutions().get(erratum.row());
    }

    private ArticleNote ofCell(String id, ArticleNote.Article article, ArticleNote.Subjects about,
            ArticleTables.Erratum erratum, Ground ground) {
        return new ArticleNote(id, article, about, count(erratum, erratum.printed()),
                count(erratum, erratum.computed()), erratum.because(), ground.basis(), ground.sources());
    }

    private LocalizedText count(ArticleTables.Erratum erratum, int count) {
        int pixels = resolution(erratum);
        return new LocalizedText(count + " convolutions of 3x3 at " + pixels + " pixels",
                pixels + "画素で3x3畳み込みが" + count);
    }
}
