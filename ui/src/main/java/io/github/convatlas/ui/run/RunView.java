package io.github.convatlas.ui.run;

import io.github.convatlas.capture.Frame;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.drop.DropHandler;
import io.github.convatlas.ui.run.answer.AnswerState;
import io.github.convatlas.ui.run.live.LiveState;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;

/** The Run view; its nodes are built when it comes to the front for the first time. */
final class RunView implements WorkView {
    private final RunViewModel model;
    private final WorkContext context;
    private final RunOpening opening;
    private final RunSaving saving;
    private Optional<RunPane> pane = Optional.empty();

    RunView(RunViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.opening = new RunOpening(model, context);
        this.saving = new RunSaving(model, context);
    }

    @Override
    public String id() {
        return RunViewModel.VIEW;
    }

    @Override
    public String title() {
        return texts().get("run.title");
    }

    @Override
    public Ikon icon() {
        return MaterialDesignP.PLAY_CIRCLE_OUTLINE;
    }

    @Override
    public Node node() {
        RunPane built = pane.orElseGet(() -> new RunPane(model, context, opening));
        pane = Optional.of(built);
        return built.node();
    }

    @Override
    public void shown() {
        model.setAwake(true);
    }

    @Override
    public void hidden() {
        model.setAwake(false);
    }

    @Override
    public boolean worksWithoutNetwork() {
        return true;
    }

    @Override
    public Optional<Runnable> export() {
        return Optional.of(saving::save);
    }

    @Override
    public Optional<DropHandler> dropHandler() {
        return Optional.of(new RunDrop(model, texts()));
    }

    @Override
    public Optional<Command> firstTry() {
        return model.embedded().map(_ -> Command.of("run.try", texts().get("run.command.try"), this::tryOne));
    }

    private void tryOne() {
        context.state().viewProperty().set(id());
        new TryThese(model, context).open(TryThese.FIRST);
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(firstTry().stream(), usual().stream()).toList();
    }

    private List<Command> usual() {
        var answer = model.answer().stateProperty();
        var measurable = Bindings.createBooleanBinding(() -> answer.get() instanceof AnswerState.Untrained
                || answer.get() instanceof AnswerState.NoModel, answer);
        var several = Bindings.size(model.gallery().items()).greaterThan(1);
        var live = model.live().stateProperty();
        var comparable = Bindings.createBooleanBinding(
                () -> answer.get() instanceof AnswerState.Answered && model.others().isRoom(), answer,
                model.others().others());
        var running = Bindings.createBooleanBinding(() -> live.get() instanceof LiveState.Running, live);
        return List.of(
                Command.of("run.open", texts().get("run.command.open"), opening::pictures)
                        .withShortcut("Shortcut+Shift+O"),
                Command.of("run.openFolder", texts().get("run.command.openFolder"), opening::folder),
                Command.of("run.add", texts().get("run.command.add"), opening::model).withShortcut("Shortcut+M"),
                Command.of("run.close", texts().get("run.command.close"), model.gallery()::close)
                        .withShortcut("Shortcut+Shift+W").availableWhen(Bindings.isNotEmpty(model.gallery().items())),
                Command.of("run.paste", texts().get("run.command.paste"), saving::paste),
                Command.of("run.catalog", texts().get("run.command.catalog"), this::toggleCatalog)
                        .withShortcut("Shortcut+Shift+M"),
                Command.of("run.next", texts().get("run.command.next"), () -> model.gallery().walk(1))
                        .withShortcut("N", "Alt+Right").availableWhen(several),
                Command.of("run.previous", texts().get("run.command.previous"), () -> model.gallery().walk(-1))
                        .withShortcut("P", "Alt+Left").availableWhen(several),
                Command.of("run.others", texts().get("run.others.add"), () -> pane.ifPresent(RunPane::offerOthers))
                        .availableWhen(comparable),
                Command.of("run.seen", texts().get("run.command.seen"),
                        () -> model.seenProperty().set(!model.seenProperty().get())).withShortcut("S"),
                Command.of("run.measure", texts().get("run.command.measure"), model.answer()::measure)
                        .withShortcut("M").availableWhen(measurable),
                Command.of("run.live", texts().get("run.command.live"), model.live()::choose)
                        .withShortcut("Shortcut+L"),
                Command.of("run.freeze", texts().get("run.command.freeze"), this::toggleFreeze).withShortcut("F")
                        .availableWhen(running),
                Command.of("run.snapshot", texts().get("run.command.snapshot"),
                        () -> model.live().frame().map(Frame::picture).ifPresent(model::keep)).withShortcut("C")
                        .availableWhen(running),
                Command.of("run.mirror", texts().get("run.command.mirror"), this::toggleMirror).withShortcut("X")
                        .availableWhen(running),
                Command.of("run.again", texts().get("run.command.again"), model.answer()::refresh).withShortcut("F5"));
    }

    private void toggleFreeze() {
        model.live().frozenProperty().set(!model.live().frozenProperty().get());
    }

    private void toggleMirror() {
        model.live().mirrorProperty().set(!model.live().mirrorProperty().get());
    }

    private void toggleCatalog() {
        model.pretrained().openProperty().set(!model.pretrained().openProperty().get());
    }

    private Texts texts() {
        return context.texts();
    }
}
