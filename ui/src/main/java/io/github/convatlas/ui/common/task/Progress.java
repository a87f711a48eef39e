package io.github.convatlas.ui.common.task;

/** How background work says how far it is. All methods may be called from the thread that works. */
public interface Progress {
    /**
     * Says how much is done.
     *
     * @param done  what is finished
     * @param total all there is; 0 or less if that is not known
     */
    void report(long done, long total);

    /** Says what is being worked on, in the user's language. */
    void message(String text);

    /** Whether the result is no longer wanted. Long loops should look and stop. */
    boolean isCancelled();
}
