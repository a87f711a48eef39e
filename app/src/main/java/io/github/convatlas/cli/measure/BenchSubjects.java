package io.github.convatlas.cli.measure;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.NetworkOpening.OnnxReference;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.guard.FileTrial;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.measure.sweep.Subjects;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.opening.FileSubject;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Opens what is to be measured: networks are compiled, files measured as they are. */
final class BenchSubjects {
    private final Session session;
    private final OnnxOpening opening;
    private final FileSubject files = new FileSubject(FileTrial.usual());
    private final Subjects subjects;
    private final Map<String, ShapedNetwork> compiled = new HashMap<>();

    BenchSubjects(Session session, Atlas atlas, Engine engine) {
        this.session = session;
        this.opening = session.files(atlas);
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
            case Reading.Success<OnnxReference>(OnnxReference reference) -> add(text, reference, sweep, progress);
            case Reading.Failure<OnnxReference>(List<Problem> problems) -> session.fail(problems);
        }
    }

    private void add(String text, OnnxReference reference, Sweep sweep, Progress progress) {
        switch (subject(text, reference)) {
            case Outcome.Success<BenchSubject>(BenchSubject subject) -> {
                FileSubject.proviso(subject).ifPresent(session::say);
                subjects.add(subject,
                        sweep.setups().stream().map(setup -> setup.withSide(reference.side())).toList(), progress);
            }
            case Outcome.Refused<BenchSubject>(String reason) -> session.fail(reason);
        }
    }

    private Outcome<BenchSubject> subject(String text, OnnxReference reference) {
        Path path = Path.of(reference.file());
        return switch (opening.open(path, reference.side())) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> {
                compiled.put(text, opened.network());
                yield files.of(text, opened, reference.side());
            }
            case Outcome.Refused<OpenedFile> _ -> OnnxInspector.ofThisMachine().inspect(path)
                    .then(found -> files.of(text, found, reference.side()));
        };
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
