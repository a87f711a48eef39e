package io.github.convatlas.arrangement.share;

import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.share.SharedProblem.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what arrives in bounds. */
final class Bounds {

    private Bounds() {
    }

    /** A comparison of no more networks than can be shown; nothing if there is none. */
    static Received bound(List<SharedNetwork> networks, Look look, String view, List<SharedProblem> found) {
        if (networks.isEmpty()) {
            return Received.nothing(Kind.EMPTY, "", "");
        }
        var problems = new ArrayList<>(found);
        if (networks.size() > SharedComparison.MOST_NETWORKS) {
            problems.add(SharedProblem.of(Kind.TOO_MANY, String.valueOf(networks.size())));
        }
        List<SharedNetwork> few = networks.stream().limit(SharedComparison.MOST_NETWORKS).toList();
        return new Received(Optional.of(new SharedComparison(few, look, view)), problems);
    }
}
