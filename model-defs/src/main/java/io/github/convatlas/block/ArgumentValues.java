package io.github.convatlas.block;

import io.github.convatlas.graph.Value;
import io.github.convatlas.json.Place;
import io.github.convatlas.spec.Ambient;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Scope;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values a block or a primitive is made with: what the step gives, else what the parameter falls back to. */
final class ArgumentValues {
    private ArgumentValues() {
    }

    /** The settings inside a block: those around it, unless the step says otherwise. */
    static Map<String, Value> ambient(Operation.Call call, Site site) throws SpecException {
        var ambient = new LinkedHashMap<>(site.scope().ambient());
        for (ParameterSpec setting : Ambient.SETTINGS) {
            Argument given = call.arguments().get(setting.name());
            if (given != null) {
                ambient.put(setting.name(), Evaluator.value(given, setting, site.scope().names()));
            }
        }
        return ambient;
    }

    /**
     * The values of a block's parameters, in their order: an argument sees the names where it is written and the block's
     * earlier parameters, a fallback sees the block's own names.
     */
    static Values ofBlock(BlockSpec spec, Operation.Call call, Site site, Scope own) throws SpecException {
        var values = new Values();
        for (ParameterSpec parameter : spec.parameters()) {
            Scope written = site.scope().names().orElse(values.scope());
            Optional<Value> value = value(parameter, call, site, written, values.scope().orElse(own));
            values.put(parameter.name(), value.orElseThrow(() -> new SpecException(writtenAt(call, spec),
                    "the block \"" + spec.name() + "\" needs \"" + parameter.name() + "\" at " + site.path())));
        }
        return values;
    }

    /** The values of a primitive's parameters, and the settings around it. */
    static Values ofPrimitive(Operation.Basic basic, Place place, Site site) throws SpecException {
        var values = new Values();
        values.putAll(site.scope().ambient());
        Scope names = site.scope().names();
        for (ParameterSpec parameter : basic.primitive().parameters()) {
            Optional<Value> value = value(parameter, basic, site, names, names);
            if (value.isPresent()) {
                values.put(parameter.name(), value.get());
            } else if (!values.has(parameter.name())) {
                throw new SpecException(place,
                        "\"" + basic.primitive().specName() + "\" needs \"" + parameter.name() + "\"");
            }
        }
        return values;
    }

    private static Optional<Value> value(ParameterSpec parameter, Operation operation, Site site, Scope written,
            Scope own)
            throws SpecException {
        Argument given = operation.arguments().get(parameter.name());
        if (given != null) {
            return Optional.of(site.rules().isPresent()
                    ? Evaluator.ruled(given, parameter, written, site.rules().get())
                    : Evaluator.value(given, parameter, written));
        }
        return parameter.fallback().isPresent()
                ? Optional.of(Evaluator.value(parameter.fallback().get(), parameter, own))
                : Optional.empty();
    }

    private static Place writtenAt(Operation.Call call, BlockSpec spec) {
        return call.arguments().isEmpty() ? spec.place() : call.arguments().firstEntry().getValue().place();
    }
}
