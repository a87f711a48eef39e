package io.github.convatlas.block;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.RowSpec;
import io.github.convatlas.spec.Scope;
import io.github.convatlas.spec.StepSpec;
import io.github.convatlas.spec.ValueType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expands the rows of one table, one after the other. */
final class RowExpander {
    private static final ParameterSpec REPEAT = ParameterSpec.required("repeat", ValueType.INTEGER).within(0, 1000);
    private final GraphBuilder graph;
    private final BlockExpander blocks;
    private final NetworkSpec.Rules rules;
    private final String prefix;
    private final Site.Context outer;
    private long previousRepeat = 1;

    /**
     * An expander of rows.
     *
     * @param graph  where layers go
     * @param blocks what expands one repeat
     * @param rules  how plain numbers in rows are adapted
     * @param prefix what the names of rows begin with; empty for those of the network itself
     * @param outer  what every row can name
     */
    RowExpander(GraphBuilder graph, BlockExpander blocks, NetworkSpec.Rules rules, String prefix, Site.Context outer) {
        this.graph = graph;
        this.blocks = blocks;
        this.rules = rules;
        this.prefix = prefix;
        this.outer = outer;
    }

    /** A row's blocks, if it has any, and the tensor that leaves it. */
    record Expanded(Optional<Stage> stage, LayerId output) {
    }

    /**
     * Expands a row.
     *
     * @param row      of the table
     * @param stage    its index among the rows of the body, from 0
     * @param previous what left the row before it
     */
    Expanded row(RowSpec row, int stage, LayerId previous) throws SpecException {
        StepSpec step = row.step();
        List<LayerId> sources = outer.tensors().sources(step, previous);
        Scope first = names(row, new Turn(0, 1, stage), sources.getFirst());
        int repeats = Evaluator.holds(step.when(), first) ? repeats(row, first) : 0;
        if (repeats == 0) {
            name(step, sources.size() > 1 ? previous : sources.getFirst());
            return new Expanded(Optional.empty(), previous);
        }
        var instances = new ArrayList<BlockInstance>();
        List<LayerId> inputs = sources;
        for (int i = 0; i < repeats; i++) {
            Scope names = names(row, new Turn(i, repeats, stage), inputs.getFirst());
            var context = new Site.Context(names, outer.ambient(), outer.tensors());
            var site = new Site(path(row, i), step.branch(), context, Optional.of(rules), inputs);
            BlockExpander.Expanded expanded = blocks.row(step, site);
            instances.add(expanded.instance());
            inputs = List.of(expanded.output());
            blocks.points().put(site.path(), expanded.output());
        }
        name(step, inputs.getFirst());
        previousRepeat = repeats;
        return new Expanded(Optional.of(new Stage(prefix + step.id(), section(row), instances)), inputs.getFirst());
    }

    private void name(StepSpec step, LayerId tensor) {
        outer.tensors().put(step.id(), tensor);
        if (!prefix.isEmpty()) {
            blocks.points().put(prefix + step.id(), tensor);
        }
    }

    private Stage.Section section(RowSpec row) {
        return row.section() == Stage.Section.HEAD && !prefix.isEmpty() ? Stage.Section.BODY : row.section();
    }

    private record Turn(int index, int repeats, int stage) {
    }

    private Scope names(RowSpec row, Turn turn, LayerId input) throws SpecException {
        Scope names = rowScope(turn, input).orElse(outer.names());
        return let(row, names).orElse(names);
    }

    private Scope rowScope(Turn turn, LayerId input) {
        return Scope.of(Map.of("index", Value.of(turn.index()), "first", Value.of(turn.index() == 0), "last",
                Value.of(turn.index() == turn.repeats() - 1), "stage", Value.of(turn.stage()), "previousRepeat",
                Value.of(previousRepeat), "in", Value.of(graph.shape(input).channels())));
    }

    private static Scope let(RowSpec row, Scope names) throws SpecException {
        var values = new LinkedHashMap<String, Value>();
        for (Map.Entry<String, Argument> entry : row.let().entrySet()) {
            ParameterSpec any = ParameterSpec.required(entry.getKey(), ValueType.ANY);
            values.put(entry.getKey(), Evaluator.value(entry.getValue(), any, Scope.of(values).orElse(names)));
        }
        return Scope.of(values);
    }

    private int repeats(RowSpec row, Scope names) throws SpecException {
        if (row.repeat().isEmpty()) {
            return 1;
        }
        Argument argument = row.repeat().get();
        Value value = argument instanceof Argument.Fixed(var place, Value fixed)
                ? Evaluator.value(new Argument.Fixed(place, Evaluator.applied(rules.repeat(), fixed, names, place)),
                        REPEAT, names)
                : Evaluator.value(argument, REPEAT, names);
        var values = new Values();
        values.put("repeat", value);
        return values.integer("repeat");
    }

    private String path(RowSpec row, int index) {
        String id = prefix + row.step().id();
        return switch (row.step().operation()) {
            case Operation.Call _ -> id + "." + (index + 1);
            case Operation.Basic _ -> id;
        };
    }
}
