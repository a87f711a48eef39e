package io.github.convatlas.demo;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Labels;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.sketch.Sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Shows pictures of known classes to a classifier and judges its answers. */
public final class Examination {
    private static final int BINS = 15;
    private final Engine engine;
    private final OnnxInspection model;

    /** An examination of the model in a file. */
    public Examination(Engine engine, OnnxInspection model) {
        this.engine = engine;
        this.model = model;
    }

    private record Given(int kind, Classification said) {
    }

    /**
     * Judges.
     *
     * @param pictures gives a picture for each number from 0, or says why there is none; called by several threads
     * @param count    how many
     * @param threads  how many work at once
     * @return what came of it, or why the model cannot be judged
     */
    public Outcome<Judgement> judge(IntFunction<Outcome<Sketch>> pictures, int count, int threads)
            throws InterruptedException {
        int workers = Math.min(threads, count);
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<Outcome<List<Given>>>> parts = IntStream.range(0, workers)
                    .mapToObj(worker -> pool.submit(() -> part(pictures, worker, count, workers))).toList();
            Outcome<List<Given>> all = new Outcome.Success<>(List.of());
            for (Future<Outcome<List<Given>>> part : parts) {
                Outcome<List<Given>> given = part.get();
                all = all.then(before -> given.map(more -> joined(before, more)));
            }
            return all.then(answers -> labels().map(labels -> judgement(labels, answers)));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture could not be judged", e.getCause());
        }
    }

    private static List<Given> joined(List<Given> before, List<Given> more) {
        var all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    private Outcome<Labels> labels() {
        return Classifier.open(engine, model, ClassifierOptions.DEFAULT).map(classifier -> {
            try (classifier) {
                return classifier.labels();
            }
        });
    }

    private Outcome<List<Given>> part(IntFunction<Outcome<Sketch>> pictures, int first, int count, int step) {
        return Classifier.open(engine, model, ClassifierOptions.DEFAULT).then(classifier -> {
            try (classifier) {
                var given = new ArrayList<Given>();
                for (int i = first; i < count; i += step) {
                    Outcome<Given> answer = pictures.apply(i).then(sketch -> classifier.classify(sketch.picture(), 1)
                            .map(said -> new Given(sketch.kind().index(), said)));
                    switch (answer) {
                        case Outcome.Success<Given>(Given one) -> given.add(one);
                        case Outcome.Refused<Given>(String reason) -> {
                            return new Outcome.Refused<>(reason);
                        }
                    }
                }
                return new Outcome.Success<>(given);
            }
        });
    }

    private static Judgement judgement(Labels labels, List<Given> answers) {
        var counts = new int[labels.size()][labels.size()];
        int sure = 0;
        int surelyRight = 0;
        for (Given answer : answers) {
            int said = answer.said().top().getFirst().index();
            counts[answer.kind()][said]++;
            sure += answer.said().isUnsure() ? 0 : 1;
            surelyRight += !answer.said().isUnsure() && said == answer.kind() ? 1 : 0;
        }
        return new Judgement(labels,
                java.util.Arrays.stream(counts).map(row -> IntStream.of(row).boxed().toList()).toList(),
                new Judgement.Sure(sure, surelyRight), error(answers),
                Quantiles.of(answers.stream().mapToDouble(answer -> answer.said().inferenceMs()).toArray()));
    }

    private static double error(List<Given> answers) {
        var count = new int[BINS];
        var confidence = new double[BINS];
        var right = new double[BINS];
        for (Given answer : answers) {
            Score best = answer.said().top().getFirst();
            int bin = Math.clamp((int) (best.probability() * BINS), 0, BINS - 1);
            count[bin]++;
            confidence[bin] += best.probability();
            right[bin] += best.index() == answer.kind() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]) / Math.max(1, answers.size());
        }
        return error;
    }
}
