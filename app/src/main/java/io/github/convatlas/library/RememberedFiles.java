package io.github.convatlas.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Files of the user that are remembered by path, one a line. */
final class RememberedFiles {
    private final UserFolder folder;
    private final String name;
    private final List<Path> files = new ArrayList<>();

    RememberedFiles(UserFolder folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    void read() throws IOException {
        files.clear();
        String text = folder.read(name).orElse("");
        text.lines().filter(line -> !line.isBlank()).map(Path::of).forEach(files::add);
    }

    List<Path> all() {
        return List.copyOf(files);
    }

    /** Puts a file at the end; one that is known moves there. */
    void add(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        var next = new ArrayList<>(files);
        next.remove(absolute);
        next.add(absolute);
        save(next);
    }

    boolean remove(Path file) throws IOException {
        var next = new ArrayList<>(files);
        boolean known = next.remove(file.toAbsolutePath().normalize());
        save(next);
        return known;
    }

    private void save(List<Path> next) throws IOException {
        folder.write(name, next.stream().map(path -> path + "\n").collect(Collectors.joining()));
        files.clear();
        files.addAll(next);
    }
}
