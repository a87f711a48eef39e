package io.github.convatlas.measure.sweep;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.latency.BenchReport.Failure;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.measure.variant.OutputDifference;
import io.github.convatlas.measure.variant.VariantMaker;
import io.github.convatlas.measure.variant.VariantMaker.Variant;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.quantize.Precision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Makes the models of a plan, one after the other; one that cannot be made does not stop the others. */
public final class Subjects {
    private static final long SEED = 0;
    private static final OutputDifference SAME = new OutputDifference(0, 0, 0, 0);
    private final Engine engine;
    private final OnnxCompiler compiler;
    private final List<BenchSubject> subjects = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<VariantFacts.Key, VariantFacts.Facts> facts = new HashMap<>();

    /**
     * Nothing is made yet.
     *
     * @param engine  tries models in other numbers
     * @param version of this program, for the models it compiles
     */
    public Subjects(Engine engine, String version) {
        this.engine = engine;
        this.compiler = new OnnxCompiler(version);
    }

    /**
     * Adds a network, with random weights, in every way it is to be run in.
     *
     * @param network  which
     * @param setups   how
     * @param progress told while a model in other numbers is made
     */
    public void add(ShapedNetwork network, List<Setup> setups, Progress progress) {
        OnnxModel model = compiler.compile(network, SEED);
        Map<Precision, Outcome<Variant>> made = new HashMap<>();
        for (Setup setup : setups) {
            if (setup.precision() == Precision.FLOAT32) {
                subjects.add(BenchSubject.of(model).with(setup));
                facts.put(new VariantFacts.Key(network.identity().reference(), setup.precision()),
                        new VariantFacts.Facts(model.parameterElements() * Float.BYTES, SAME));
            } else if (!progress.isCancelled()) {
                add(network, setup, made.computeIfAbsent(setup.precision(),
                        precision -> new VariantMaker(engine).make(model, precision, progress)));
            }
        }
    }

    private void add(ShapedNetwork network, Setup setup, Outcome<Variant> made) {
        add(network.identity().reference(), OptionalLong.of(NetworkCosts.of(network).total().macs()), setup, made);
    }

    /**
     * Adds a file in every way it is to be run in: as it is, and rewritten in other numbers.
     *
     * @param file     as it is
     * @param setups   how
     * @param progress told while a model in other numbers is made
     */
    public void add(BenchSubject file, List<Setup> setups, Progress progress) {
        Map<Precision, Outcome<Variant>> made = new HashMap<>();
        for (Setup setup : setups) {
            if (setup.precision() == Precision.FLOAT32) {
                subjects.add(file.with(setup));
                facts.put(new VariantFacts.Key(file.id(), setup.precision()),
                        new VariantFacts.Facts(file.weightBytes(), SAME));
            } else if (!progress.isCancelled()) {
                add(file.id(), file.macs(), setup, made.computeIfAbsent(setup.precision(),
                        precision -> make(file.source(), setup, progress)));
            }
        }
    }

    private Outcome<Variant> make(ModelSource source, Setup setup, Progress progress) {
        return switch (source) {
            case ModelSource.File(OnnxInspection file) ->
                new VariantMaker(engine).make(file, setup.side(), setup.precision(), progress);
            case ModelSource.Seeded(OnnxInspection file) -> new Outcome.Refused<>(file.obstacles().getFirst());
            case ModelSource.Compiled(OnnxModel model) ->
                new VariantMaker(engine).make(model, setup.precision(), progress);
            case ModelSource.Made made -> new Outcome.Refused<>(made.name() + " was made here already.");
        };
    }

    private void add(String id, OptionalLong macs, Setup setup, Outcome<Variant> made) {
        switch (made) {
            case Outcome.Success<Variant>(Variant variant) -> {
                subjects.add(new BenchSubject(id, variant.source(), macs).with(setup));
                facts.put(new VariantFacts.Key(id, setup.precision()),
                        new VariantFacts.Facts(variant.bytes(), variant.difference()));
            }
            case Outcome.Refused<Variant>(String reason) -> fail(id, reason);
        }
    }

    /** Adds a model that is there already, such as a file. */
    public void add(BenchSubject subject) {
        subjects.add(subject);
    }

    /** Remembers that a model cannot be measured, once for each reason. */
    public void fail(String id, String reason) {
        if (failures.stream().noneMatch(failure -> failure.reason().equals(reason))) {
            failures.add(new Failure(id, reason));
        }
    }

    /** The models. */
    public List<BenchSubject> subjects() {
        return List.copyOf(subjects);
    }

    /** What could not be made. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** What is known of the models in other numbers. */
    public VariantFacts variants() {
        return new VariantFacts(facts);
    }
}
