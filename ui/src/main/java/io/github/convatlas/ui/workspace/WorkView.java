package io.github.convatlas.ui.workspace;

import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.drop.DropHandler;
import org.kordamp.ikonli.Ikon;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * One of the views in the middle of the window. It shows {@link AppState#networks} and follows
 * {@link AppState#focusedProperty}. A view is made by a {@link WorkViewFactory}, lives until the language changes, and
 * subscribes to state through {@link WorkContext#lifetime}.
 */
public interface WorkView {
    /** Short id, for settings and commands: {@code diagram}. */
    String id();

    /** Name in the user's language. */
    String title();

    /** Icon beside the name. */
    Ikon icon();

    /** The view itself. It fills the place it gets, and works from 400x400 pixels. */
    Node node();

    /** Called each time the view comes to the front, also the first time. Work that only matters while seen starts here. */
    default void shown() {
    }

    /** Called each time another view comes to the front. */
    default void hidden() {
    }

    /** What the user can ask this view for; asked once. Shortcuts work while the view is in front. */
    default List<Command> commands() {
        return List.of();
    }

    /** What "Export..." does while this view is in front, if it has something to export; asked once. */
    default Optional<Runnable> export() {
        return Optional.empty();
    }

    /** Whether this view is of use while no network is shown; otherwise the window asks for one in its place. */
    default boolean worksWithoutNetwork() {
        return false;
    }

    /**
     * What the window offers while nothing is shown, such as at the first start: this view at work, by one click. Asked once.
     */
    default Optional<Command> firstTry() {
        return Optional.empty();
    }

    /** What stands in the details pane, above the network, while this view is in front; hides itself when empty. */
    default Optional<Node> details() {
        return Optional.empty();
    }

    /** What this view does with dropped files, if anything; asked once, works also while it is not in front. */
    default Optional<DropHandler> dropHandler() {
        return Optional.empty();
    }
}
