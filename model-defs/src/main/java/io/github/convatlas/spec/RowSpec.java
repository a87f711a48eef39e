package io.github.convatlas.spec;

import io.github.convatlas.graph.Stage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A row of a network's table.
 *
 * @param step    what is repeated
 * @param section which part of the network it belongs to
 * @param repeat  how often; once where it is not given
 * @param let     names the row gives to values, for its own expressions and for those of the network's defaults
 */
public record RowSpec(StepSpec step, Stage.Section section, Optional<Argument> repeat,
        SequencedMap<String, Argument> let) {
    /** Copies the map. */
    public RowSpec {
        let = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(let));
    }
}
