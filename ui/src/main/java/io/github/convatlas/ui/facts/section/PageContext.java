package io.github.convatlas.ui.facts.section;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.table.TableOffer;
import io.github.convatlas.ui.workspace.WorkContext;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the sections of a page are made with.
 *
 * @param context of the view
 * @param travel  where links lead
 */
public record PageContext(WorkContext context, Travel travel) {
    private static final Pattern ARXIV = Pattern.compile("arXiv:(\\d{4}\\.\\d{4,5}(?:v\\d+)?)");

    /** Where links lead. */
    public record Travel(Going going, Comparing comparing) {
    }

    /** Shows another network in the place of one. */
    @FunctionalInterface
    public interface Going {
        /** Shows it. */
        void go(long slot, String reference);
    }

    /** Shows two networks side by side. */
    @FunctionalInterface
    public interface Comparing {
        /** Shows them. */
        void compare(String before, String after);
    }

    Texts texts() {
        return context.texts();
    }

    String text(String key, Object... arguments) {
        return texts().get("facts." + key, arguments);
    }

    String in(LocalizedText text) {
        return text.in(texts().language().locale());
    }

    OperationUnit unit() {
        return context.state().unitProperty().get();
    }

    /** A section with its heading, and a button for its table if it has one. */
    VBox section(String id, String heading, Optional<TableOffer> offer, Node... content) {
        var title = new Label(heading);
        title.getStyleClass().add("facts-heading");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(title, space);
        line.getStyleClass().add("facts-heading-line");
        offer.map(context.tableExport()::button).ifPresent(line.getChildren()::add);
        var section = new VBox(line);
        section.getStyleClass().add("facts-section");
        section.setId(id);
        section.getChildren().addAll(content);
        return section;
    }

    /** A link to a page outside of the window; plain text where there is no address. */
    Node link(String text, String known, String about) {
        String address = known.isEmpty() ? arXiv(text) : known;
        if (address.isEmpty()) {
            return prose(text, "facts-source");
        }
        var link = new Hyperlink(text);
        link.getStyleClass().add("facts-link");
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setTooltip(new Tooltip(about.isEmpty() ? address : about + "\n" + address));
        link.setOnAction(_ -> context.services().browser().open(URI.create(address)));
        return link;
    }

    /** The address of an arXiv paper that a citation names. */
    private static String arXiv(String citation) {
        return ARXIV.matcher(citation).results().findFirst().map(found -> "https://arxiv.org/abs/" + found.group(1))
                .orElse("");
    }

    static Label prose(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label whole(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
