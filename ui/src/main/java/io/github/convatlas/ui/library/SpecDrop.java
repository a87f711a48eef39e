package io.github.convatlas.ui.library;

import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.drop.DropHandler;
import io.github.convatlas.ui.workspace.WorkContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Specs join "My networks". */
public final class SpecDrop implements DropHandler {
    private static final String ENDING = ".json";
    private static final String TOPIC = "spec";
    private final WorkContext context;

    /** Adds to the library of this context. */
    public SpecDrop(WorkContext context) {
        this.context = context;
    }

    private Texts texts() {
        return context.texts();
    }

    @Override
    public FileDialogs.Kind kind() {
        return new FileDialogs.Kind(texts().get("library.spec.kind"), List.of("*" + ENDING));
    }

    @Override
    public boolean takes(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public String effect(List<Path> files) {
        return files.size() == 1
                ? texts().get("library.spec.effect.one", name(files.getFirst()))
                : texts().get("library.spec.effect", files.size());
    }

    @Override
    public void take(List<Path> files) {
        files.forEach(this::add);
    }

    private void add(Path file) {
        String title = texts().get("library.spec.reading", name(file));
        context.tasks().run(context.library().change(title, library -> library.addSpecs(file), reading -> {
            switch (reading) {
                case Reading.Success<List<NetworkSpec>>(List<NetworkSpec> added) -> joined(file, added);
                case Reading.Failure<List<NetworkSpec>>(List<Problem> problems) -> refused(file, problems);
            }
        }).whenFailed(failure -> context.errors().show(TOPIC, words -> new Notice(Notice.Kind.ERROR,
                words.get("library.spec.unreadable", name(file)), words.get("library.spec.unreadable.advice"),
                String.valueOf(failure)))));
    }

    private void joined(Path file, List<NetworkSpec> added) {
        context.errors().settled(TOPIC);
        if (added.isEmpty()) {
            context.errors().note(texts().get("library.block.joined", name(file)));
            return;
        }
        context.errors().note(texts().get("library.spec.joined", added.size(), name(file)));
        context.state().reopen();
        context.state().show(added.stream().<LibraryReference>map(spec -> LibraryReference.of(spec.id())).toList());
    }

    private void refused(Path file, List<Problem> problems) {
        Problem first = problems.getFirst();
        context.errors().show(TOPIC, words -> new Notice(Notice.Kind.ERROR,
                words.get("library.spec.refused", name(file)), sentence(words, first),
                problems.size() == 1
                        ? ""
                        : problems.stream().map(problem -> sentence(words, problem))
                                .collect(Collectors.joining("\n"))));
    }

    private static String sentence(Texts words, Problem problem) {
        String path = problem.place().path().isEmpty() ? "" : " (" + problem.place().path() + ")";
        return words.get("library.spec.problem", problem.place().line(), problem.place().column(),
                problem.message() + path);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
