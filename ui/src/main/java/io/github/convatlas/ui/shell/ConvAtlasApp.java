package io.github.convatlas.ui.shell;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The window. */
public final class ConvAtlasApp extends Application {

    /** Creates the application; JavaFX calls this. */
    public ConvAtlasApp() {
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("ConvAtlas");
        stage.setScene(new Scene(new BorderPane(), 1000, 700));
        stage.show();
    }
}
