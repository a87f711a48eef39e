package io.github.convatlas.ui.common;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.fxml.FXMLLoader;

/**
 * Loads the FXML file that stands beside a view: {@code DiagramView.fxml} for {@code DiagramView}. The file names the
 * class in {@code fx:controller}, for tools; the instance is the one given here. Handlers are set in the view, not in the
 * file, so that every file also loads alone.
 */
public final class Fxml {

    private Fxml() {
    }

    /** Makes the first file load faster: gets ready what every file needs. May be called from any thread. */
    public static void prepare() {
        var smallest = "<?import javafx.scene.layout.Region?><Region xmlns:fx=\"http://javafx.com/fxml\"/>";
        try {
            new FXMLLoader().load(new ByteArrayInputStream(smallest.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Loads a view's nodes and injects those with an {@code fx:id}.
     *
     * @param view  whose fields marked {@code @FXML} are set
     * @param root  type of the root node
     * @param texts for every text that is a {@code %key}
     * @return the root node
     */
    public static <T> T load(Object view, Class<T> root, Texts texts) {
        Class<?> type = view.getClass();
        String file = type.getSimpleName() + ".fxml";
        var loader = new FXMLLoader(Objects.requireNonNull(type.getResource(file), file), texts);
        loader.setControllerFactory(_ -> view);
        try {
            return root.cast(loader.load());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
