package io.github.convatlas.ui.common.table;

import io.github.convatlas.export.table.Table;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A table that can be copied and saved.
 *
 * @param key    identity in names of files and nodes: {@code counts}
 * @param about  what the button does, in the user's language
 * @param copied the sentence that says that it was copied, from the name of the format
 * @param table  what is shown at the moment, if anything; what that gives is called in the background
 */
public record TableOffer(String key, String about, UnaryOperator<String> copied,
        Supplier<Optional<Supplier<Table>>> table) {
}
