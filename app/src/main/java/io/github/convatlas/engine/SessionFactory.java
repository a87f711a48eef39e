package io.github.convatlas.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Parameter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes sessions and the tensors they read. */
final class SessionFactory {
    /** Folding constants must not fill the memory before the first run; no real model folds more than this. */
    private static final String LARGEST_FOLDED_CONSTANT = String.valueOf(1L << 30);
    private final OrtEnvironment environment;
    private final SessionSettings settings;

    SessionFactory(OrtEnvironment environment, SessionSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /** A session on a compiled network, whose weights are made in memory and never serialized. */
    Outcome<ModelSession> compiled(OnnxModel model, List<InputTensor> inputs) {
        var origin = new ModelOrigin.Compiled(model.network().identity(), model.weights().provenance());
        return create(origin, inputs, (options, owned) -> {
            options.addExternalInitializers(weights(model, owned));
            return environment.createSession(model.graphBytes(), options);
        });
    }

    /** A session on a file, which ONNX Runtime reads itself. */
    Outcome<ModelSession> file(ModelOrigin.File origin, List<InputTensor> inputs) {
        String path = origin.inspection().file().toAbsolutePath().toString();
        return create(origin, inputs, (options, _) -> environment.createSession(path, options));
    }

    /** A session on the bytes of a model that was made here. */
    Outcome<ModelSession> made(ModelSource.Made made) {
        return create(new ModelOrigin.Made(made.name()), made.inputs(),
                (options, _) -> environment.createSession(made.model().toByteArray(), options));
    }

    /** A session on the structure of a file, whose weights are made in memory. */
    Outcome<ModelSession> seeded(ModelOrigin.File origin, SeededFile file, List<InputTensor> inputs) {
        return create(origin, inputs, (options, owned) -> {
            Map<String, OnnxTensorLike> weights = new HashMap<>();
            for (SeededFile.Weight weight : file.weights()) {
                ByteBuffer values = owned.allocate(weight.bytes());
                weight.fill(values);
                weights.put(weight.name(), owned.add(OnnxTensor.createTensor(environment, values.duplicate()
                        .order(ByteOrder.nativeOrder()), weight.sizes(), weight.type())));
            }
            options.addExternalInitializers(weights);
            return environment.createSession(file.graph().toByteArray(), options);
        });
    }

    private interface Opening {
        OrtSession open(SessionOptions options, Owned owned) throws OrtException;
    }

    private Outcome<ModelSession> create(ModelOrigin origin, List<InputTensor> inputs, Opening opening) {
        var owned = new Owned();
        Outcome<ModelSession> outcome = new Outcome.Refused<>(origin.name() + " cannot be loaded.");
        try (var options = options()) {
            OrtSession session = owned.add(opening.open(options, owned));
            outcome = new Outcome.Success<>(
                    new ModelSession(origin, settings, inputs, session, tensors(inputs, owned)));
        } catch (OrtException e) {
            outcome = new Outcome.Refused<>(RuntimeProblem.sentence("cannot load", origin.name(), e));
        } finally {
            if (outcome instanceof Outcome.Refused<ModelSession>) {
                owned.close();
            }
        }
        return outcome;
    }

    private SessionOptions options() throws OrtException {
        var options = new SessionOptions();
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        options.setIntraOpNumThreads(settings.threads());
        options.setInterOpNumThreads(1);
        options.setDeterministicCompute(true);
        // Idle threads that spin for the next run take the processor from other sessions and from decoding.
        options.addConfigEntry("session.force_spinning_stop", "1");
        options.addConfigEntry("optimization.constant_folding_max_output_size_in_bytes", LARGEST_FOLDED_CONSTANT);
        if (settings.provider() != Provider.CPU) {
            settings.provider().addTo(options);
        }
        if (settings.profile().isPresent()) {
            options.enableProfiling(settings.profile().get().toString());
        }
        return options;
    }

    private Map<String, OnnxTensorLike> weights(OnnxModel model, Owned owned) throws OrtException {
        Map<String, OnnxTensorLike> weights = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            ByteBuffer values = owned.allocate(parameter.bytes());
            model.weights().fill(parameter, values.asFloatBuffer());
            long[] shape = parameter.shape().stream().mapToLong(Long::longValue).toArray();
            weights.put(parameter.name(),
                    owned.add(OnnxTensor.createTensor(environment, values.asFloatBuffer(), shape)));
        }
        return weights;
    }

    private SessionTensors tensors(List<InputTensor> inputs, Owned owned) throws OrtException {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        Map<String, ByteBuffer> buffers = new LinkedHashMap<>();
        for (InputTensor input : inputs) {
            ByteBuffer buffer = owned.allocate(input.bytes());
            buffers.put(input.name(), buffer);
            tensors.put(input.name(), owned.add(OnnxTensor.createTensor(environment, buffer.duplicate()
                    .order(ByteOrder.nativeOrder()), input.sizes(), input.javaType())));
        }
        return new SessionTensors(tensors, buffers, owned);
    }
}
