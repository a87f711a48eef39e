package io.github.convatlas.ui.diagram;

import io.github.convatlas.diagram.Target;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.diagram.part.PartFacts;
import org.controlsfx.control.BreadCrumbBar;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TreeItem;

/** The way from the network to what is selected; each step can be gone back to. */
final class Crumbs {
    private final DiagramViewModel model;
    private final BreadCrumbBar<Crumb> bar = new BreadCrumbBar<>();

    /**
     * A step of the way.
     *
     * @param text   what it is called
     * @param target what it stands for; nothing for the network
     */
    private record Crumb(String text, Optional<Target> target) {
        @Override
        public String toString() {
            return text;
        }
    }

    Crumbs(DiagramViewModel model) {
        this.model = model;
        bar.setId("diagram-crumbs");
        bar.setAutoNavigationEnabled(false);
        bar.setCrumbFactory(Crumbs::button);
        bar.setOnCrumbAction(event -> event.getSelectedCrumb().getValue().target()
                .ifPresentOrElse(model::select, model::clear));
    }

    Node node() {
        return bar;
    }

    private static Button button(TreeItem<Crumb> step) {
        String before = step.getParent() == null ? "" : "›   ";
        var button = new Button(before + step.getValue());
        button.getStyleClass().addAll("quiet", "diagram-crumb");
        button.setMinWidth(0);
        return button;
    }

    void show(Optional<Target> selected) {
        TreeItem<Crumb> last = new TreeItem<>(new Crumb(network(selected), Optional.empty()));
        if (selected.isPresent()) {
            Target target = selected.get();
            Optional<Target> parent = target.parent().flatMap(model.drawingProperty().get().list()::target);
            if (parent.isPresent()) {
                last = step(last, parent.get());
            }
            last = step(last, target);
        }
        bar.setSelectedCrumb(last);
    }

    private String network(Optional<Target> selected) {
        var columns = model.drawingProperty().get().columns();
        Optional<Integer> index = selected.map(target -> target.key().column()).filter(found -> found < columns.size());
        return index.map(columns::get).or(model::focusedColumn)
                .map(column -> column.outline().network().identity().displayName()).orElse("");
    }

    private TreeItem<Crumb> step(TreeItem<Crumb> before, Target target) {
        var column = model.drawingProperty().get().columns().get(target.key().column());
        String title = PartFacts.of(column.outline(), target.subject()).title();
        var item = new TreeItem<>(new Crumb(title, Optional.of(target)));
        before.getChildren().add(item);
        return item;
    }
}
