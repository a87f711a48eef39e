package io.github.convatlas.facts.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.facts.PublishedFacts;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ArticleNotesTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final ArticleNotes NOTES = ArticleNotes.builtIn();

    @Test
    void everyArticleHasItsNotesInOrder() {
        assertThat(NOTES.notes().stream().collect(Collectors.groupingBy(note -> note.article().number(),
                Collectors.counting()))).containsExactlyEntriesOf(
                        new TreeMap<>(Map.of(0, 15L, 1, 10L, 2, 6L, 3, 8L, 4, 9L)));
        for (ArticleNote.Article article : NOTES.articles()) {
            List<ArticleNote> own = NOTES.notes().stream().filter(note -> note.article().equals(article)).toList();
            assertThat(ids(own)).isEqualTo(IntStream.rangeClosed(1, own.size())
                    .mapToObj(number -> article.number() + "." + number).toList());
        }
    }

    @Test
    void everyNoteSpeaksBothLanguagesAndConcernsSomething() {
        assertThat(NOTES.notes()).allSatisfy(note -> {
            for (var text : List.of(note.printed(), note.right(), note.why())) {
                assertThat(text.english()).as(note.id()).isNotBlank();
                assertThat(text.japanese()).as(note.id()).isNotBlank();
            }
            assertThat(note.basis()).as(note.id()).isNotEmpty();
            assertThat(note.sources()).as(note.id()).isNotEmpty().allMatch(source -> source.startsWith("./convatlas ")
                    || source.matches(
                            "arXiv:[0-9.]+v[0-9]+(, .+)?|[a-z/]+ [0-9a-f.]+, .+|.*as printed|.* = .*|.*Section .*"));
            assertThat(note.about().networks().size() + note.about().blocks().size() + note.about().topics().size())
                    .as(note.id()).isPositive();
        });
    }

    @Test
    void networksAndBlocksOfNotesAreKnown() {
        PublishedFacts facts = PublishedFacts.builtIn(ATLAS);
        NOTES.notes().forEach(note -> {
            assertThat(note.about().networks()).as(note.id())
                    .allMatch(network -> ATLAS.open(network) instanceof Reading.Success
                            || !facts.of(network.toString()).isEmpty());
            assertThat(note.about().blocks()).as(note.id()).allMatch(block -> ATLAS.block(block).isPresent());
        });
    }

    @Test
    void everyTopicHasANote() {
        assertThat(NOTES.topics().keySet()).allMatch(topic -> !NOTES.aboutTopic(topic).isEmpty());
    }

    @Test
    void wrongCellsComeFromTheTables() {
        ArticleNote xception = NOTES.about("xception").getFirst();
        ArticleTables.Erratum cell = ArticleTables.builtIn().errata().getFirst();

        assertThat(xception.id()).isEqualTo("0.1");
        assertThat(xception.printed().english()).isEqualTo("2 convolutions of 3x3 at 112 pixels");
        assertThat(xception.right().japanese()).isEqualTo("112画素で3x3畳み込みが3");
        assertThat(xception.why()).isEqualTo(cell.because());
    }

    @Test
    void notesAreFoundByNetworkBlockAndTopic() {
        assertThat(ids(NOTES.about("mnasnet-a3"))).containsExactly("0.14");
        assertThat(ids(NOTES.aboutBlock("bottleneck"))).containsExactly("0.6", "0.10");
        assertThat(ids(NOTES.aboutTopic("h-swish"))).containsExactly("1.2");
        assertThat(NOTES.about("nobody")).isEmpty();
    }

    @Test
    void aWrongFileIsRefusedWithEveryMistake() {
        String text = """
                {"formatVersion": 1, "articles": [{"number": 0, "title": "t", "language": "ja"}],
                 "topics": {"a": "A"}, "notes": [
                   {"id": "7.1", "about": {"networks": ["@"], "topics": ["b"]}, "basis": ["rumor"], "sources": ["s"],
                    "printed": "p", "right": "r", "why": {"en": "w"}},
                   {"id": "0.2", "about": {}, "basis": ["paper"], "printed": "p", "right": "r", "why": "w",
                    "cell": {"network": "vgg16", "resolution": 112}}]}""";

        assertThat(problems(ArticleNotes.read("f.json", text, ArticleTables.builtIn()))).containsExactly(
                "a network is named ID or ID@name=value,name=value",
                "unknown topic \"b\" (did you mean \"a\"?); known: a",
                "unknown basis \"rumor\"; known: computed, paper, code", "a note needs a \"basis\"",
                "expected the number of an article, a point and a number, found \"7.1\"; articles: [0]",
                "the field \"ja\" is missing", "a note needs \"sources\"",
                "the tables have no wrong cell of vgg16 at 112");
    }

    private static List<String> ids(List<ArticleNote> notes) {
        return notes.stream().map(ArticleNote::id).toList();
    }

    private static List<String> problems(Reading<ArticleNotes> reading) {
        Function<List<Problem>, List<String>> sentences = found -> found.stream().map(Problem::message).toList();
        return switch (reading) {
            case Reading.Success<ArticleNotes> _ -> List.of();
            case Reading.Failure<ArticleNotes>(List<Problem> problems) -> sentences.apply(problems);
        };
    }
}
