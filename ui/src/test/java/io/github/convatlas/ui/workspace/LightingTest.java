package io.github.convatlas.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.graph.LayerId;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.support.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class LightingTest {
    private static final LibraryReference.Spec V2 = LibraryReference.of("mobilenet-v2");
    @TempDir
    private Path folder;
    private AppState state;

    @BeforeEach
    void lightALayer() {
        state = Models.in(folder).state();
        state.languageProperty().set(Language.ENGLISH);
        state.show(List.of(V2));
        long slot = state.networks().getFirst().slot();
        state.lighting().light(new Highlight("dense 3x3 at 224", Map.of(slot, Set.of(new LayerId("stem1.1.conv")))));
    }

    @Test
    void theLightGoesOutWithTheLanguageOfItsLabel() {
        assertThat(state.lighting().highlightProperty().get()).isPresent();
        state.languageProperty().set(Language.JAPANESE);
        assertThat(state.lighting().highlightProperty().get()).isEmpty();
    }

    @Test
    void theLightGoesOutWhenItsNetworkGetsOtherParameters() {
        state.change(state.networks().getFirst().slot(), V2.with("width", "0.5"));
        assertThat(state.lighting().highlightProperty().get()).isEmpty();
    }
}
