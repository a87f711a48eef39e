package io.github.convatlas.ui.arrangement;

import io.github.convatlas.arrangement.Step;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.LibraryModel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says in a few words what a step was.
 *
 * @param texts   in the language of the window
 * @param library knows the names of networks
 */
public record StepWords(Texts texts, LibraryModel library) {
    private static final int FEW = 2;

    /** The step, for a menu: "width of MobileNetV2". */
    public String of(Step step) {
        String key = "arrangement.step." + step.kind().name().toLowerCase(Locale.ROOT);
        return texts.get(key, names(step.networks()), step.parameter());
    }

    /** The names of networks, the first few. */
    public String names(List<LibraryReference> networks) {
        String first = networks.stream().limit(FEW).map(this::name)
                .collect(Collectors.joining(texts.get("arrangement.and")));
        int more = networks.size() - FEW;
        return more > 0 ? texts.get("arrangement.more", first, more) : first;
    }

    private String name(LibraryReference reference) {
        return switch (reference) {
            case LibraryReference.Spec spec -> library.spec(spec).map(NetworkSpec::title).orElse(spec.id());
            case LibraryReference.OnnxFile file -> String.valueOf(file.path().getFileName());
        };
    }
}
