package io.github.convatlas.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A block of a network: what one entry of a paper's table stands for.
 *
 * @param id        dotted path of row and repeat, and of the step inside an outer block
 * @param kind      name of the block's definition ({@code mbconv}), or of the primitive a row consists of
 * @param label     short text in the notation of the articles: {@code MB5x5, 40, 120}
 * @param role      what a drawing marks it as
 * @param arguments the values it was made with, in the order of its definition
 * @param layers    its layers in the order of the data, those of its parts included
 * @param parts     blocks inside it, such as squeeze-and-excitation
 */
public record BlockInstance(String id, String kind, String label, Role role, SequencedMap<String, Value> arguments,
        List<LayerId> layers, List<BlockInstance> parts) {
    /** Copies the collections. */
    public BlockInstance {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        layers = List.copyOf(layers);
        parts = List.copyOf(parts);
    }

    /** What a drawing marks a block as. */
    public enum Role {
        /** A box of its own. */
        BLOCK,
        /** A squeeze-and-excitation, shown as a mark on the box around it. */
        SQUEEZE_EXCITATION
    }
}
