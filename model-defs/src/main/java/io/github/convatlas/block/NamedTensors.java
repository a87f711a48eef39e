package io.github.convatlas.block;

import io.github.convatlas.graph.LayerId;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.spec.StepSpec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tensors that the steps of a block, or the rows of a network, can name: those that come before. */
final class NamedTensors {
    private final Map<String, LayerId> byName = new LinkedHashMap<>();
    private static final int MOST_LISTED = 12;
    private final Map<String, LayerId> points;
    private final String prefix;
    private final Set<String> neighbors;

    private NamedTensors(LayerId input, List<StepSpec> steps, Map<String, LayerId> points, String prefix) {
        this.points = points;
        this.prefix = prefix;
        this.neighbors = steps.stream().map(StepSpec::id).collect(Collectors.toUnmodifiableSet());
        byName.put(StepSpec.INPUT, input);
    }

    /** Those of a block, which sees its own steps only. */
    static NamedTensors ofBlock(LayerId input, List<StepSpec> steps) {
        return new NamedTensors(input, steps, Map.of(), "");
    }

    /**
     * Those of a network, whose rows also see the steps inside blocks by their dotted path.
     *
     * @param points tensors by path; grows while the network is expanded
     * @param prefix what the paths of this network begin with; its rows name them without
     */
    static NamedTensors ofNetwork(LayerId input, List<StepSpec> rows, Map<String, LayerId> points, String prefix) {
        return new NamedTensors(input, rows, points, prefix);
    }

    void put(String name, LayerId tensor) {
        byName.put(name, tensor);
    }

    /** The tensors a step reads: those it names, or the one before it. */
    List<LayerId> sources(StepSpec step, LayerId previous) throws SpecException {
        var sources = new ArrayList<LayerId>();
        for (String name : step.from()) {
            sources.add(find(name, step.place()));
        }
        return sources.isEmpty() ? List.of(previous) : sources;
    }

    /** The tensor of this name; a problem with the names that would do. */
    LayerId find(String name, Place place) throws SpecException {
        LayerId tensor = byName.getOrDefault(name, points.get(prefix + name));
        if (tensor != null) {
            return tensor;
        }
        if (neighbors.contains(name)) {
            throw new SpecException(place,
                    "\"" + name + "\" is read here but does not come before: that would be a cycle");
        }
        throw new SpecException(place, ObjectReader.unknown("step", name, known(name)));
    }

    /** The names that would do; of the many inside a row or a backbone, those that begin like the one that was meant. */
    private Set<String> known(String name) {
        var known = new LinkedHashSet<>(byName.keySet());
        String outer = name.contains(".") ? name.substring(0, name.lastIndexOf('.') + 1) : "\0";
        List<String> inside = points.keySet().stream().filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length())).filter(path -> path.startsWith(outer)).toList();
        inside.stream().filter(path -> path.indexOf('.', outer.length()) < 0).limit(MOST_LISTED).forEach(known::add);
        return known;
    }
}
