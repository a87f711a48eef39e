package io.github.convatlas.ui.shell;

import io.github.convatlas.arrangement.share.ComparisonLink;
import io.github.convatlas.library.download.WebPicture;
import io.github.convatlas.ui.arrangement.ComparisonDrop;
import io.github.convatlas.ui.arrangement.ComparisonSharing;
import io.github.convatlas.ui.arrangement.EditCommands;
import io.github.convatlas.ui.arrangement.ReplacedNote;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.command.CommandGroup;
import io.github.convatlas.ui.command.HelpView;
import io.github.convatlas.ui.command.PaletteItem;
import io.github.convatlas.ui.command.PaletteView;
import io.github.convatlas.ui.command.PaletteViewModel;
import io.github.convatlas.ui.command.Shortcuts;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.details.DetailsView;
import io.github.convatlas.ui.diagram.part.PartPanel;
import io.github.convatlas.ui.drop.DropHandler;
import io.github.convatlas.ui.drop.DropView;
import io.github.convatlas.ui.drop.DropViewModel;
import io.github.convatlas.ui.file.SpecSaving;
import io.github.convatlas.ui.library.AtlasView;
import io.github.convatlas.ui.library.OnnxDrop;
import io.github.convatlas.ui.library.SpecDrop;
import io.github.convatlas.ui.parameters.ParameterBarView;
import io.github.convatlas.ui.shell.MainViewModel.Overlay;
import io.github.convatlas.ui.status.NoticesView;
import io.github.convatlas.ui.status.StatusBarView;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame of the window, in one language. */
final class MainView {
    private final WorkContext context;
    private final Composition.Models models;
    private final StackPane root;
    private final List<WorkView> views;
    private final List<CommandGroup> groups = new ArrayList<>();
    private final AtlasView atlas;
    private final DetailsView details;
    private final DropViewModel drops;
    private final ViewSwitch viewSwitch;
    private final ComparisonSharing sharing;
    private Optional<Node> focusBefore = Optional.empty();
    @FXML
    private BorderPane frame;
    @FXML
    private VBox top;
    @FXML
    private SplitPane split;
    @FXML
    private VBox middle;
    @FXML
    private HBox tabs;
    @FXML
    private ToggleButton foldAtlas;
    @FXML
    private ToggleButton foldDetails;
    @FXML
    private StackPane work;
    @FXML
    private StackPane overlay;

    MainView(Composition composition, WorkContext context, Runnable quit) {
        this.context = context;
        this.models = composition.models();
        this.root = Fxml.load(this, StackPane.class, context.texts());
        views = composition.views().stream().map(factory -> factory.create(context)).toList();
        atlas = new AtlasView(models.atlas(), context);
        details = new DetailsView(models.details(), context);
        details.insert(new PartPanel(context).node());
        sharing = new ComparisonSharing(context);
        drops = new DropViewModel(dropHandlers(), context.texts(), context.errors(), context.tasks(),
                WebPicture.ofThisProcess("ConvAtlas")::fetch);
        viewSwitch = new ViewSwitch(context, views, new WorkStates(context, this::open, tries()), work);
        arrange(quit);
        composition.takeRequest().ifPresent(this::openRequest);
    }

    /** Pictures and files that were copied are taken like those that are dropped; otherwise a link is. */
    private void paste() {
        if (!DropView.paste(Clipboard.getSystemClipboard(), drops)) {
            sharing.paste();
        }
    }

    /** What the program was started with: a link, or a file. */
    private void openRequest(String request) {
        if (ComparisonLink.isLink(request)) {
            sharing.openLink(request);
        } else {
            drops.take(List.of(Path.of(request)));
        }
    }

    Parent node() {
        return root;
    }

    private List<Command> tries() {
        return views.stream().map(WorkView::firstTry).flatMap(Optional::stream).toList();
    }

    private List<DropHandler> dropHandlers() {
        Stream<DropHandler> specs = Stream.of(new ComparisonDrop(sharing, context.texts()),
                new SpecDrop(context));
        Stream<DropHandler> own = context.library().readsOnnx()
                ? Stream.concat(specs, Stream.of(new OnnxDrop(context)))
                : specs;
        return Stream.concat(own, views.stream().map(WorkView::dropHandler).flatMap(Optional::stream)).toList();
    }

