package io.github.convatlas.ui.compare.model;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.Highlight;
import io.github.convatlas.ui.workspace.NetworkPart;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.OpenNetwork.Opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/**
 * Compares the networks that are shown, in the background, while the compare view is in front. Outlives the view; for the FX
 * thread.
 */
public final class CompareViewModel {
    private final AppState state;
    private final TaskRunner tasks;
    private final LatestOnly comparing;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(new Content.Empty());
    private final ReadOnlyObjectWrapper<List<OpenNetwork>> failures = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<ArticleTables> article = Optional.empty();
    private boolean seen;

    /** What there is to show. */
    public sealed interface Content {
        /** No network. */
        record Empty() implements Content {
        }

        /** Networks are being read, and nothing can be shown yet. */
        record Loading() implements Content {
        }

        /** Networks side by side. */
        record Shown(Comparison comparison) implements Content {
        }
    }

    /** Follows the networks that are shown. */
    public CompareViewModel(AppState state, TaskRunner tasks) {
        this.state = state;
        this.tasks = tasks;
        this.comparing = new LatestOnly(tasks);
        state.looking().rowsProperty().subscribe(this::refresh);
        state.looking().ruleProperty().subscribe(this::refresh);
        state.networks().addListener((ListChangeListener<OpenNetwork>) _ -> refresh());
    }

    /** What there is to show. */
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The networks that cannot be shown. */
    public ReadOnlyObjectProperty<List<OpenNetwork>> failuresProperty() {
        return failures.getReadOnlyProperty();
    }

    /** Which resolutions stand beside each other. */
    public ObjectProperty<RowAlignment.Rule> rowsProperty() {
        return state.looking().rowsProperty();
    }

    /** How 3x3 convolutions are counted. */
    public ObjectProperty<CensusRule> censusRuleProperty() {
        return state.looking().ruleProperty();
    }

    /** Whether anybody looks. Nothing is computed while nobody does. */
    public void setSeen(boolean nowSeen) {
        seen = nowSeen;
        refresh();
    }

    /** Shows the columns of a table of the article, as they were printed: its rows by halvings, counted by its rule. */
    public void showArticle(int number) {
        Optional<ArticleTables> known = article;
        tasks.run(Job.quiet(_ -> known.orElseGet(ArticleTables::builtIn)).whenDone(tables -> {
            article = Optional.of(tables);
            tables.table(number).ifPresent(this::show);
        }));
    }

    private void show(ArticleTables.Table table) {
        state.together(() -> {
            state.looking().ruleProperty().set(CensusRule.ARTICLE);
            state.looking().rowsProperty().set(RowAlignment.Rule.HALVINGS);
            state.show(table.columns().stream().map(ArticleTables.Column::network).map(LibraryReference::parse)
                    .toList());
        });
    }

    /** Adds a column at the end. */
    public void add(LibraryReference reference) {
        state.add(reference);
    }

    /** Takes a column away. */
    public void remove(long slot) {
        state.remove(slot);
    }

    /** Moves a column by so many places; to the left where negative. It goes no further than the end. */
    public void move(long slot, int by) {
        List<Long> order = state.networks().stream().map(OpenNetwork::slot).toList();
        int from = order.indexOf(slot);
        int to = Math.clamp((long) from + by, 0, order.size() - 1);
        if (from >= 0 && from != to) {
            state.move(slot, to);
        }
    }

    /** Gives the network of a column the focus of the window. */
    public void focus(long slot) {
        state.focus(slot);
    }

    /** Picks a block of a network, for the views that can show it. */
    public void pick(long slot, String block) {
        state.focus(slot);
        state.partProperty().set(Optional.of(new NetworkPart(slot, block)));
    }

    /**
     * Lights up layers of a network in every diagram; puts the light out if they are lit already. The first of
     * them is picked, so that diagrams show where they are.
     *
     * @param label  why, in the language of the window
     * @param slot   the place of the network
     * @param layers which
     */
    public void light(String label, long slot, List<LayerId> layers) {
        var highlight = new Highlight(label, Map.of(slot, Set.copyOf(layers)));
        state.focus(slot);
        if (layers.isEmpty() || state.lighting().highlightProperty().get().equals(Optional.of(highlight))) {
            state.lighting().clear();
        } else {
            state.lighting().light(highlight);
            state.partProperty().set(Optional.of(new NetworkPart(slot, layers.getFirst().value())));
        }
    }

    private void refresh() {
        List<OpenNetwork> networks = List.copyOf(state.networks());
        if (!seen) {
            comparing.cancel();
            return;
        }
        failures.set(networks.stream().filter(network -> network.opening() instanceof Opening.Failed).toList());
        boolean opening = networks.stream().anyMatch(
                network -> network.opening() instanceof Opening.Loading(var before) && before.isEmpty());
        if (opening) {
            comparing.cancel();
            waitForNetworks();
        } else {
            compare(networks);
        }
    }

    /** What was compared before stays in sight. */
    private void waitForNetworks() {
        if (content.get() instanceof Content.Empty) {
            content.set(new Content.Loading());
        }
    }

    private void compare(List<OpenNetwork> networks) {
        List<Comparison.Source> sources = networks.stream()
                .flatMap(open -> open.network().map(network -> new Comparison.Source(open.slot(), network)).stream())
                .toList();
        if (sources.isEmpty()) {
            comparing.cancel();
            content.set(new Content.Empty());
            return;
        }
        waitForNetworks();
        Look look = state.looking().look();
        var chosen = new Comparison.Rules(look.comparison().rows(), look.rule());
        Optional<ArticleTables> known = article;
        comparing.run(Job.quiet(_ -> Comparison.of(sources, chosen, known.orElseGet(ArticleTables::builtIn)))
                .whenDone(this::show));
    }

    private void show(Comparison comparison) {
        article = Optional.of(comparison.article());
        content.set(new Content.Shown(comparison));
    }
}
