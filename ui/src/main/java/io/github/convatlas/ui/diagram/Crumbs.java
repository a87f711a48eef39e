package io.github.convatlas.ui.diagram;

import io.github.convatlas.diagram.Target;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.diagram.CrumbBar.Crumb;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.diagram.part.PartFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/** The way from the network to what is selected; each step can be gone back to. */
final class Crumbs {
    private final DiagramViewModel model;
    private final CrumbBar bar;

    Crumbs(DiagramViewModel model, Texts texts) {
        this.model = model;
        this.bar = new CrumbBar(texts.get("diagram.crumbs.earlier"));
        bar.setId("diagram-crumbs");
    }

    Region node() {
        return bar;
    }

    void show(Optional<Target> selected) {
        var way = new ArrayList<Crumb>();
        Optional<Target> step = selected;
        while (step.isPresent()) {
            way.addFirst(crumb(step.get()));
            step = step.flatMap(Target::parent).flatMap(model.drawingProperty().get().list()::target);
        }
        way.addFirst(new Crumb(network(selected), model::clear));
        bar.show(List.copyOf(way));
    }

    private String network(Optional<Target> selected) {
        var columns = model.drawingProperty().get().columns();
        Optional<Integer> index = selected.map(target -> target.key().column()).filter(found -> found < columns.size());
        return index.map(columns::get).or(model::focusedColumn)
                .map(column -> column.outline().network().identity().displayName()).orElse("");
    }

    private Crumb crumb(Target target) {
        var column = model.drawingProperty().get().columns().get(target.key().column());
        return new Crumb(PartFacts.of(column.outline(), target.subject()).title(), () -> model.select(target));
    }
}
