package io.github.convatlas.classify;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.image.Geometry;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.image.decode.JpegReducer;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Several classifiers of one model, each with a thread of its own: faster for many pictures than one with several
 * threads, which would wait while pictures are decoded.
 */
public final class ClassifierPool implements AutoCloseable {
    private static final int AHEAD = 8;
    private final List<Classifier> classifiers;
    private final BlockingQueue<Classifier> idle;
    private final ImageDecoder decoder;
    private final Geometry geometry;

    private ClassifierPool(List<Classifier> classifiers, ImageDecoder decoder) {
        this.decoder = decoder;
        this.geometry = classifiers.getFirst().preprocessing().geometry();
        this.classifiers = List.copyOf(classifiers);
        this.idle = new ArrayBlockingQueue<>(classifiers.size(), false, classifiers);
    }

    /**
     * Opens a model several times.
     *
     * @param model   what was found in the file
     * @param options how it is opened
     * @param count   how many pictures can be worked on at once
     * @param reducer decodes large JPEGs at a fraction of their size, or {@link JpegReducer#NONE}
     * @return the pool, to be closed by the caller, or why the file is no classifier
     */
    public static Outcome<ClassifierPool> open(OnnxInspection model, ClassifierOptions options, int count,
            JpegReducer reducer) {
        var engine = new Engine();
        var opened = new ArrayList<Classifier>();
        while (opened.size() < count) {
            switch (Classifier.open(engine, model, options)) {
                case Outcome.Success<Classifier>(Classifier classifier) -> opened.add(classifier);
                case Outcome.Refused<Classifier>(String reason) -> {
                    opened.forEach(Classifier::close);
                    return new Outcome.Refused<>(reason);
                }
            }
        }
        return new Outcome.Success<>(new ClassifierPool(opened, new ImageDecoder(reducer)));
    }

    /** What the classes are called. */
    public Labels labels() {
        return classifiers.getFirst().labels();
    }

    /**
     * Classifies pictures, and returns when the last answer was taken.
     *
     * @param pictures files
     * @param top      how many classes are wanted of each
     * @param taker    is given an answer for each picture, in their order, by this thread
     * @throws InterruptedException if this thread is interrupted; pictures not begun are left out
     */
    public void classify(List<Path> pictures, int top, Consumer<Answer> taker) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(classifiers.size());
        try {
            Iterator<Path> rest = pictures.iterator();
            Deque<Future<Answer>> ahead = new ArrayDeque<>();
            while (rest.hasNext() || !ahead.isEmpty()) {
                // a few ahead of what was taken, so that memory does not grow with the pictures
                while (rest.hasNext() && ahead.size() < AHEAD * classifiers.size()) {
                    Path file = rest.next();
                    ahead.add(workers.submit(() -> classify(file, top)));
                }
                taker.accept(ahead.remove().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture could not be worked on", e.getCause());
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    private Answer classify(Path file, int top) throws InterruptedException {
        long start = System.nanoTime();
        return switch (decoder.decode(file, geometry::halvings)) {
            case DecodeResult.Undecodable undecodable -> new Answer.Failed(file, undecodable.sentence());
            case DecodeResult.Decoded decoded -> {
                double decodeMs = (System.nanoTime() - start) / 1e6;
                Classifier classifier = idle.take();
                try {
                    yield switch (classifier.classify(decoded.picture(), top)) {
                        case Outcome.Success<Classification>(Classification classification) ->
                            new Answer.Classified(file, classification, decodeMs);
                        case Outcome.Refused<Classification>(String reason) -> new Answer.Failed(file, reason);
                    };
                } finally {
                    idle.add(classifier);
                }
            }
        };
    }

    @Override
    public void close() {
        classifiers.forEach(Classifier::close);
    }
}
