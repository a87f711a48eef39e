package io.github.convatlas.classify;

import io.github.convatlas.engine.Classification;

import java.nio.file.Path;

/** What became of one picture. */
public sealed interface Answer {
    /** The picture's file. */
    Path file();

    /**
     * It was classified.
     *
     * @param file           of the picture
     * @param classification what the model says, and how long it took
     * @param decodeMs       time to read and decode the file, in ms
     */
    record Classified(Path file, Classification classification, double decodeMs) implements Answer {
    }

    /**
     * It could not be.
     *
     * @param file   of the picture
     * @param reason one sentence for a person
     */
    record Failed(Path file, String reason) implements Answer {
    }
}