    private void arrange(Runnable quit) {
        middle.getChildren().add(1, new ParameterBarView(models.parameters(), context).node());
        viewSwitch.start(tabs, view -> details.show(view.flatMap(WorkView::details)));
        var panes = new SidePanes(split, context.lifetime());
        panes.left(atlas.node(), models.frame().atlas(), foldAtlas);
        panes.right(details.node(), models.frame().details(), foldDetails);
        new ReplacedNote(context);
        frame.setBottom(new StatusBarView(context).node());
        addCommands(quit);
        new Shortcuts(this::commandsNow).install(root);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::releaseFocus);
        var dropLayer = new DropView(drops, context.texts());
        dropLayer.install(root);
        root.getChildren().add(dropLayer.node());
        context.lifetime().add(models.frame().overlayProperty().subscribe(this::showOverlay));
        overlay.setOnMousePressed(event -> {
            if (event.getTarget() == overlay) {
                closeOverlay();
            }
        });
    }

    /** A press on empty ground ends typing, so that keys go to the view again. */
    private void releaseFocus(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : root;
        while (node.getParent() != null && !node.isFocusTraversable()) {
            node = node.getParent();
        }
        if (node == root) {
            root.requestFocus();
        }
    }

    private void addCommands(Runnable quit) {
        var commands = new ShellCommands(context, models.frame());
        var editing = new EditCommands(context, sharing, this::paste);
        CommandGroup edit = editing.group();
        var actions = new ShellCommands.Actions(this::open, editing.save(),
                new SpecSaving(context).command(), this::search, quit);
        CommandGroup file = commands.file(actions, viewSwitch);
        CommandGroup help = commands.help();
        List<CommandGroup> view = List.of(commands.views(views), commands.networks(), commands.window(actions),
                new CommandGroup(context.texts().get("library.title"), atlas.commands()));
        groups.add(file);
        groups.add(edit);
        groups.addAll(view);
        views.forEach(each -> groups.add(new CommandGroup(each.title(), each.commands())));
        groups.add(help);
        var bar = new TopBarView(context, models.frame());
        bar.show(file.title(), List.of(file));
        bar.show(edit.title(), List.of(edit));
        bar.show(context.texts().get("shell.view"), view);
        bar.show(help.title(), List.of(help));
        top.getChildren().setAll(bar.node(), new NoticesView(context).node());
    }

    /** The window's commands and those of the view in front. */
    private List<Command> commandsNow() {
        String front = viewSwitch.currentProperty().get().map(WorkView::title).orElse("");
        List<String> others = views.stream().map(WorkView::title).filter(title -> !title.equals(front)).toList();
        return groups.stream().filter(group -> !others.contains(group.title()))
                .flatMap(group -> group.commands().stream()).toList();
    }

    private void open() {
        List<Path> files = context.services().dialogs()
                .open(context.texts().get("shell.command.open"), drops.kinds());
        if (!files.isEmpty()) {
            drops.take(files);
        }
    }

    private void search() {
        models.frame().atlas().openProperty().set(true);
        atlas.focusSearch();
    }

    private void showOverlay(Overlay shown) {
        if (!overlay.isVisible() && shown != Overlay.NONE) {
            focusBefore = Optional.ofNullable(root.getScene())
                    .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
        }
        overlay.setVisible(shown != Overlay.NONE);
        overlay.getChildren().clear();
        switch (shown) {
            case NONE -> returnFocus();
            case PALETTE -> {
                var palette = new PaletteView(new PaletteViewModel(this::paletteItems), context.texts(),
                        this::closeOverlay);
                overlay.getChildren().setAll(palette.node());
                palette.open();
            }
            case HELP -> {
                var help = new HelpView(context.texts(), ProgramVersion.text(), this::closeOverlay);
                overlay.getChildren().setAll(help.node());
                help.open(groups);
            }
        }
    }

    /** Who had the focus before the palette or the help gets it back. */
    private void returnFocus() {
        focusBefore.filter(node -> node.getScene() != null && node.getScene() == root.getScene())
                .ifPresentOrElse(Node::requestFocus, root::requestFocus);
        focusBefore = Optional.empty();
    }

    private void closeOverlay() {
        models.frame().overlayProperty().set(Overlay.NONE);
    }

    private List<PaletteItem> paletteItems() {
        return new PaletteItems(context, groups).all();
    }
}
