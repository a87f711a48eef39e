package io.github.convatlas.recognize;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.ValueType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Finds the network of an atlas that a network from elsewhere is, with its parameters, or the nearest one; from structure
 * alone. Takes some tenths of a second to some seconds.
 */
public final class NetworkFinder {
    private static final int MOST_STARTS = 5;
    private static final int MOST_PASSES = 3;
    private static final double LEAST_SHARE = 0.2;
    private static final List<String> WIDTHS = List.of("0.25", "0.35", "0.5", "0.75", "1", "1.25", "1.3", "1.4", "1.5",
            "2");
    private static final List<String> SMALL = List.of("1", "2", "3", "4", "8");
    private final Atlas atlas;
    private final List<Start> starts = new ArrayList<>();

    /** Finds networks of this atlas. */
    public NetworkFinder(Atlas atlas) {
        this.atlas = atlas;
    }

    /** A network with parameters, and how far it is from the one that is looked for. */
    private record Candidate(NetworkSpec spec, SequencedMap<String, String> assignments, ShapedNetwork network,
            Likeness likeness, int distance) {
    }

    /** What a network is, or is nearest to; nothing where nothing in the atlas is like it. */
    public Optional<Identification> find(ShapedNetwork network) {
        return find(network, () -> {
        });
    }

    /**
     * The same, while somebody waits.
     *
     * @param network    that is looked for
     * @param checkpoint called before each candidate; throws where the network is no longer wanted
     */
    public Optional<Identification> find(ShapedNetwork network, Runnable checkpoint) {
        Likeness wanted = Likeness.of(network);
        List<Candidate> starts = starts(network, wanted);
        Optional<Candidate> best = Optional.empty();
        for (Candidate start : starts) {
            checkpoint.run();
            Candidate found = improved(start, wanted, network);
            Optional<Identification> same = Comparison.of(found.network(), network);
            if (same.isPresent()) {
                return same;
            }
            best = best.filter(before -> before.distance() <= found.distance()).or(() -> Optional.of(found));
        }
        return best.filter(found -> found.likeness().share(wanted) >= LEAST_SHARE)
                .map(found -> new Identification.Nearest(found.network(), found.likeness().share(wanted)));
    }

    /** A network as it is, or one of its named variants, at its own resolution and number of classes. */
    private record Start(NetworkSpec spec, SequencedMap<String, String> assignments, Likeness likeness) {
    }

    private List<Candidate> starts(ShapedNetwork network, Likeness wanted) {
        SequencedMap<String, String> outside = outside(network);
        return starts().stream().sorted(Comparator.comparingInt(start -> start.likeness().distance(wanted)))
                .limit(MOST_STARTS).flatMap(start -> {
                    var all = new LinkedHashMap<>(outside);
                    all.keySet().removeIf(name -> start.spec().parameter(name).isEmpty());
                    all.putAll(start.assignments());
                    return candidate(start.spec(), all, wanted).stream();
                }).sorted(Comparator.comparingInt(Candidate::distance)).toList();
    }

    /** Computed once: what a network consists of hardly depends on the size of its picture. */
    private synchronized List<Start> starts() {
        if (starts.isEmpty()) {
            for (NetworkSpec spec : atlas.networks()) {
                var settings = new ArrayList<SequencedMap<String, String>>();
                settings.add(new LinkedHashMap<>());
                spec.variants().forEach(variant -> settings.add(variant.assignments()));
                for (SequencedMap<String, String> assignments : settings) {
                    if (atlas.shape(spec, assignments) instanceof Reading.Success<ShapedNetwork>(ShapedNetwork known)) {
                        starts.add(new Start(spec, assignments, Likeness.of(known)));
                    }
                }
            }
        }
        return List.copyOf(starts);
    }

    /** What shows at the ends of a network: the size of its picture, and of how many classes its answer is. */
    private static SequencedMap<String, String> outside(ShapedNetwork network) {
        var assignments = new LinkedHashMap<String, String>();
        if (network.input().isMap()) {
            assignments.put(NetworkSpec.RESOLUTION, String.valueOf(network.input().extent().longest()));
        }
        Shape answer = network.output();
        if (answer.extent().area() == 1 && answer.channels() > 1) {
            assignments.put(NetworkSpec.CLASSES, String.valueOf(answer.channels()));
        }
        return assignments;
    }

    private Optional<Candidate> candidate(NetworkSpec spec, SequencedMap<String, String> assignments,
            Likeness wanted) {
        if (atlas.shape(spec, assignments) instanceof Reading.Success<ShapedNetwork>(ShapedNetwork network)) {
            Likeness likeness = Likeness.of(network);
            return Optional.of(new Candidate(spec, assignments, network, likeness, likeness.distance(wanted)));
        }
        return Optional.empty();
    }

    /** Changes one parameter after the other as long as that brings the network nearer. */
    private Candidate improved(Candidate start, Likeness wanted, ShapedNetwork network) {
        Candidate best = start;
        for (int pass = 0; pass < MOST_PASSES && best.distance() > 0; pass++) {
            int before = best.distance();
            for (ParameterSpec parameter : best.spec().parameters()) {
                Candidate from = best;
                best = values(parameter, from, network).stream().flatMap(value -> {
                    var assignments = new LinkedHashMap<>(from.assignments());
                    assignments.put(parameter.name(), value);
                    return candidate(from.spec(), assignments, wanted).stream();
                }).filter(found -> found.distance() < from.distance())
                        .min(Comparator.comparingInt(Candidate::distance)).orElse(from);
            }
            if (best.distance() == before) {
                break;
            }
        }
        return best;
    }

    private static List<String> values(ParameterSpec parameter, Candidate from, ShapedNetwork network) {
        if (parameter.name().equals(NetworkSpec.RESOLUTION) || parameter.name().equals(NetworkSpec.CLASSES)) {
            return List.of();
        }
        return switch (parameter.type()) {
            case FLAG -> List.of("true", "false");
            case CHOICE, ACTIVATION, NORM -> parameter.choices();
            case NUMBER -> Stream.concat(ratios(from.network(), network), WIDTHS.stream()).distinct().toList();
            case INTEGER, CHANNELS -> parameter.type() == ValueType.INTEGER ? SMALL : List.of();
            case STRIDE, PADDING, NUMBERS, STEP, ANY -> List.of();
        };
    }

    /** How many times wider the first and last convolutions are. */
    private static Stream<String> ratios(ShapedNetwork from, ShapedNetwork to) {
        List<Integer> widths = widths(from);
        List<Integer> wanted = widths(to);
        if (widths.isEmpty() || widths.size() != wanted.size()) {
            return Stream.empty();
        }
        var ratios = new ArrayList<String>();
        for (int i : List.of(0, widths.size() / 2, widths.size() - 1)) {
            double ratio = Math.rint(100.0 * wanted.get(i) / widths.get(i)) / 100;
            ratios.add(BigDecimal.valueOf(Math.max(0.05, ratio)).stripTrailingZeros().toPlainString());
        }
        return ratios.stream();
    }

    private static List<Integer> widths(ShapedNetwork network) {
        return network.graph().nodes().values().stream().filter(node -> node.layer() instanceof Layer.Convolution)
                .map(node -> network.shape(node.id()).channels()).toList();
    }
}
