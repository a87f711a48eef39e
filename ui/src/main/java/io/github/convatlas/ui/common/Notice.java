package io.github.convatlas.ui.common;

/**
 * A message in the window that stays until it is dismissed.
 *
 * @param kind     how serious it is
 * @param sentence what happened, in plain words
 * @param advice   what it means or what to do; may be empty
 * @param details  for those who want to know, folded; may be empty
 */
public record Notice(Kind kind, String sentence, String advice, String details) {
    /** How serious a message is. */
    public enum Kind {
        /** Good to know. */
        INFO,
        /** Something was not as it should be, and was dealt with. */
        WARNING,
        /** Something asked for was not done. */
        ERROR
    }
}
