package io.github.convatlas.ui.support;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.TKDropTargetListener;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;

/**
 * Drags files from outside of the program onto a node, through the scene's own drop listener: the path that the platform
 * takes, with real picking and real events.
 */
public final class FileDrop {
    private final TKDropTargetListener listener;
    private final TKClipboard offered;
    private final Point2D inScene;
    private final Point2D onScreen;

    private FileDrop(TKDropTargetListener listener, TKClipboard offered, Point2D inScene, Point2D onScreen) {
        this.listener = listener;
        this.offered = offered;
        this.inScene = inScene;
        this.onScreen = onScreen;
    }

    /** Drags files over the middle of a node and holds them there. */
    public static Hovering over(Node target, List<Path> paths) {
        return OnFx.call(() -> {
            var drop = of(target, paths);
            return new Hovering(drop, drop.enter());
        });
    }

    /** Drags files onto the middle of a node and lets go; returns how they were taken, if they were. */
    public static Optional<TransferMode> onto(Node target, List<Path> paths) {
        return over(target, paths).letGo();
    }

    /** Files that hover over a window. */
    public record Hovering(FileDrop drop, Optional<TransferMode> accepted) {
        /** Lets go of the files, or takes them away where they are not accepted. */
        public Optional<TransferMode> letGo() {
            return OnFx.call(() -> accepted.isPresent() ? accepted.map(drop::release) : drop.leave());
        }

        /** Takes the files away again. */
        public void goAway() {
            OnFx.call(drop::leave);
        }
    }

    /** Drags what another program offers onto the middle of a node and lets go; returns how it was taken, if it was. */
    public static Optional<TransferMode> contentOnto(Node target, Map<DataFormat, Object> content) {
        return OnFx.call(() -> {
            var drop = of(target, content);
            return new Hovering(drop, drop.enter());
        }).letGo();
    }

    private static FileDrop of(Node target, List<Path> paths) throws ReflectiveOperationException {
        return of(target, Map.of(DataFormat.FILES, paths.stream().map(Path::toFile).toList()));
    }

    private static FileDrop of(Node target, Map<DataFormat, Object> content) throws ReflectiveOperationException {
        Scene scene = target.getScene();
        Object peer = SceneHelper.getPeer(scene);
        var field = Class.forName("com.sun.javafx.tk.quantum.GlassScene").getDeclaredField("dropTargetListener");
        field.setAccessible(true);
        double x = target.getLayoutBounds().getCenterX();
        double y = target.getLayoutBounds().getCenterY();
        return new FileDrop((TKDropTargetListener) field.get(peer),
                new Offered(content), target.localToScene(x, y),
                target.localToScreen(x, y));
    }

    private Optional<TransferMode> enter() {
        listener.dragEnter(inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY(), TransferMode.COPY,
                offered);
        return Optional.ofNullable(listener.dragOver(inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY(),
                TransferMode.COPY));
    }

    private Optional<TransferMode> leave() {
        listener.dragExit(inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY());
        return Optional.empty();
    }

    private TransferMode release(TransferMode mode) {
        return listener.drop(inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY(), mode);
    }

    /** What the platform would hand over. */
    private record Offered(Map<DataFormat, Object> content) implements TKClipboard {
        @Override
        public Set<DataFormat> getContentTypes() {
            return content.keySet();
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... content) {
            return false;
        }

        @Override
        public @Nullable Object getContent(DataFormat format) {
            return content.get(format);
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return content.containsKey(format);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return EnumSet.of(TransferMode.COPY);
        }

        @Override
        public void setDragView(Image image) {
            // Files from outside show what the platform shows.
        }

        @Override
        public void setDragViewOffsetX(double offset) {
            // Files from outside show what the platform shows.
        }

        @Override
        public void setDragViewOffsetY(double offset) {
            // Files from outside show what the platform shows.
        }

        @Override
        public @Nullable Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}
