package io.github.convatlas.ui.arrangement;

import io.github.convatlas.arrangement.History;
import io.github.convatlas.arrangement.Step;
import io.github.convatlas.ui.common.ErrorPresenter.NoteAction;
import io.github.convatlas.ui.workspace.WorkContext;

/** Where several networks went away at once, a note says so and offers to take it back. */
public final class ReplacedNote {
    private final WorkContext context;

    /** Watches over the arrangement of this window. */
    public ReplacedNote(WorkContext context) {
        this.context = context;
        context.lifetime().add(context.state().historyProperty().subscribe(this::follow));
    }

    private void follow(History before, History now) {
        if (isNew(before, now) && now.undoable().filter(ReplacedNote::replaces).isPresent()
                && !now.past().getLast().arrangement().members().isEmpty()) {
            String what = new StepWords(context.texts(), context.library())
                    .names(now.undoable().orElseThrow().networks());
            context.errors().note(context.texts().get("arrangement.replaced", what),
                    new NoteAction(context.texts().get("arrangement.undo"), context.state()::undo));
        } else if (!now.past().equals(before.past()) && context.errors().noteActionProperty().get().isPresent()) {
            context.errors().note("");
        }
    }

    private static boolean isNew(History before, History now) {
        boolean isBack = now.past().size() < before.past().size();
        boolean isForth = now.future().size() < before.future().size() && before.redoable().equals(now.undoable());
        return !isBack && !isForth && !now.past().equals(before.past());
    }

    private static boolean replaces(Step step) {
        return switch (step.kind()) {
            case REPLACE, COMPARISON -> true;
            case SHOW, ADD, COPY, CLOSE, MOVE, PARAMETER, VARIANT, RESET, PARTS, OVERLAY, FOLD, RULE, ROWS,
                    DIAGRAMS, CHART ->
                false;
        };
    }
}
