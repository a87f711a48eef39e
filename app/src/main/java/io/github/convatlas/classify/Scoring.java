package io.github.convatlas.classify;

import io.github.convatlas.classify.Scorecard.ClassScore;
import io.github.convatlas.classify.Scorecard.Confusion;
import io.github.convatlas.classify.Scorecard.Unmatched;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Compares answers with what is known of the pictures; keeps counts only, so that there may be any number of pictures. */
public final class Scoring {
    private static final int FIVE = 5;
    private final Truth truth;
    private final ClassNames names;
    private final Map<Integer, int[]> classes = new TreeMap<>();
    private final Map<Pair, Integer> confusions = new LinkedHashMap<>();
    private final Map<String, Integer> unmatched = new LinkedHashMap<>();
    private final Map<String, List<Integer>> found = new LinkedHashMap<>();
    private int failed;
    private int untold;

    private record Pair(int truth, int answer) {
    }

    /**
     * Nothing is counted yet.
     *
     * @param truth  what is known of the pictures
     * @param labels the classes of the model
     */
    public Scoring(Truth truth, Labels labels) {
        this.truth = truth;
        this.names = new ClassNames(labels);
    }

    /** The class that a picture is known to show; nothing if no class or several fit what is said of it. */
    public OptionalInt truth(Path picture) {
        List<Integer> fitting = truth.of(picture).map(this::find).orElse(List.of());
        return fitting.size() == 1 ? OptionalInt.of(fitting.getFirst()) : OptionalInt.empty();
    }

    /** Counts an answer; at least five classes should be named in it, where there are as many. */
    public void add(Answer answer) {
        Optional<String> said = truth.of(answer.file());
        if (said.isEmpty()) {
            untold++;
            return;
        }
        List<Integer> fitting = find(said.get());
        if (fitting.size() != 1) {
            unmatched.merge(said.get(), 1, Integer::sum);
            return;
        }
        switch (answer) {
            case Answer.Failed _ -> failed++;
            case Answer.Classified classified -> judge(fitting.getFirst(), classified.classification().top());
        }
    }

    private List<Integer> find(String name) {
        return found.computeIfAbsent(name, names::find);
    }

    private void judge(int right, List<Score> top) {
        int[] counts = classes.computeIfAbsent(right, _ -> new int[3]);
        counts[0]++;
        int answer = top.getFirst().index();
        if (answer == right) {
            counts[1]++;
        } else {
            confusions.merge(new Pair(right, answer), 1, Integer::sum);
        }
        if (top.stream().limit(FIVE).anyMatch(score -> score.index() == right)) {
            counts[2]++;
        }
    }

    /** What was counted so far. */
    public Scorecard card() {
        List<ClassScore> scores = classes.entrySet().stream()
                .map(entry -> new ClassScore(entry.getKey(), entry.getValue()[0], entry.getValue()[1],
                        entry.getValue()[2]))
                .toList();
        List<Confusion> confused = confusions.entrySet().stream()
                .map(entry -> new Confusion(entry.getKey().truth(), entry.getKey().answer(), entry.getValue()))
                .sorted(Comparator.comparingInt(Confusion::pictures).reversed().thenComparing(Confusion::truth)
                        .thenComparing(Confusion::answer))
                .toList();
        var left = new ArrayList<Unmatched>();
        unmatched.forEach((name, pictures) -> left.add(new Unmatched(name, pictures, find(name))));
        return new Scorecard(sum(scores.stream().map(ClassScore::pictures).toList()),
                sum(scores.stream().map(ClassScore::top1).toList()),
                sum(scores.stream().map(ClassScore::top5).toList()),
                failed, untold, scores, confused, left);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
