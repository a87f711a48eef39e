package io.github.convatlas.demo;

import io.github.convatlas.library.UserFolder;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The trained classifier that is a part of the program, so that there is an answer on a fresh machine without a network.
 * It is put into the user's folder when it is wanted for the first time, because a runtime reads files.
 */
public final class EmbeddedModel {
    /** The name of the model and of its network. */
    public static final String ID = "atlas-demo";
    /** The same model with 8-bit weights and activations. */
    public static final String SMALL_ID = "atlas-demo-int8";
    /** The side of its square input in pixels. */
    public static final int SIDE = 64;
    /** Under which it may be used and passed on: that of the program. */
    public static final String LICENSE = "Apache-2.0";
    private static final String FOLDER = "models/" + ID + "/";
    private static final List<String> SAMPLES = List.of("heart", "star", "arrow", "spiral", "checkerboard", "face",
            "house", "check-mark", "moon", "nothing");
    private final UserFolder folder;
    private final String id;

    private EmbeddedModel(UserFolder folder, String id) {
        this.folder = folder;
        this.id = id;
    }

    /** The model that Run and {@code classify} begin with. */
    public static EmbeddedModel usual(UserFolder folder) {
        return new EmbeddedModel(folder, ID);
    }

    /** All models that are parts of the program: the usual one first. */
    public static List<EmbeddedModel> all(UserFolder folder) {
        return List.of(new EmbeddedModel(folder, ID), new EmbeddedModel(folder, SMALL_ID));
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** Whether it is the one with 8-bit weights and activations. */
    public boolean isSmall() {
        return id.equals(SMALL_ID);
    }

    /** The bytes of its file, without one. */
    public byte[] bytes() {
        return resource("/models/" + id + ".onnx");
    }

    /** The model of this id, if it is a part of the program. */
    public static Optional<EmbeddedModel> of(String id, UserFolder folder) {
        return all(folder).stream().filter(model -> model.id.equals(id)).findFirst();
    }

    /** Where its file is, or will be once {@link #file} was asked for. */
    public Path place() {
        return folder.resolve(FOLDER + id + ".onnx").toAbsolutePath().normalize();
    }

    /**
     * Its file. Where the user's folder cannot be written, a temporary one that lives as long as the process.
     *
     * @return the file, or why there is none
     */
    public Outcome<Path> file() {
        return unpacked("/models/" + id + ".onnx", FOLDER + id + ".onnx");
    }

    /** Pictures of drawings it has not seen, to be tried. */
    public Outcome<List<Path>> samples() {
        Outcome<List<Path>> files = new Outcome.Success<>(List.of());
        for (String name : SAMPLES) {
            files = files.then(before -> sample(name).map(file -> java.util.stream.Stream
                    .concat(before.stream(), java.util.stream.Stream.of(file)).toList()));
        }
        return files;
    }

    /** The names of the sample pictures: what each shows. */
    public static List<String> sampleNames() {
        return SAMPLES;
    }

    /** One of the sample pictures. */
    public Outcome<Path> sample(String name) {
        return unpacked("/samples/" + name + ".jpg", FOLDER + "samples/" + name + ".jpg");
    }

    /** The bytes of a sample picture, without a file. */
    public static byte[] sampleBytes(String name) {
        return resource("/samples/" + name + ".jpg");
    }

    /** The model card in Markdown: what it was trained on and how, how good it is, and what it cannot do. */
    public static String card(Locale language) {
        String name = language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "_ja" : "";
        return new String(resource("/models/" + ID + name + ".md"), StandardCharsets.UTF_8);
    }

    private Outcome<Path> unpacked(String resource, String name) {
        byte[] bytes = resource(resource);
        Path file = folder.resolve(name).toAbsolutePath().normalize();
        try {
            return new Outcome.Success<>(written(file, bytes));
        } catch (IOException inFolder) {
            try {
                Path temporary = Files.createTempDirectory("convatlas");
                Path copy = written(temporary.resolve(String.valueOf(file.getFileName())), bytes);
                copy.toFile().deleteOnExit();
                return new Outcome.Success<>(copy);
            } catch (IOException e) {
                return new Outcome.Refused<>("The embedded model cannot be put into " + file.getParent() + ": "
                        + FileProblem.sentence(inFolder) + " Nor into a temporary folder: " + FileProblem.sentence(e));
            }
        }
    }

    private static Path written(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return file;
        }
        Path directory = file.resolveSibling("").toAbsolutePath();
        Files.createDirectories(directory);
        Path unfinished = Files.createTempFile(directory, ".", ".part");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return file;
    }

    private static byte[] resource(String name) {
        try (InputStream in = EmbeddedModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
