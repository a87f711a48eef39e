package io.github.convatlas.ui.run;

import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.engine.Turn;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.image.Preprocessor;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.Measurement;
import io.github.convatlas.ui.run.engine.ModelFacts;
import io.github.convatlas.ui.run.engine.Opened;
import io.github.convatlas.ui.run.engine.RunEngine;
import io.github.convatlas.ui.run.engine.RunSetup;
import io.github.convatlas.ui.run.engine.Speed;
import io.github.convatlas.ui.run.engine.Subject;
import io.github.convatlas.ui.workspace.EngineInfo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** An engine whose models say "red" or "blue", and that takes notes. */
final class FakeEngine implements RunEngine {
    static final EngineInfo INFO = new EngineInfo("1.0", "CPU", 1);
    static final String UNTRAINED = "random weights.";
    static final String REFUSED = "no classifier.";
    static final Preprocessing PROPOSAL = Preprocessing.imageNet(32);
    final List<String> events = new ArrayList<>();
    final Map<Path, RunSetup> beside = new HashMap<>();
    final Turn turn = new Turn();
    Optional<String> cannotWrite = Optional.empty();
    int runs;

    @Override
    public Opened open(Path file, RunSetup setup) {
        events.add("open " + file.getFileName());
        String name = file.toString();
        if (name.contains("untrained")) {
            return new Opened.Untrained(UNTRAINED);
        }
        boolean fits = setup.preprocessing().filter(given -> given.geometry().width() != 32).isEmpty();
        return name.contains("refused") || !fits
                ? new Opened.Refused(REFUSED)
                : new Opened.Classifies(live(file, setup));
    }

    @Override
    public Opened openAsProposed(Path file, RunSetup setup) {
        return open(file, setup.withPreprocessing(Optional.empty()));
    }

    @Override
    public boolean mayAnswer(Path file) {
        return !file.toString().contains("untrained");
    }

    @Override
    public Turn turn() {
        return turn;
    }

    @Override
    public Outcome<Measurement> measure(Subject subject, int times, Progress progress) {
        events.add("measure " + subject.getClass().getSimpleName());
        return new Outcome.Success<>(new Measurement(new Speed(times, 2, 3), OptionalLong.of(1_000_000), INFO));
    }

    @Override
    public Outcome<RunSetup> recall(Path file) {
        return new Outcome.Success<>(beside.getOrDefault(file, RunSetup.NONE));
    }

    @Override
    public Optional<String> remember(Path file, RunSetup setup) {
        if (cannotWrite.isEmpty()) {
            beside.put(file, setup);
        }
        return cannotWrite;
    }

    private LiveModel live(Path file, RunSetup setup) {
        var labels = new Labels("colors", List.of(new Label("red", "赤", ""), new Label("blue", "青", "")));
        var facts = new ModelFacts(setup.preprocessing().orElse(PROPOSAL),
                new ModelFacts.Input("float32[1, 3, 32, 32]", false), labels, OptionalLong.empty(), INFO);
        return new LiveModel() {
            @Override
            public ModelFacts facts() {
                return facts;
            }

            @Override
            public Outcome<Classification> classify(Picture picture) {
                int rgb = picture.rgbAt(0, 0);
                if (rgb == 0x00FF00) {
                    return new Outcome.Refused<>("no word for green.");
                }
                boolean turned = facts.preprocessing().channels() == Channels.BGR;
                int best = ((rgb >> 16) > (rgb & 0xFF)) != turned ? 0 : 1;
                return new Outcome.Success<>(
                        new Classification(List.of(new Score(best, 0.75), new Score(1 - best, 0.25)), 3, 9));
            }

            @Override
            public Outcome<Classification> classify(Picture picture, java.util.function.Consumer<double[]> filter) {
                return classify(picture);
            }

            @Override
            public int lanes() {
                return 1;
            }

            @Override
            public List<LiveModel> colleagues(int most) {
                return List.of();
            }

            @Override
            public Outcome<Double> again() {
                runs++;
                return new Outcome.Success<>((double) runs);
            }

            @Override
            public Picture seen(Picture picture) {
                return new Preprocessor(facts.preprocessing()).seen(picture);
            }

            @Override
            public void close() {
                events.add("close " + file.getFileName());
            }
        };
    }
}
