package io.github.convatlas.image.decode;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The pictures among files and folders. A file that is named is taken whatever it is called, so that a picture without an ending
 * is found and a wrong file is explained; of a folder and the folders in it, the files whose names end as a picture's do, in the
 * order of their paths. Hidden files and links to folders are passed over.
 *
 * @param pictures each file once
 * @param unreadable folders and files that could not be looked into
 */
public record PictureFiles(List<Path> pictures, List<Path> unreadable) {

    /** Copies the lists. */
    public PictureFiles {
        pictures = List.copyOf(pictures);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Looks for pictures.
     *
     * @param roots files and folders
     * @return what was found
     */
    public static PictureFiles under(List<Path> roots) {
        return under(roots, _ -> true);
    }

    /**
     * Looks for pictures, and may be stopped.
     *
     * @param roots files and folders
     * @param goesOn is told how many pictures were found so far, and whether to go on is its answer
     * @return what was found until then
     */
    public static PictureFiles under(List<Path> roots, IntPredicate goesOn) {
        var search = new Search(goesOn);
        for (Path root : roots) {
            search.add(root);
        }
        return new PictureFiles(List.copyOf(search.found), search.unreadable);
    }

    /** One walk. A folder's pictures are sorted; the roots keep their order. */
    private static final class Search extends SimpleFileVisitor<Path> {
        private final IntPredicate goesOn;
        private final Set<Path> found = new LinkedHashSet<>();
        private final List<Path> unreadable = new ArrayList<>();
        private final Set<Path> inFolder = new TreeSet<>();
        private Path root = Path.of("");

        Search(IntPredicate goesOn) {
            this.goesOn = goesOn;
        }

        void add(Path given) {
            if (!Files.isDirectory(given)) {
                found.add(given);
                return;
            }
            root = given;
            try {
                Files.walkFileTree(given, this);
            } catch (IOException _) {
                unreadable.add(given);
            }
            found.addAll(inFolder);
            inFolder.clear();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : goOn();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && attributes.isRegularFile() && ImageFormat.ofName(name(file)).isPresent()) {
                inFolder.add(file);
            }
            return goOn();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            unreadable.add(file);
            return goOn();
        }

        private FileVisitResult goOn() {
            return goesOn.test(found.size() + inFolder.size())
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.TERMINATE;
        }

        private static boolean isHidden(Path path) {
            return name(path).startsWith(".");
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
