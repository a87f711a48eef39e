package io.github.convatlas.engine;

/** Someone who waits for a long measurement. Called on the thread that measures; to be answered quickly. */
public interface Progress {
    /** Nobody waits. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void report(String what, int done, int total) {
            // nobody waits
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Tells how far it is.
     *
     * @param what  name of the model at work
     * @param done  steps that are done
     * @param total steps there are
     */
    void report(String what, int done, int total);

    /** Whether the measurement should stop at the next run. */
    boolean isCancelled();
}
