package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A view that lists the networks it is given and takes notes of what happens to it. */
final class SampleView implements WorkView {
    private final String id;
    private final Label label = new Label();
    private final List<String> events;

    SampleView(String id, WorkContext context, List<String> events) {
        this.id = id;
        this.events = events;
        label.setId("sample-" + id);
        ListChangeListener<OpenNetwork> listener = _ -> list(context);
        context.state().networks().addListener(listener);
        context.lifetime().add(() -> {
            context.state().networks().removeListener(listener);
            events.add(id + " ended");
        });
        list(context);
    }

    /** Features with two such views. */
    static Features two(List<String> events) {
        return new Features(List.of(context -> new SampleView("first", context, events),
                context -> new SampleView("second", context, events)), Optional.empty());
    }

    /** Features with two such views, of which nobody takes notes. */
    static Features two() {
        return two(new ArrayList<>());
    }

    private void list(WorkContext context) {
        label.setText(context.state().networks().stream().map(OpenNetwork::name).collect(Collectors.joining(" | ")));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "View " + id;
    }

    @Override
    public Ikon icon() {
        return MaterialDesignS.SITEMAP;
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void shown() {
        events.add(id + " shown");
    }

    @Override
    public void hidden() {
        events.add(id + " hidden");
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(id + ".go", "Go in " + id, () -> events.add(id + " went")).withShortcut("G"));
    }
}
