package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Brings one view to the front, or what is shown in place of a view while there is no network to show. */
final class ViewSwitch {
    private static final double WIDTH_OF_TAB = 118;
    private final WorkContext context;
    private final List<WorkView> views;
    private final WorkStates states;
    private final Pane place;
    private final ToggleGroup tabs = new ToggleGroup();
    private final ReadOnlyObjectWrapper<Optional<WorkView>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    ViewSwitch(WorkContext context, List<WorkView> views, WorkStates states, Pane place) {
        this.context = context;
        this.views = views;
        this.states = states;
        this.place = place;
        InvalidationListener networks = _ -> refresh();
        context.state().networks().addListener(networks);
        context.lifetime().add(() -> {
            context.state().networks().removeListener(networks);
            current.get().ifPresent(WorkView::hidden);
        });
    }

    /** The view in front. */
    ReadOnlyObjectProperty<Optional<WorkView>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Makes the tabs and begins to follow the state. */
    void start(Pane tabBar, Consumer<Optional<WorkView>> follower) {
        views.forEach(view -> tabBar.getChildren().add(tab(view)));
        tabs.selectedToggleProperty().subscribe((old, selected) -> {
            if (selected == null && old != null) {
                tabs.selectToggle(old);
            }
        });
        if (tabBar.getParent() instanceof Region bar) {
            bar.widthProperty().subscribe(_ -> name(bar.getWidth()));
            tabs.selectedToggleProperty().subscribe(_ -> name(bar.getWidth()));
        }
        context.lifetime().add(current.subscribe(follower));
        refresh();
        context.lifetime().add(context.state().viewProperty().subscribe(this::bringToFront));
    }

    /** Where there is no room for every name, only the tab in front has one; the others have their icons. */
    private void name(double width) {
        boolean roomy = width == 0 || width >= WIDTH_OF_TAB * views.size();
        tabs.getToggles().forEach(toggle -> {
            if (toggle instanceof ToggleButton tab) {
                tab.setContentDisplay(roomy || tab.isSelected() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            }
        });
    }

    private ToggleButton tab(WorkView view) {
        var tab = new ToggleButton(view.title(), new FontIcon(view.icon()));
        tab.getStyleClass().add("view-tab");
        tab.setId("tab-" + view.id());
        tab.setAccessibleText(view.title());
        tab.setToggleGroup(tabs);
        tab.setUserData(view.id());
        tab.setOnAction(_ -> context.state().viewProperty().set(view.id()));
        String keys = KeyCombination.valueOf("Shortcut+" + (views.indexOf(view) + 1)).getDisplayText();
        tab.setTooltip(new Tooltip(context.texts().get("shell.view.number", view.title(), keys)));
        return tab;
    }

    private void bringToFront(String id) {
        Optional<WorkView> next = views.stream().filter(view -> view.id().equals(id)).findFirst()
                .or(() -> views.stream().findFirst());
        tabs.getToggles().stream().filter(tab -> next.filter(view -> view.id().equals(tab.getUserData())).isPresent())
                .forEach(tabs::selectToggle);
        if (!next.equals(current.get())) {
            current.get().ifPresent(WorkView::hidden);
            current.set(next);
            refresh();
            next.ifPresent(WorkView::shown);
        }
    }

    private void refresh() {
        List<OpenNetwork> networks = context.state().networks();
        boolean hasSomething = networks.stream().anyMatch(network -> network.network().isPresent());
        boolean works = hasSomething || current.get().filter(WorkView::worksWithoutNetwork).isPresent();
        Optional<Node> view = current.get().map(WorkView::node);
        Node shown = works ? view.orElseGet(Pane::new) : states.of(networks);
        if (!place.getChildren().equals(List.of(shown))) {
            place.getChildren().setAll(shown);
        }
    }
}
