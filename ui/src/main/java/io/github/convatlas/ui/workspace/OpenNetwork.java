package io.github.convatlas.ui.workspace;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.library.LibraryReference;

import java.util.List;
import java.util.Optional;

/**
 * One of the networks that are shown.
 *
 * @param slot      identity of its place in the window; stays the same while its parameters change
 * @param reference which network, with which parameters
 * @param opening   how far it is
 */
public record OpenNetwork(long slot, LibraryReference reference, Opening opening) {

    /** How far a network is. */
    public sealed interface Opening {
        /**
         * It is being read and shaped.
         *
         * @param before the network as it was before its parameters changed, to show until then
         */
        record Loading(Optional<ShapedNetwork> before) implements Opening {
        }

        /** It is there. */
        record Ready(ShapedNetwork network) implements Opening {
        }

        /**
         * It cannot be shown with its parameters, but it could with those before.
         *
         * @param problems why; never empty
         * @param before   the network as it was, to show until the parameters make sense
         */
        record Refused(List<Problem> problems, ShapedNetwork before) implements Opening {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /**
         * It cannot be shown.
         *
         * @param problems why; never empty
         */
        record Failed(List<Problem> problems) implements Opening {
            /** Copies the list. */
            public Failed {
                problems = List.copyOf(problems);
            }
        }
    }

    /** The network to draw: as asked for, or as it was before while the new one is being made or cannot be made. */
    public Optional<ShapedNetwork> network() {
        return switch (opening) {
            case Opening.Ready(ShapedNetwork network) -> Optional.of(network);
            case Opening.Loading(Optional<ShapedNetwork> before) -> before;
            case Opening.Refused(_, ShapedNetwork before) -> Optional.of(before);
            case Opening.Failed _ -> Optional.empty();
        };
    }

    /** What is wrong with the reference; empty while nothing is. */
    public List<Problem> problems() {
        return switch (opening) {
            case Opening.Refused(List<Problem> problems, _) -> problems;
            case Opening.Failed(List<Problem> problems) -> problems;
            case Opening.Ready _,Opening.Loading _ -> List.of();
        };
    }

    /** The name to show: title and changed parameters, or the reference while nothing more is known. */
    public String name() {
        return network().map(network -> network.identity().displayName()).orElseGet(() -> switch (reference) {
            case LibraryReference.Spec spec -> spec.text();
            case LibraryReference.OnnxFile file -> file.name();
        });
    }
}
