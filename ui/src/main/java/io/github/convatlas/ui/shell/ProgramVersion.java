package io.github.convatlas.ui.shell;

import io.github.convatlas.cli.Version;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The version of the program, for people. */
final class ProgramVersion {

    private ProgramVersion() {
    }

    static String text() {
        return "ConvAtlas " + number();
    }

    static String number() {
        try {
            return Version.current();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
