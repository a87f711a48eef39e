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
    private final Map<String, LayerId> points;
    private final Set<String> neighbors;

    private NamedTensors(LayerId input, List<StepSpec> steps, Map<String, LayerId> points) {
        this.points = points;
        this.neighbors = steps.stream().map(StepSpec::id).collect(Collectors.toUnmodifiableSet());
        byName.put(StepSpec.INPUT, input);
    }

    /** Those of a block, which sees its own steps only. */
    static NamedTensors ofBlock(LayerId input, List<StepSpec> steps) {
        return new NamedTensors(input, steps, Map.of());
    }

    /**
     * Those of a network, whose rows also see the steps inside blocks by their dotted path.
     *
     * @param points tensors by path; grows while the network is expanded
     */
    static NamedTensors ofNetwork(LayerId input, List<StepSpec> rows, Map<String, LayerId> points) {
        return new NamedTensors(input, rows, points);
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
        LayerId tensor = byName.getOrDefault(name, points.get(name));
        if (tensor != null) {
            return tensor;
        }
        if (neighbors.contains(name)) {
            throw new SpecException(place,
                    "\"" + name + "\" is read here but does not come before: that would be a cycle");
        }
        var known = new LinkedHashSet<>(byName.keySet());
        String row = name.contains(".") ? name.substring(0, name.indexOf('.') + 1) : "\0";
        points.keySet().stream().filter(path -> path.startsWith(row)).forEach(known::add);
        throw new SpecException(place, ObjectReader.unknown("step", name, known));
    }
}
