package io.github.convatlas.training.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The checkpoints of a training in its folder: the last one, to go on from, and the best one, to make a model of. */
final class Checkpoints {
    private final Path folder;
    private Optional<Checkpoint> last;
    private Optional<Checkpoint> best;

    /**
     * Reads what is there.
     *
     * @param folder of the training
     * @param of     what is trained on what
     * @param size   how many parameters there are
     * @throws IOException if what is there belongs to another training
     */
    Checkpoints(Path folder, String of, int size) throws IOException {
        this.folder = folder;
        last = read("last", of, size);
        best = last.isEmpty() ? last : read("best", of, size).or(() -> last);
    }

    private Optional<Checkpoint> read(String name, String of, int size) throws IOException {
        return Files.exists(file(name)) ? Optional.of(Checkpoint.read(file(name), of, size)) : Optional.empty();
    }

    private Path file(String name) {
        return folder.resolve(name + ".checkpoint");
    }

    /** The one to go on from; nothing where no training has begun. */
    Optional<Checkpoint> last() {
        return last;
    }

    /** The one whose accuracy is the highest; the later of two that are equal. */
    Optional<Checkpoint> best() {
        return best;
    }

    /** Keeps a new one. */
    void keep(Checkpoint state) throws IOException {
        boolean better = best.isEmpty() || state.progress().accuracy() >= best.get().progress().accuracy();
        if (better) {
            state.write(file("best"));
            best = Optional.of(state);
        }
        state.write(file("last"));
        last = Optional.of(state);
    }
}
