package io.github.convatlas.block;

import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;

/** A spec that means nothing: ends the expansion at the first such place. Never leaves this package. */
final class SpecException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final String reason;

    SpecException(Place place, String message) {
        super(message);
        this.place = place;
        this.reason = message;
    }

    Problem problem() {
        return new Problem(place, reason);
    }

    /** The same problem as the author of a row sees it: at the row, where the mistake hides in a block of another file. */
    SpecException seenFrom(Place row) {
        return place.file().equals(row.file()) ? this : new SpecException(row, reason + "; in " + place);
    }
}
