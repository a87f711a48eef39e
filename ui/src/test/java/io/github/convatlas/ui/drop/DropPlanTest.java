package io.github.convatlas.ui.drop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.common.FileDialogs;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DropPlanTest {

    private final List<String> taken = new ArrayList<>();

    private final class Taker implements DropHandler {
        private final String ending;

        Taker(String ending) {
            this.ending = ending;
        }

        @Override
        public FileDialogs.Kind kind() {
            return new FileDialogs.Kind(ending, List.of("*" + ending));
        }

        @Override
        public boolean takes(Path file) {
            return file.toString().endsWith(ending);
        }

        @Override
        public String effect(List<Path> files) {
            return files.size() + " " + ending;
        }

        @Override
        public void take(List<Path> files) {
            files.forEach(file -> taken.add(ending + " takes " + file));
        }
    }

    @Test
    void theFirstHandlerThatTakesAFileGetsIt() {
        var plan = DropPlan.of(List.of(new Taker(".png"), new Taker("g")),
                List.of(Path.of("a.jpg"), Path.of("b.png"), Path.of("c.doc"), Path.of("d.png")));
        assertThat(plan.doesSomething()).isTrue();
        assertThat(plan.refused()).containsExactly(Path.of("c.doc"));
        plan.carryOut();
        assertThat(taken).containsExactly(".png takes b.png", ".png takes d.png", "g takes a.jpg");
    }

    @Test
    void filesThatNobodyTakesDoNothing() {
        var plan = DropPlan.of(List.of(new Taker(".png")), List.of(Path.of("c.doc")));
        assertThat(plan.doesSomething()).isFalse();
        plan.carryOut();
        assertThat(taken).isEmpty();
    }
}
