package io.github.convatlas.ui.common;

import io.github.convatlas.ui.common.ErrorPresenter.NoteAction;

import java.util.Optional;

/**
 * A message in the window that stays until it is dismissed.
 *
 * @param kind     how serious it is
 * @param sentence what happened, in plain words
 * @param advice   what it means or what to do; may be empty
 * @param details  for those who want to know, folded; may be empty
 * @param action   what can be done about it, if something can; the message then goes away
 */
public record Notice(Kind kind, String sentence, String advice, String details, Optional<NoteAction> action) {
    /** A message about which nothing is offered. */
    public Notice(Kind kind, String sentence, String advice, String details) {
        this(kind, sentence, advice, details, Optional.empty());
    }

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
