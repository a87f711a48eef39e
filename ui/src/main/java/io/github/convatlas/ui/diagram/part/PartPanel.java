package io.github.convatlas.ui.diagram.part;

import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.diagram.Target.Subject;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.diagram.outline.OutlineStage;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.workspace.NetworkPart;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;

/** The part that is picked, in whichever view, for the details pane. Hidden while nothing is picked. */
public final class PartPanel {
    private final WorkContext context;
    private final PartDetailsView view;
    private final LatestOnly lane;
    private Optional<Known> known = Optional.empty();

    /** What the panel shows. */
    private record Shown(Known known, Optional<PartFacts> facts, List<Counted> counted) {
    }

    /** A network that has been outlined, as it counts now. */
    private record Known(ShapedNetwork network, boolean folded, Outline outline) {
    }

    /** A panel that follows the window. */
    public PartPanel(WorkContext context) {
        this.context = context;
        this.view = new PartDetailsView(context);
        this.lane = new LatestOnly(context.tasks());
        ListChangeListener<OpenNetwork> changed = _ -> refresh();
        context.state().networks().addListener(changed);
        context.lifetime().add(() -> context.state().networks().removeListener(changed));
        context.lifetime().add(context.state().partProperty().subscribe((_, _) -> refresh()));
        context.lifetime().add(context.state().unitProperty().subscribe((_, _) -> refresh()));
        context.lifetime().add(context.state().looking().ruleProperty().subscribe((_, _) -> refresh()));
        context.lifetime().add(context.state().looking().foldedProperty().subscribe((_, _) -> refresh()));
        refresh();
    }

    /** The panel. */
    public Node node() {
        return view.node();
    }

    private void refresh() {
        Optional<NetworkPart> part = context.state().partProperty().get();
        Optional<ShapedNetwork> network = part.flatMap(this::network);
        if (network.isEmpty()) {
            lane.cancel();
            view.show(Optional.empty(), List.of(), context.state().unitProperty().get());
            return;
        }
        boolean folded = context.state().looking().foldedProperty().get();
        var rule = context.state().looking().ruleProperty().get();
        Optional<Outline> before = known
                .filter(found -> found.folded() == folded && found.network().equals(network.get()))
                .map(Known::outline);
        String id = part.orElseThrow().id();
        lane.run(Job.quiet(_ -> {
            Outline outline = before.orElseGet(() -> Outline.of(network.get(), folded)).counted(rule);
            Optional<Subject> subject = subject(outline, id);
            return new Shown(new Known(network.get(), folded, outline),
                    subject.map(found -> PartFacts.of(outline, found)),
                    subject.map(found -> PartCounting.of(outline, found)).orElse(List.of()));
        }).whenDone(this::show));
    }

    private void show(Shown shown) {
        known = Optional.of(shown.known());
        view.show(shown.facts(), shown.counted(), context.state().unitProperty().get());
    }

    private Optional<ShapedNetwork> network(NetworkPart part) {
        return context.state().networks().stream().filter(network -> network.slot() == part.slot()).findFirst()
                .flatMap(OpenNetwork::network);
    }

    /** A row that bears the name, else a layer, a stage, or the row that holds the block. */
    static Optional<Subject> subject(Outline outline, String id) {
        Stream<Subject> rows = outline.rows().stream().filter(row -> row.id().equals(id) && row.opens())
                .map(Subject.Closed::new);
        Stream<Subject> layers = Stream.of(new LayerId(id)).filter(outline.network().graph().nodes()::containsKey)
                .map(Subject.OneLayer::new);
        Stream<Subject> stages = outline.stages().stream().filter(stage -> stage.id().equals(id))
                .map(OutlineStage::whole).map(Subject.Closed::new);
        Stream<Subject> holders = outline.rows().stream().filter(row -> holds(row, id)).map(Subject.Closed::new);
        return Stream.of(rows, layers, stages, holders).flatMap(found -> found).findFirst();
    }

    private static boolean holds(OutlineRow row, String id) {
        return row.blocks().stream().anyMatch(block -> block.id().equals(id));
    }
}
