package io.github.convatlas.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.settings.WindowPlace;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window on the screen: its place, its theme, and the frame in it, which is made anew for another language. */
final class MainWindow {
    private static final String STYLES = "/themes/convatlas.css";
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass JAPANESE = PseudoClass.getPseudoClass("japanese");
    private final Stage stage;
    private final Composition composition;
    private final Scene scene = new Scene(new Pane());
    private final Lifetime window = new Lifetime();
    private final Lifetime frame = new Lifetime();
    private WindowPlace place;

    MainWindow(Stage stage, Composition composition) {
        this.stage = stage;
        this.composition = composition;
        this.place = composition.place();
    }

    /** Shows the window where it was. */
    void show(StartupClock clock) {
        scene.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        window.add(composition.state().themeProperty().subscribe(this::apply));
        window.add(composition.state().languageProperty().subscribe(this::build));
        stage.setTitle("ConvAtlas");
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        stage.setScene(scene);
        restore();
        stage.xProperty().subscribe(_ -> remember());
        stage.yProperty().subscribe(_ -> remember());
        stage.widthProperty().subscribe(_ -> remember());
        stage.heightProperty().subscribe(_ -> remember());
        stage.setOnHidden(_ -> close());
        stage.show();
        clock.start(() -> composition.state().startedProperty().set(true));
    }

    /** Remembers everything and lets go of what the window listened to. */
    void close() {
        composition.close(new WindowPlace(place.placed(), place.x(), place.y(), place.width(), place.height(),
                stage.isMaximized()));
        frame.end();
        window.end();
    }

    private void build(Language language) {
        frame.end();
        var view = new MainView(composition, composition.context(language, frame), stage::hide);
        scene.setRoot(view.node());
        scene.getRoot().pseudoClassStateChanged(JAPANESE, language == Language.JAPANESE);
        apply(composition.state().themeProperty().get());
    }

    private void apply(Theme theme) {
        var look = switch (theme) {
            case LIGHT -> new PrimerLight();
            case DARK -> new PrimerDark();
        };
        if (!look.getUserAgentStylesheet().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(look.getUserAgentStylesheet());
        }
        scene.getRoot().pseudoClassStateChanged(DARK, theme == Theme.DARK);
    }

    private void restore() {
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        List<Screen> screens = Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height());
        if (place.placed() && !screens.isEmpty()) {
            stage.setX(place.x());
            stage.setY(place.y());
        } else {
            fitInto(Screen.getPrimary().getVisualBounds());
        }
        stage.setMaximized(place.maximized());
    }

    private void fitInto(Rectangle2D screen) {
        stage.setWidth(Math.min(place.width(), screen.getWidth()));
        stage.setHeight(Math.min(place.height(), screen.getHeight()));
        stage.centerOnScreen();
    }

    /** A maximized window goes back to the place it had before. */
    private void remember() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            place = new WindowPlace(true, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            composition.placed(place);
        }
    }
}
