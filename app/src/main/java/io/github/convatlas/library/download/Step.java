package io.github.convatlas.library.download;

/** How one attempt to get the rest of a file ended. */
sealed interface Step {
    /** All bytes are there; whether they are the right ones is not known yet. */
    record Complete() implements Step {
    }

    /** The connection or the server failed in a way that may pass. The reason is a sentence without its full stop. */
    record Broken(String reason) implements Step {
    }

    /** This address will not give the file, however often it is asked. */
    record Hopeless(String reason) implements Step {
    }

    /** This machine cannot take the file, from whatever address. */
    record Impossible(String reason) implements Step {
    }

    /** Whoever waits has had enough. */
    record Cancelled() implements Step {
    }
}
