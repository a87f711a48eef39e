package io.github.convatlas.ui.drop;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.ErrorPresenter.NoteAction;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskRunner;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What files that hover over the window would do, and what files that were dropped or opened do. */
public final class DropViewModel {
    private static final String TOPIC = "drop";
    private static final String WEB = "drop.web";
    private final List<DropHandler> handlers;
    private final Texts texts;
    private final ErrorPresenter errors;
    private final TaskRunner tasks;
    private final Fetcher fetcher;
    private final ReadOnlyObjectWrapper<Optional<DropPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Path> hovering = List.of();

    /** Fetches a picture from the web; called in the background, and only after the user has agreed. */
    @FunctionalInterface
    public interface Fetcher {
        /**
         * Fetches it.
         *
         * @return the file, or one sentence that says why it is not there
         * @throws InterruptedException if nobody waits any more
         */
        Outcome<Path> fetch(URI address) throws InterruptedException;
    }

    /**
     * Shares files out among handlers.
     *
     * @param handlers the first that takes a file gets it
     * @param texts    in the user's language
     * @param errors   where the user is told and asked
     * @param tasks    background work
     * @param fetcher  fetches pictures from the web once the user agrees
     */
    public DropViewModel(List<DropHandler> handlers, Texts texts, ErrorPresenter errors, TaskRunner tasks,
            Fetcher fetcher) {
        this.handlers = List.copyOf(handlers);
        this.texts = texts;
        this.errors = errors;
        this.tasks = tasks;
        this.fetcher = fetcher;
    }

    /** What letting go would do; nothing while no files hover over the window. */
    public ReadOnlyObjectProperty<Optional<DropPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The kinds of files that can be opened, all together first. */
    public List<FileDialogs.Kind> kinds() {
        List<FileDialogs.Kind> each = handlers.stream().map(DropHandler::kind).toList();
        var all = new FileDialogs.Kind(texts.get("drop.all"), each.stream().flatMap(kind -> kind.patterns().stream())
                .toList());
        return Stream.concat(Stream.of(all), each.stream()).toList();
    }

    /**
     * Files hover over the window.
     *
     * @return whether letting go would do something
     */
    public boolean hover(List<Path> files) {
        if (plan.get().isEmpty() || !files.equals(hovering)) {
            hovering = List.copyOf(files);
            plan.set(Optional.of(DropPlan.of(handlers, files)));
        }
        return plan.get().filter(DropPlan::doesSomething).isPresent();
    }

    /** The files went away again. */
    public void leave() {
        plan.set(Optional.empty());
    }

    /** Hands files over; what nobody takes is refused with the reason. */
    public void take(List<Path> files) {
        leave();
        DropPlan shares = DropPlan.of(handlers, files);
        shares.carryOut();
        if (!shares.refused().isEmpty()) {
            errors.show(TOPIC, words -> {
                var now = new DropViewModel(handlers, words, errors, tasks, fetcher);
                return new Notice(Notice.Kind.WARNING, words.get("drop.refused", now.names(shares.refused())),
                        now.accepted(), "");
            });
        } else {
            errors.settled(TOPIC);
        }
    }

    /** Hands a picture over that is no file yet. */
    public void take(DraggedPicture.Copied picture) {
        leave();
        tasks.run(Job.quiet(_ -> picture.write(texts.get("drop.picture"))).whenDone(file -> take(List.of(file))));
    }

    /** Says that an address on the web was dropped, and asks whether its picture is to be fetched. */
    public void ask(URI address) {
        leave();
        String host = String.valueOf(address.getHost());
        errors.show(WEB, words -> new Notice(Notice.Kind.INFO, words.get("drop.remote", host),
                words.get("drop.remote.advice"), address.toString(),
                Optional.of(new NoteAction(words.get("drop.remote.fetch"), () -> fetch(address, host)))));
    }

    private void fetch(URI address, String host) {
        tasks.run(Job.<Outcome<Path>>of(texts.get("drop.remote.fetching", host), _ -> fetcher.fetch(address))
                .whenDone(fetched -> {
                    switch (fetched) {
                        case Outcome.Success<Path>(Path file) -> take(List.of(file));
                        case Outcome.Refused<Path>(String reason) -> errors.show(WEB,
                                words -> new Notice(Notice.Kind.WARNING, words.say(reason),
                                        words.get("drop.remote.advice"), address.toString()));
                    }
                }));
    }

    /** What can be dropped, as a sentence. */
    public String accepted() {
        return texts.get("drop.accepted",
                handlers.stream().map(handler -> handler.kind().title()).collect(Collectors.joining(", ")));
    }

    /** The names of files, the first few. */
    public String names(List<Path> files) {
        String first = files.stream().limit(3).map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", "));
        return files.size() > 3 ? texts.get("drop.more", first, files.size() - 3) : first;
    }
}
