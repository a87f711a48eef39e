package io.github.convatlas.cli.measure;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.NetworkOpening.OnnxReference;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LayerNames;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.measure.sweep.Subjects;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.opening.OpenedFile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Opens what is to be measured: networks are compiled, files measured as they are. */
final class BenchSubjects {
    private final Session session;
    private final Atlas atlas;
    private final Subjects subjects;
    private final Map<String, ShapedNetwork> compiled = new HashMap<>();

    BenchSubjects(Session session, Atlas atlas, Engine engine) {
        this.session = session;
        this.atlas = atlas;
        this.subjects = new Subjects(engine, session.version());
    }

    /** Opens everything of a plan; what cannot be opened is said. */
    void add(Sweep sweep, Function<List<String>, List<ShapedNetwork>> opening, Progress progress) {
        for (String reference : sweep.references()) {
            opening.apply(List.of(reference)).forEach(network -> {
                compiled.put(network.identity().reference(), network);
                subjects.add(network, sweep.setups(), progress);
            });
        }
    }

    /** A file is measured itself, and rewritten in other numbers; where its weights are missing, with random ones. */
    void addFile(String text, Sweep sweep, Progress progress) {
        switch (NetworkOpening.onnxFile(text)) {
            case Reading.Success<OnnxReference>(OnnxReference reference) ->
                subject(text, reference).ifPresent(subject -> subjects.add(subject,
                        sweep.setups().stream().map(setup -> setup.withSide(reference.side())).toList(), progress));
            case Reading.Failure<OnnxReference>(List<Problem> problems) -> session.fail(problems);
        }
    }

    private Optional<BenchSubject> subject(String text, OnnxReference reference) {
        return switch (OnnxInspector.ofThisMachine().inspect(Path.of(reference.file()))) {
            case Outcome.Success<OnnxInspection>(OnnxInspection found) -> {
                found.obstacles().forEach(obstacle -> session.say(obstacle + " It is timed with random weights."));
                yield Optional.of(subject(text, reference, found.obstacles().isEmpty()
                        ? new ModelSource.File(found)
                        : new ModelSource.Seeded(found)));
            }
            case Outcome.Refused<OnnxInspection>(String reason) -> {
                session.fail(reason);
                yield Optional.empty();
            }
        };
    }

    private BenchSubject subject(String text, OnnxReference reference, ModelSource source) {
        Outcome<OpenedFile> outcome = session.files(atlas).open(Path.of(reference.file()), reference.side());
        if (!(outcome instanceof Outcome.Success<OpenedFile>(OpenedFile opened))) {
            return new BenchSubject(text, source, OptionalLong.empty());
        }
        ShapedNetwork network = opened.network();
        compiled.put(text, network);
        OptionalLong macs = Uncounted.of(network).isEmpty()
                ? OptionalLong.of(NetworkCosts.of(network).total().macs())
                : OptionalLong.empty();
        return new BenchSubject(text, source, macs)
                .with(new LayerNames(network.graph(), opened.imported().tensors()));
    }

    /** What is to be measured. */
    Subjects subjects() {
        return subjects;
    }

    /** The networks that were compiled, by the id of their results. */
    Map<String, ShapedNetwork> compiled() {
        return compiled;
    }
}
