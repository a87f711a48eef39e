package io.github.convatlas.ui.parameters;

import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.RowSpec;
import io.github.convatlas.spec.StepSpec;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parameters of a family that do nothing in one of its members, because nothing in its table names them. Where a bottleneck
 * strides says nothing of a network without bottlenecks.
 */
final class IdleParameters {
    private static final Set<String> ALWAYS = Set.of(NetworkSpec.RESOLUTION, NetworkSpec.CLASSES);

    private IdleParameters() {
    }

    /** Their names. */
    static Set<String> of(NetworkSpec spec) {
        Set<String> named = Stream
                .of(rules(spec.rules()), arguments(spec.ambient().values()),
                        spec.rows().stream().flatMap(IdleParameters::row),
                        spec.table().backbone().stream()
                                .flatMap(backbone -> arguments(backbone.arguments().values())),
                        spec.table().outputs().values().stream().flatMap(output -> argument(output.when())),
                        spec.parameters().stream().flatMap(parameter -> argument(parameter.fallback())))
                .flatMap(names -> names).collect(Collectors.toSet());
        return spec.parameters().stream().map(ParameterSpec::name)
                .filter(name -> !named.contains(name) && !ALWAYS.contains(name)).collect(Collectors.toSet());
    }

    private static Stream<String> rules(NetworkSpec.Rules rules) {
        return Stream.of(rules.channels(), rules.repeat(), rules.stride())
                .flatMap(expression -> expression.names().stream());
    }

    private static Stream<String> row(RowSpec row) {
        StepSpec step = row.step();
        return Stream.of(argument(row.repeat()), arguments(row.let().values()), argument(step.when()),
                argument(step.norm()), argument(step.activation()), arguments(step.operation().arguments().values()))
                .flatMap(names -> names);
    }

    private static Stream<String> arguments(Collection<Argument> arguments) {
        return arguments.stream().flatMap(IdleParameters::names);
    }

    private static Stream<String> argument(Optional<Argument> argument) {
        return argument.stream().flatMap(IdleParameters::names);
    }

    private static Stream<String> names(Argument argument) {
        return switch (argument) {
            case Argument.Computed(_, var expression) -> expression.names().stream();
            case Argument.Fixed _ -> Stream.empty();
        };
    }
}
