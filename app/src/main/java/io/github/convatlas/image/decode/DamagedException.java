package io.github.convatlas.image.decode;

import java.io.IOException;

/** The content ends before the picture does, or contradicts itself; the message completes "is a damaged picture: ...". */
final class DamagedException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedException(String message) {
        super(message);
    }
}
