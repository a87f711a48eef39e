package io.github.convatlas.export.sheet;

import io.github.convatlas.classify.Scorecard;
import io.github.convatlas.classify.Scorecard.ClassScore;
import io.github.convatlas.classify.Scorecard.Confusion;
import io.github.convatlas.classify.Scorecard.Unmatched;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.image.Labels;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out how often a model is right: by class, and which class it takes for which other. */
public final class ScorecardSheet {
    /** The most classes of which a confusion table has a row and a column each; more are listed in pairs. */
    private static final int WIDEST = 20;
    private static final int DIGITS = 6;
    private final Scorecard card;
    private final Labels labels;
    private final Words words;

    private ScorecardSheet(Scorecard card, Labels labels, Locale language) {
        this.card = card;
        this.labels = labels;
        this.words = new Words(language);
    }

    /** A row for each class, with the class it is most often taken for, and a row for all. */
    public static Table classes(Scorecard card, Labels labels, Locale language) {
        return new ScorecardSheet(card, labels, language).classes();
    }

    /** A row for each class shown and a column for each class said; of many classes only the pairs that occur. */
    public static Table confusions(Scorecard card, Labels labels, Locale language) {
        return new ScorecardSheet(card, labels, language).confusions();
    }

    /** The sentence that sums up: how many pictures, top-1, top-5. */
    public static String sentence(Scorecard card, Locale language) {
        var words = new Words(language);
        return card.isEmpty()
                ? words.get("score.nothing")
                : words.fill("score.sum", Integer.toString(card.judged()), percent(card.top1Share()),
                        percent(card.top5Share()));
    }

    /** What is left out of the figures, a sentence each. */
    public static List<String> remarks(Scorecard card, Labels labels, Locale language) {
        return new ScorecardSheet(card, labels, language).remarks();
    }

    /** Everything, for programs. */
    public static ObjectNode json(Scorecard card, Labels labels) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("judged", card.judged()).put("top1", card.top1())
                .put("top5", card.top5());
        card.top1Share().ifPresent(share -> json.put("top1Accuracy", rounded(share)));
        card.top5Share().ifPresent(share -> json.put("top5Accuracy", rounded(share)));
        json.put("withoutAnswer", card.failed()).put("withoutTruth", card.untold());
        ArrayNode classes = json.putArray("classes");
        card.classes().forEach(score -> classes.addObject().put("index", score.index())
                .put("label", labels.get(score.index()).english()).put("pictures", score.pictures())
                .put("top1", score.top1()).put("top5", score.top5()));
        ArrayNode confusions = json.putArray("confusions");
        card.confusions().forEach(pair -> confusions.addObject().put("truth", pair.truth())
                .put("answer", pair.answer()).put("pictures", pair.pictures()));
        ArrayNode unmatched = json.putArray("unmatched");
        card.unmatched().forEach(name -> {
            ArrayNode fitting = unmatched.addObject().put("name", name.name()).put("pictures", name.pictures())
                    .putArray("classes");
            name.classes().forEach(fitting::add);
        });
        return json;
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", 100 * share.getAsDouble());
    }

    private String label(int index) {
        return labels.get(index).text(words.language());
    }

    private Table classes() {
        var sheet = new Table.Builder().caption(sentence(card, words.language())).columns(
                Table.Column.right(words.get("score.index")), Table.Column.left(words.get("score.class")),
                Table.Column.right(words.get("score.pictures")), Table.Column.right(words.get("score.top1")),
                Table.Column.right(words.get("score.top5")), Table.Column.left(words.get("score.mistaken")));
        for (ClassScore score : card.classes()) {
            sheet.row(Cell.plain(score.index()), Cell.text(label(score.index())), Cell.count(score.pictures()),
                    Cell.measured(100.0 * score.top1() / score.pictures(), 2),
                    Cell.measured(100.0 * score.top5() / score.pictures(), 2), Cell.text(mistaken(score.index())));
        }
        remarks().forEach(sheet::remark);
        return sheet.build();
    }

    private String mistaken(int truth) {
        return card.confusions().stream().filter(pair -> pair.truth() == truth).findFirst()
                .map(pair -> label(pair.answer()) + " (" + pair.pictures() + ")").orElse("");
    }

    private Table confusions() {
        var involved = new TreeSet<Integer>();
        card.classes().forEach(score -> involved.add(score.index()));
        card.confusions().forEach(pair -> involved.add(pair.answer()));
        return involved.size() <= WIDEST ? square(List.copyOf(involved)) : pairs();
    }

    private Table square(List<Integer> involved) {
        var sheet = new Table.Builder().caption(words.get("score.confusion"));
        sheet.columns(Stream.concat(Stream.of(Table.Column.left(words.get("score.shown"))),
                involved.stream().map(index -> Table.Column.right(label(index)))).toList());
        for (ClassScore score : card.classes()) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.text(label(score.index())));
            involved.forEach(answer -> cells.add(count(score, answer)));
            sheet.row(cells);
        }
        return sheet.build();
    }

    private Cell count(ClassScore score, int answer) {
        int pictures = score.index() == answer
                ? score.top1()
                : card.confusions().stream().filter(pair -> pair.truth() == score.index() && pair.answer() == answer)
                        .mapToInt(Confusion::pictures).sum();
        return pictures == 0 ? Cell.BLANK : Cell.count(pictures);
    }

    private Table pairs() {
        var sheet = new Table.Builder().caption(words.get("score.confusion")).columns(
                Table.Column.left(words.get("score.shown")), Table.Column.left(words.get("score.said")),
                Table.Column.right(words.get("score.pictures")));
        card.confusions().forEach(pair -> sheet.row(Cell.text(label(pair.truth())), Cell.text(label(pair.answer())),
                Cell.count(pair.pictures())));
        return sheet.build();
    }

    private List<String> remarks() {
        Stream<String> counts = Stream.of(left("score.failed", card.failed()), left("score.untold", card.untold()))
                .filter(sentence -> !sentence.isEmpty());
        return Stream.concat(card.unmatched().stream().map(this::unmatched), counts).toList();
    }

    private String left(String key, int pictures) {
        return pictures == 0 ? "" : words.fill(key, Integer.toString(pictures));
    }

    private String unmatched(Unmatched name) {
        String number = Integer.toString(name.pictures());
        String fitting = name.classes().stream().map(index -> index + " " + label(index))
                .collect(Collectors.joining(", "));
        return fitting.isEmpty()
                ? words.fill("score.unknown", name.name(), number)
                : words.fill("score.ambiguous", name.name(), number, fitting);
    }
}
