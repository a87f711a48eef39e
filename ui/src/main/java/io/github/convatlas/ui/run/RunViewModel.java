package io.github.convatlas.ui.run;

import io.github.convatlas.capture.VideoNames;
import io.github.convatlas.classify.RunMeter;
import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.decode.ImageDecoder;
import io.github.convatlas.ui.run.answer.AnswerViewModel;
import io.github.convatlas.ui.run.answer.OthersViewModel;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.gallery.Adviser;
import io.github.convatlas.ui.run.gallery.CurrentPicture;
import io.github.convatlas.ui.run.gallery.FolderRun;
import io.github.convatlas.ui.run.gallery.GalleryViewModel;
import io.github.convatlas.ui.run.live.LiveViewModel;
import io.github.convatlas.ui.run.live.Snapshots;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.pace.RunPace;
import io.github.convatlas.ui.run.pretrained.ModelSource;
import io.github.convatlas.ui.run.pretrained.PretrainedViewModel;
import io.github.convatlas.ui.run.setup.SetupEffect;
import io.github.convatlas.ui.run.setup.SetupViewModel;
import io.github.convatlas.ui.run.truth.TruthViewModel;
import io.github.convatlas.ui.run.turn.RunTurn;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;

/** Everything the Run view shows. Outlives the view. */
public final class RunViewModel {
    /** Id of the view. */
    public static final String VIEW = "run";
    private static final String SEEN = "run.seen";
    private static final int ARRANGEMENTS = 50;
    private static final String ONNX = ".onnx";
    private final RunServices services;
    private final ModelViewModel model;
    private final PretrainedViewModel pretrained;
    private final GalleryViewModel gallery;
    private final CurrentPicture picture;
    private final AnswerViewModel answer;
    private final OthersViewModel others;
    private final FolderRun folderRun;
    private final SetupViewModel setup;
    private final SetupEffect effect;
    private final TruthViewModel truth;
    private final LiveViewModel live;
    private final RunPace pace;
    private boolean awake;
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final BooleanProperty card = new SimpleBooleanProperty();

    /**
     * Puts the parts together.
     *
     * @param services what they use
     * @param source   where trained models come from
     */
    public RunViewModel(RunServices services, ModelSource source) {
        this.services = services;
        var decoder = new ImageDecoder(services.jpegs());
        var turn = new RunTurn(services.engine().turn());
        pace = new RunPace(services.tasks(), RunMeter::ofThisMachine, System::nanoTime);
        model = new ModelViewModel(services);
        pretrained = new PretrainedViewModel(services, source, model);
        gallery = new GalleryViewModel(services, decoder, turn);
        picture = new CurrentPicture(gallery, services.tasks(), decoder, turn);
        answer = new AnswerViewModel(services, model, picture, turn);
        others = new OthersViewModel(services, model, picture, turn, answer);
        live = new LiveViewModel(services, model, turn, pace, seen);
        folderRun = new FolderRun(services, decoder, turn, gallery.thumbnails(), pace);
        setup = new SetupViewModel(model);
        effect = new SetupEffect(services, model, picture, turn);
        answer.stateProperty().subscribe(effect::follow);
        truth = new TruthViewModel(services, gallery, folderRun, model);
        seen.set(Boolean.parseBoolean(services.state().notes().getOrDefault(SEEN, "")));
        seen.subscribe((_, now) -> services.state().notes().put(SEEN, String.valueOf(now)));
        gallery.items().addListener((ListChangeListener<Object>) _ -> classifyRest());
        // who wants to look at a picture sees it, whatever lies over it
        gallery.looksProperty().subscribe((_, _) -> Stream.of(truth.openProperty(), pretrained.openProperty(), card)
                .forEach(page -> page.set(false)));
        model.stateProperty().subscribe((_, _) -> modelChanged());
        folderRun.tallyProperty().subscribe((_, now) -> arrange(now));
        others.whenChanged(this::advisersChanged);
        services.library().contentsProperty().subscribe((_, _) -> {
            if (awake) {
                pretrained.look();
            }
        });
    }

