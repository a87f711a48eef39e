package io.github.convatlas.library.download;

/** Someone who waits for a download. Called on the thread that downloads, some ten times a second; to be answered quickly. */
public interface ByteProgress {
    /** Nobody waits. */
    ByteProgress UNWATCHED = new ByteProgress() {
        @Override
        public void report(long done, long total) {
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
     * @param done  bytes that are there, those of an earlier beginning included
     * @param total bytes there will be
     */
    void report(long done, long total);

    /** Whether to stop. What has arrived is then kept, and the next download of the file goes on from there. */
    boolean isCancelled();
}
