package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class CommandLineMainTest {

    @Test
    void versionIsFilledInByTheBuild() throws IOException {
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void unknownWordsAreWrongUsage() {
        assertThat(CommandLineMain.run(new String[]{"--no-such-option"})).isEqualTo(2);
    }
}
