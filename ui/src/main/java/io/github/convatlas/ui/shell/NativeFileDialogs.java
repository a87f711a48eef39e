package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.common.FileDialogs;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The platform's file dialogs. They remember the folder they were last in. */
final class NativeFileDialogs implements FileDialogs {
    private final Window owner;
    private Optional<File> folder = Optional.empty();

    NativeFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> open(String title, List<Kind> kinds) {
        @Nullable
        List<File> files = chooser(title, kinds).showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        folder = Optional.ofNullable(files.getFirst().getParentFile());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(owner));
        folder = chosen.or(() -> folder);
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String name, List<Kind> kinds) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(name);
        Optional<File> file = Optional.ofNullable(chooser.showSaveDialog(owner));
        folder = file.map(File::getParentFile).or(() -> folder);
        return file.map(File::toPath);
    }

    private FileChooser chooser(String title, List<Kind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        kinds.forEach(kind -> chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind.title(), kind.patterns())));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }
}
