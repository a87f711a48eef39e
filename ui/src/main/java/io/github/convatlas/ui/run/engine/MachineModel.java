package io.github.convatlas.ui.run.engine;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.KeptAnswer;
import io.github.convatlas.image.Picture;
import io.github.convatlas.onnx.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A classifier that is used by one thread at a time.
 *
 * @param classifier answers
 * @param facts      what is known about it
 * @param bytes      size of its file
 * @param opener     opens it again in the same way
 */
record MachineModel(Classifier classifier, ModelFacts facts, long bytes,
        Supplier<Outcome<Classifier>> opener) implements LiveModel {
    private static final int TOP = 5;
    private static final int MOST_LANES = 16;
    /** Models that take more than this together are not opened once for each core. */
    private static final long MOST_BYTES = 2L << 30;

    @Override
    public int lanes() {
        long fitting = MOST_BYTES / Math.max(1, bytes);
        return Math.clamp(fitting, 1, Math.min(MOST_LANES, Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public List<LiveModel> colleagues(int most) {
        var opened = new ArrayList<LiveModel>();
        while (opened.size() < most && opener.get() instanceof Outcome.Success<Classifier>(Classifier colleague)) {
            opened.add(new MachineModel(colleague, facts, bytes, opener));
        }
        return List.copyOf(opened);
    }

    @Override
    public Outcome<Classification> classify(Picture picture) {
        return classifier.classify(picture, TOP);
    }

    @Override
    public Outcome<Classification> classify(Picture picture, Consumer<double[]> filter) {
        var answer = new KeptAnswer(TOP);
        return classifier.answer(picture, filter, answer).<Outcome<Classification>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Success<>(answer.copy()));
    }

    @Override
    public Outcome<Double> again() {
        return classifier.session().measure();
    }

    @Override
    public Picture seen(Picture picture) {
        return classifier.seen(picture);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
