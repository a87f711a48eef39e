package io.github.convatlas.json;

/**
 * Something wrong in a file, in one sentence: what was expected, what was found, what may stand there.
 *
 * @param place   where
 * @param message the sentence, without the place
 */
public record Problem(Place place, String message) {
    /** Place and sentence, as a compiler prints them. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
