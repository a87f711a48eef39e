package io.github.convatlas.training.picture;

import io.github.convatlas.image.Labels;

import java.io.IOException;

/** Pictures that are known by their class: what a pool is filled with. */
public interface Pictures {
    /**
     * One picture as the network sees it.
     *
     * @param kind  its class, from 0
     * @param bytes red, green, blue of each pixel, row by row
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for a moment, on its way into the pool
    record Sample(int kind, byte[] bytes) {
    }

    /** Makes pictures; for one thread. */
    interface Reader {
        /** The picture of this index. */
        Sample read(int index) throws IOException;
    }

    /** How many there are. */
    int size();

    /** The side of each in pixels. */
    int side();

    /** What the classes are called. */
    Labels labels();

    /** What the pictures are and where they are from, in a few words. */
    String description();

    /** A name that no other set of pictures has, as part of a file's name. */
    String key();

    /** Makes them, for one thread. */
    Reader reader();
}
