package io.github.convatlas.ui.run.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.stream.Stream;

class NaturalOrderTest {
    private static String[] sorted(String... names) {
        return Stream.of(names).sorted(NaturalOrder.NAMES).toArray(String[]::new);
    }

    @Test
    void numbersInNamesAreCounted() {
        assertThat(sorted("heart-10.png", "heart-2.png", "heart-1.png", "arrow-3.png")).containsExactly("arrow-3.png",
                "heart-1.png", "heart-2.png", "heart-10.png");
        assertThat(sorted("a99999999999999999999", "a100000000000000000000", "a")).containsExactly("a",
                "a99999999999999999999", "a100000000000000000000");
    }

    @Test
    void zerosInFrontAndCapitalsDecideLast() {
        assertThat(sorted("b2", "B1", "a010", "a9", "a10")).containsExactly("a9", "a010", "a10", "B1", "b2");
        assertThat(sorted("画像10", "画像9", "１0", "10")).containsExactly("10", "画像9", "画像10", "１0");
    }

    @Test
    void filesOfOneFolderStayTogether() {
        assertThat(Stream.of("set-10/a.png", "set-2/b10.png", "set-2/b9.png", "set-2/sub/a.png").map(Path::of)
                .sorted(NaturalOrder.FILES)).containsExactly(Path.of("set-2/b9.png"), Path.of("set-2/b10.png"),
                        Path.of("set-2/sub/a.png"), Path.of("set-10/a.png"));
    }
}
