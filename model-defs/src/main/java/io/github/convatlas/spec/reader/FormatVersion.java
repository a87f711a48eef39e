package io.github.convatlas.spec.reader;

import io.github.convatlas.json.ObjectReader;

/** The version of the spec language a file is written in. */
final class FormatVersion {
    static final int CURRENT = 1;

    private FormatVersion() {
    }

    static void check(ObjectReader reader) {
        reader.optionalText("$schema");
        int before = reader.problems().count();
        int version = reader.integer("formatVersion", 1, 1_000_000);
        if (version != CURRENT && reader.problems().count() == before) {
            reader.problems().add(reader.place("formatVersion"), "this program reads format version " + CURRENT
                    + ", the file is written in version " + version + "; a newer ConvAtlas may read it");
        }
    }
}
