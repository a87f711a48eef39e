package io.github.convatlas.ui.run;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.FrameReader;
import io.github.convatlas.capture.ffmpeg.FfmpegJpegs;
import io.github.convatlas.capture.ffmpeg.FfmpegLibrary;
import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.engine.guard.FileTrial;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.image.decode.JpegReducer;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.engine.MachineRunEngine;
import io.github.convatlas.ui.run.engine.RunEngine;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.pretrained.ModelSource;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.NetworkTotals;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Makes the Run view, again for each language; pictures, answers and loaded models stay. */
public final class RunFeature implements WorkViewFactory {
    private final Function<WorkContext, RunEngine> engines;
    private final ModelSource source;
    private Optional<Living> living = Optional.empty();

    /** What stays, with the texts of the language that is shown. */
    private static final class Living {
        private final RunViewModel model;
        private Texts texts;

        Living(WorkContext context, RunEngine engine, ModelSource source) {
            texts = context.texts();
            model = new RunViewModel(new RunServices(context.state(), context.library(), context.tasks(),
                    context.errors(), engine, new Capturing(context.library()), jpegs(context.library()), () -> texts),
                    source);
        }
    }

    /**
     * Makes the feature.
     *
     * @param engines makes what runs models; it loads nothing before it is used
     * @param source  where trained models come from
     */
    public RunFeature(Function<WorkContext, RunEngine> engines, ModelSource source) {
        this.engines = engines;
        this.source = source;
    }

    /**
     * The feature as the program has it.
     *
     * @param version of the program
     */
    public static RunFeature onThisMachine(String version) {
        return onThisMachine(version, ModelSource.ofThisMachine(version),
                EmbeddedModel.all(UserFolder.ofThisUser()));
    }

    /**
     * The feature with another source of trained models.
     *
     * @param version of the program
     * @param source  where trained models come from
     */
    public static RunFeature onThisMachine(String version, ModelSource source) {
        return onThisMachine(version, source, List.of());
    }

    private static RunFeature onThisMachine(String version, ModelSource source, List<EmbeddedModel> embedded) {
        var trial = FileTrial.usual();
        return new RunFeature(context -> new MachineRunEngine(context.measurements().engine(), version,
                new Library(context.library(), source, embedded), trial::passed), source);
    }

    /** Decodes large JPEGs; its natives are kept in the user's folder. In the background only. */
    private static JpegReducer jpegs(LibraryModel library) {
        return (jpeg, width, height, halvings) -> {
            try {
                return FfmpegJpegs.usual(library.inBackground().folder().root()).reduce(jpeg, width, height, halvings);
            } catch (IOException _) {
                return Optional.empty(); // then they are decoded in full
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        };
    }

    /** The capture library, which keeps its natives in the user's folder. */
    private record Capturing(LibraryModel library) implements CaptureLibrary {
        @Override
        public Attempt<List<CameraDevice>> devices() {
            return usual().then(CaptureLibrary::devices);
        }

        @Override
        public Attempt<FrameReader> open(CaptureSource wanted, BooleanSupplier stopped) {
            return usual().then(capture -> capture.open(wanted, stopped));
        }

        private Attempt<CaptureLibrary> usual() {
            try {
                return new Attempt.Worked<>(FfmpegLibrary.usual(library.inBackground().folder().root()));
            } catch (IOException e) {
                return new Attempt.Failed<>(new CaptureProblem(CaptureProblem.Kind.NO_LIBRARY, e.toString(), ""));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Attempt.Failed<>(new CaptureProblem(CaptureProblem.Kind.NO_LIBRARY, e.toString(), ""));
            }
        }
    }

    /** What the user's library and the catalog know of a model. */
    private record Library(LibraryModel library, ModelSource source, List<EmbeddedModel> embedded)
            implements
                MachineRunEngine.Knowledge {
        @Override
        public OptionalLong macs(String reference) {
            try {
                return switch (library.open(LibraryReference.parse(reference))) {
                    case Reading.Success<ShapedNetwork>(ShapedNetwork network) ->
                        OptionalLong.of(NetworkTotals.of(network).macs());
                    case Reading.Failure<ShapedNetwork> _ -> OptionalLong.empty();
                };
            } catch (IOException _) {
                return OptionalLong.empty();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return OptionalLong.empty();
            }
        }

        @Override
        public Optional<PretrainedModel> model(Path file) {
            try {
                return source.store(library.inBackground()).known(file);
            } catch (IOException _) {
                return Optional.empty();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    @Override
    public WorkView create(WorkContext context) {
        Living stays = living.orElseGet(() -> new Living(context, engines.apply(context), source));
        stays.texts = context.texts();
        living = Optional.of(stays);
        return new RunView(stays.model, context);
    }
}
