package io.github.convatlas.cli;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.util.Properties;

/** The version of this build, as Maven wrote it into {@code version.properties}. */
public final class Version implements IVersionProvider {

    /** Creates the provider; picocli calls this. */
    public Version() {
    }

    /**
     * The version of this build, for example {@code 0.1.0-SNAPSHOT}.
     *
     * @return the version
     * @throws IOException if the build's own resource cannot be read
     */
    public static String current() throws IOException {
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IOException("version.properties is missing from the build");
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        }
    }

    @Override
    public String[] getVersion() throws IOException {
        return new String[]{"ConvAtlas " + current()};
    }
}