    /** A camera, a video or a stream. */
    public LiveViewModel live() {
        return live;
    }

    /** How fast answers come. */
    public RunPace pace() {
        return pace;
    }

    /** Keeps the picture of a camera. */
    public void keep(Picture picture) {
        new Snapshots(services, gallery).take(picture);
    }

    /** Which model runs. */
    public ModelViewModel model() {
        return model;
    }

    /** The model that comes with the program, if there is one. */
    public Optional<EmbeddedModel> embedded() {
        return services.engine().embedded();
    }

    /** Whether the model card lies over the view. */
    public BooleanProperty cardProperty() {
        return card;
    }

    /** The trained models there are. */
    public PretrainedViewModel pretrained() {
        return pretrained;
    }

    /** The view came to the front, or went. Nothing is loaded before it is seen. */
    public void setAwake(boolean seen) {
        awake = seen;
        model.setAwake(seen);
        if (seen) {
            pretrained.look();
        } else {
            // a camera that nobody looks at must not film; when the language changes, the view is back at once
            services.tasks().onFxThread(() -> {
                if (!awake) {
                    live.stop();
                }
            });
        }
    }

    /** The pictures. */
    public GalleryViewModel gallery() {
        return gallery;
    }

    /** The picture that is looked at. */
    public CurrentPicture picture() {
        return picture;
    }

    /** What stands beside the picture. */
    public AnswerViewModel answer() {
        return answer;
    }

    /** What other models say of the picture. */
    public OthersViewModel others() {
        return others;
    }

    /** Classifies many pictures. */
    public FolderRun folderRun() {
        return folderRun;
    }

    /** How pictures are prepared. */
    public SetupViewModel setup() {
        return setup;
    }

    /** What a changed preparation does to the answer. */
    public SetupEffect effect() {
        return effect;
    }

    /** What the pictures are known to show. */
    public TruthViewModel truth() {
        return truth;
    }

    /** While many pictures are classified they are not arranged anew for each. */
    private void arrange(FolderRun.Tally tally) {
        boolean due = !tally.running() || tally.done() % Math.max(1, tally.total() / ARRANGEMENTS) == 0;
        if (due && gallery.order().goesByAnswers()) {
            gallery.order().arrange();
        }
    }

    /** Whether the pixels that the model reads are shown in place of the picture. */
    public BooleanProperty seenProperty() {
        return seen;
    }

    /** Pictures and folders are shown, models are run; the view comes to the front. */
    public void take(List<Path> files) {
        List<Path> models = files.stream().filter(RunViewModel::isModel).toList();
        List<Path> videos = files.stream().filter(VideoNames::isVideo).toList();
        List<Path> pictures = files.stream().filter(file -> !isModel(file) && !VideoNames.isVideo(file)).toList();
        services.state().viewProperty().set(VIEW);
        model.add(models);
        if (!pictures.isEmpty()) {
            live.stop();
            gallery.open(pictures);
        }
        videos.stream().findFirst().ifPresent(live::video);
    }

    /** Classifies the pictures of which nothing is known yet. */
    public void classifyRest() {
        boolean several = gallery.items().size() > 1;
        if (model.stateProperty().get() instanceof ModelState.Ready(var _, LiveModel live) && several) {
            folderRun.start(List.copyOf(gallery.items()), live, others.advisers());
        } else {
            folderRun.clear();
        }
    }

    /** Whether the name is that of a model. */
    static boolean isModel(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ONNX);
    }

    private void advisersChanged() {
        Set<String> names = others.advisers().stream().map(Adviser::name).collect(Collectors.toSet());
        gallery.items().forEach(item -> item.keepOpinionsOf(names));
        classifyRest();
    }

    private void modelChanged() {
        folderRun.clear();
        gallery.forgetModel();
        classifyRest();
    }
}
