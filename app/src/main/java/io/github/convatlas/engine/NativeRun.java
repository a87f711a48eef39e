package io.github.convatlas.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtSession;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Map;
import java.util.Optional;

/**
 * Calls ONNX Runtime's C function {@code Run} on tensors that stay the same. ONNX Runtime's Java part makes some ten objects
 * for each run (arrays of names and handles, a result with its map and list); this makes none. Where it cannot be had, the
 * Java part serves.
 */
final class NativeRun {
    /** Places in the table of C functions, which never change: {@code onnxruntime_c_api.h}, "ordering must not change". */
    private static final long RUN = 9;
    private static final long RELEASE_STATUS = 93;
    private static final int FIRST_VERSION = 1;
    private static final Logger LOGGER = System.getLogger(NativeRun.class.getName());
    private final MethodHandle run;
    private final MethodHandle release;
    private final long session;
    private final Tensors inputs;
    private final Tensors outputs;

    private NativeRun(Functions functions, long session, Tensors inputs, Tensors outputs) {
        this.run = functions.run();
        this.release = functions.release();
        this.session = session;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    private record Functions(MethodHandle run, MethodHandle release) {
    }

    /** Names and handles in memory that lives as long as somebody refers to it. */
    private record Tensors(MemorySegment names, MemorySegment handles, long count) {
    }

    /**
     * Prepares runs that read and write these tensors.
     *
     * @param session to run; it must not be closed while it runs
     * @param inputs  all of the model, by name
     * @param outputs those that are wanted, by name
     * @return nothing where the C functions or the handles cannot be had
     */
    static Optional<NativeRun> of(OrtSession session, Map<String, OnnxTensor> inputs,
            Map<String, OnnxTensor> outputs) {
        try {
            long handle = handle(OrtSession.class, session);
            Arena arena = Arena.ofAuto();
            Tensors read = tensors(arena, inputs);
            Tensors written = tensors(arena, outputs);
            return functions().map(functions -> new NativeRun(functions, handle, read, written));
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            LOGGER.log(Level.DEBUG, "runs go through ONNX Runtime's Java part", e);
            return Optional.empty();
        }
    }

    /**
     * Runs once.
     *
     * @return whether it worked; why not is said by running through the Java part
     */
    boolean run() {
        try {
            long status = (long) run.invokeExact(session, 0L, inputs.names.address(), inputs.handles.address(),
                    inputs.count, outputs.names.address(), outputs.count, outputs.handles.address());
            if (status != 0) {
                release.invokeExact(status);
            }
            return status == 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a C function throws nothing", e);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private static Tensors tensors(Arena arena, Map<String, OnnxTensor> tensors) throws ReflectiveOperationException {
        MemorySegment names = arena.allocate(ValueLayout.ADDRESS, tensors.size());
        MemorySegment handles = arena.allocate(ValueLayout.JAVA_LONG, tensors.size());
        int place = 0;
        for (Map.Entry<String, OnnxTensor> tensor : tensors.entrySet()) {
            names.setAtIndex(ValueLayout.ADDRESS, place, arena.allocateFrom(tensor.getKey()));
            handles.setAtIndex(ValueLayout.JAVA_LONG, place, handle(OnnxTensorLike.class, tensor.getValue()));
            place++;
        }
        return new Tensors(names, handles, place);
    }

    /** What C knows a thing of the Java part by; the Java part keeps it to itself. */
    private static long handle(Class<?> type, Object thing) throws ReflectiveOperationException {
        Field field = type.getDeclaredField("nativeHandle");
        field.setAccessible(true);
        return field.getLong(thing);
    }

    // The header says what is called: GetApi returns a table of pointers to functions.
    @SuppressWarnings("restricted")
    private static Optional<Functions> functions() {
        Linker linker = Linker.nativeLinker();
        return SymbolLookup.loaderLookup().find("OrtGetApiBase").map(entry -> {
            MemorySegment base = pointer(linker.downcallHandle(entry, FunctionDescriptor.of(ValueLayout.ADDRESS)));
            MemorySegment getApi = base.reinterpret(ValueLayout.ADDRESS.byteSize()).get(ValueLayout.ADDRESS, 0);
            MemorySegment table = pointer(MethodHandles.insertArguments(linker.downcallHandle(getApi,
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT)), 0, FIRST_VERSION))
                    .reinterpret((RELEASE_STATUS + 1) * ValueLayout.ADDRESS.byteSize());
            var number = ValueLayout.JAVA_LONG;
            return new Functions(
                    linker.downcallHandle(table.getAtIndex(ValueLayout.ADDRESS, RUN), FunctionDescriptor.of(number,
                            number, number, number, number, number, number, number, number)),
                    linker.downcallHandle(table.getAtIndex(ValueLayout.ADDRESS, RELEASE_STATUS),
                            FunctionDescriptor.ofVoid(number)));
        });
    }

    private static MemorySegment pointer(MethodHandle function) {
        try {
            return (MemorySegment) function.invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a C function throws nothing", e);
        }
    }
}
