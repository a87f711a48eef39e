package io.github.convatlas.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;

/** Natives and native memory that are given back together, the last one first. Not for several threads at once. */
final class Owned implements AutoCloseable {
    /** ONNX Runtime's kernels load whole vector registers. */
    private static final int ALIGNMENT = 64;
    private static final Logger LOGGER = System.getLogger(Owned.class.getName());
    private final Arena arena = Arena.ofShared();
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    /** Memory outside the heap, zeroed, in the machine's byte order; invalid once this is closed. */
    ByteBuffer allocate(long bytes) {
        MemorySegment segment = arena.allocate(Math.max(1, bytes), ALIGNMENT);
        return segment.asSlice(0, bytes).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    OnnxTensor add(OnnxTensor tensor) {
        resources.push(tensor);
        return tensor;
    }

    OrtSession add(OrtSession session) {
        resources.push(session);
        return session;
    }

    @Override
    public void close() {
        while (!resources.isEmpty()) {
            close(resources.pop());
        }
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (OrtException e) {
            LOGGER.log(Level.WARNING, "ONNX Runtime could not give back a resource", e);
        } catch (Exception e) {
            throw new IllegalStateException("only ONNX Runtime's resources are owned", e);
        }
    }
}
