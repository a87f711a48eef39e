package io.github.convatlas.spec;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.json.Place;

import java.util.List;

/**
 * A block as data: a small graph of primitives and other blocks, with parameters.
 *
 * @param name       what rows call it
 * @param title      what people call it
 * @param place      where it is written
 * @param source     the paper and its figure or table
 * @param about      one to three sentences that explain it
 * @param parameters what it takes, in the order in which they are computed
 * @param label      its label in the notation of the articles
 * @param role       what a drawing marks it as
 * @param body       its steps, in the order of the data
 */
public record BlockSpec(String name, String title, Place place, String source, LocalizedText about,
        List<ParameterSpec> parameters, LabelTemplate label, BlockInstance.Role role, List<StepSpec> body) {
    /** Copies the lists. */
    public BlockSpec {
        parameters = List.copyOf(parameters);
        body = List.copyOf(body);
    }
}
