package io.github.convatlas.engine;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.convatlas.onnx.Outcome;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A model that is loaded and ready to run on one set of input tensors. It can be run and measured whatever its weights;
 * its answers are read through a {@link Classifier} only, which refuses models without trained weights. Runs and
 * closing wait for each other.
 */
public final class ModelSession implements AutoCloseable {
    private final ModelOrigin origin;
    private final SessionSettings settings;
    private final List<InputTensor> inputs;
    private final OrtSession session;
    private final SessionTensors tensors;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, OnnxTensor> kept = Map.of();
    private Optional<NativeRun> direct = Optional.empty();
    private boolean linked;
    private boolean closed;

    ModelSession(ModelOrigin origin, SessionSettings settings, List<InputTensor> inputs, OrtSession session,
            SessionTensors tensors) {
        this.origin = origin;
        this.settings = settings;
        this.inputs = List.copyOf(inputs);
        this.session = session;
        this.tensors = tensors;
    }

    /** Where the model comes from. */
    public ModelOrigin origin() {
        return origin;
    }

    /** How it runs. */
    public SessionSettings settings() {
        return settings;
    }

    /** What it reads, in the order of the model. */
    public List<InputTensor> inputs() {
        return inputs;
    }

    /** Fills every input of real numbers with values between 0 and 1, always the same. Other inputs stay 0. */
    public void fillWithNoise() {
        for (InputTensor input : inputs) {
            if (input.type().equals("float32")) {
                var values = buffer(input).asFloatBuffer();
                for (int i = 0; i < values.capacity(); i++) {
                    values.put(i, ((i * 0x9E3779B9) >>> 8) / (float) (1 << 24));
                }
            }
        }
    }

    /**
     * Runs the model once on what its inputs hold, and drops the answer.
     *
     * @return the time it took in ms, or why it failed
     */
    public Outcome<Double> measure() {
        return run(_ -> Optional.empty()).map(Run::milliseconds);
    }

    /**
     * The memory of an input of 32-bit floats, to be filled before a run.
     *
     * @param name of the input
     * @throws IllegalArgumentException if the model has no such input
     */
    public FloatBuffer input(String name) {
        return inputs.stream().filter(input -> input.name().equals(name) && input.type().equals("float32")).findFirst()
                .map(input -> buffer(input).asFloatBuffer())
                .orElseThrow(() -> new IllegalArgumentException("no input of 32-bit floats is called " + name));
    }

    /**
     * Runs the model once on what its inputs hold and reads its outputs of 32-bit floats: numbers to hold models against
     * each other, no answers.
     *
     * @return the values by name of the output, or why it failed
     */
    public Outcome<SequencedMap<String, FloatBuffer>> outputs() {
        return run(result -> {
            SequencedMap<String, FloatBuffer> values = new LinkedHashMap<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                if (output.getValue() instanceof OnnxTensor tensor && tensor.getInfo().type == OnnxJavaType.FLOAT) {
                    values.put(output.getKey(), tensor.getFloatBuffer());
                }
            }
            return values;
        }).map(Run::answer);
    }

    /** The memory of an input, from its beginning. */
    ByteBuffer buffer(InputTensor input) {
        ByteBuffer buffer = tensors.buffers().get(input.name());
        if (buffer == null) {
            throw new IllegalArgumentException("no input " + input.name());
        }
        return buffer.duplicate().order(ByteOrder.nativeOrder());
    }

    /** What came of a run, and how long the runtime took. */
    record Run<T>(T answer, double milliseconds) {
    }

    /** Reads what is needed from a result before it is closed. */
    interface Reader<T> {
        T read(OrtSession.Result result) throws OrtException;
    }

    <T> Outcome<Run<T>> run(Reader<T> reader) {
        return run(() -> {
            // the inputs hold what they hold
        }, reader);
    }

    /** Fills the inputs, runs and reads, while nobody can close the session. */
    <T> Outcome<Run<T>> run(Runnable filling, Reader<T> reader) {
        lock.lock();
        try {
            if (closed) {
                return new Outcome.Refused<>(closedSentence());
            }
            filling.run();
            long start = System.nanoTime();
            try (OrtSession.Result result = once()) {
                double milliseconds = (System.nanoTime() - start) / 1e6;
                return new Outcome.Success<>(new Run<>(reader.read(result), milliseconds));
            }
        } catch (OrtException e) {
            return new Outcome.Refused<>(RuntimeProblem.sentence("cannot run", origin.name(), e));
        } finally {
            lock.unlock();
        }
    }

    private OrtSession.Result once() throws OrtException {
        return kept.isEmpty() ? session.run(tensors.tensors()) : session.run(tensors.tensors(), kept);
    }

    /**
     * From now on every run writes this output into memory that is made once, and computes no other outputs.
     *
     * @param output its name
     * @param info   its type and its dimensions, which must not change
     * @return the memory, in the machine's byte order; invalid once the session is closed
     */
    Outcome<ByteBuffer> keep(String output, TensorInfo info) {
        lock.lock();
        try {
            if (closed) {
                return new Outcome.Refused<>(closedSentence());
            }
            ByteBuffer memory = tensors.owned().allocate(info.getNumElements() * info.type.size);
            kept = Map.of(output, tensors.owned().add(OnnxTensor.createTensor(OrtEnvironment.getEnvironment(),
                    memory.duplicate().order(ByteOrder.nativeOrder()), info.getShape(), info.type)));
            return new Outcome.Success<>(memory);
        } catch (OrtException e) {
            return new Outcome.Refused<>(RuntimeProblem.sentence("cannot run", origin.name(), e));
        } finally {
            lock.unlock();
        }
    }

    /** Begins work that is not to be disturbed by closing; false where the session is closed and nothing began. */
    boolean enter() {
        lock.lock();
        if (closed) {
            lock.unlock();
        }
        return !closed;
    }

    /** Ends the work that began. */
    void leave() {
        lock.unlock();
    }

    /** Runs on what the inputs hold and writes the kept output, within work that began. */
    void runKept() throws OrtException {
        once().close();
    }

    /** The same without making anything new. To be ready for it takes a tenth of a second once: for many runs. */
    void runDirectly() throws OrtException {
        if (!linked) {
            linked = true;
            direct = NativeRun.of(session, tensors.tensors(), kept);
        }
        if (direct.isEmpty() || !direct.get().run()) {
            once().close();
        }
    }

    /** Why nothing can be run any more. */
    String closedSentence() {
        return origin.name() + " was closed.";
    }

    /** Ends profiling and returns the path of the profile. */
    String endProfiling() throws OrtException {
        return session.endProfiling();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                tensors.owned().close();
            }
        } finally {
            lock.unlock();
        }
    }
}
