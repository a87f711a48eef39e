package io.github.convatlas.cli.session;

import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.ffmpeg.FfmpegJpegs;
import io.github.convatlas.capture.ffmpeg.FfmpegLibrary;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.image.decode.JpegReducer;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.library.pretrained.ModelCatalog;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.OnnxOpening;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One run of the command line: its streams, its atlas, and whether something has failed. For one thread. */
public final class Session {
    /** Everything that was asked for was done. */
    public static final int DONE = 0;
    /** The work failed, all of it or a part. */
    public static final int FAILED = 1;
    /** The command line was not understood. */
    public static final int USAGE = 2;

    private static final Pattern YES = Pattern.compile("y|yes|はい", Pattern.CASE_INSENSITIVE);

    private final PrintStream out;
    private final PrintStream err;
    private final UserFolder folder;
    private final String version;
    private Locale language = Locale.ENGLISH;
    private boolean failed;

    /**
     * A run.
     *
     * @param out    standard output, for results alone
     * @param err    standard error, for progress and messages
     * @param folder the user's folder
     * @param version of this program
     */
    public Session(PrintStream out, PrintStream err, UserFolder folder, String version) {
        this.out = out;
        this.err = err;
        this.folder = folder;
        this.version = version;
    }

    /** The folder of the user. */
    public UserFolder folder() {
        return folder;
    }

    /** The version of this program. */
    public String version() {
        return version;
    }

    /** The built-in networks and those of the user. What is wrong with a user's file is said; it does not fail the run. */
    public Atlas atlas() {
        try {
            NetworkLibrary.Contents contents = NetworkLibrary.read(folder).contents();
            contents.problems().forEach(problem -> say("left out a network of yours: " + sentence(problem)));
            return contents.atlas();
        } catch (IOException e) {
            say("left out your own networks: " + folder.root() + " cannot be read: " + FileProblem.sentence(e));
            return Atlas.builtIn();
        }
    }

    /** The models of the user, with those of a catalog that can be fetched; or why the user's folder cannot be read. */
    public Outcome<ModelStore> models(Outcome<ModelCatalog> catalog) {
        return catalog.then(known -> {
            try {
                return new Outcome.Success<>(new ModelStore(folder, NetworkLibrary.read(folder), known));
            } catch (IOException e) {
                return new Outcome.Refused<>(folder.root() + " cannot be read: " + FileProblem.sentence(e));
            }
        });
    }

    /**
     * Asks whoever sits at the terminal.
     *
     * @param question to be answered by yes or no
     * @return the answer, no unless it is yes; nothing where nobody sits there
     */
    public Optional<Boolean> ask(String question) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .map(console -> console.readLine("convatlas: %s [y/N] ", question))
                .map(answer -> YES.matcher(answer.strip()).matches());
    }

    /** What opens cameras, videos and streams; it loads nothing before it is used. */
    public CaptureLibrary capture() {
        return FfmpegLibrary.usual(folder.root());
    }

    /** What decodes large JPEGs at a fraction of their size; it loads nothing before it is used. */
    public JpegReducer jpegReducer() {
        return FfmpegJpegs.usual(folder.root());
    }

    /** Opens ONNX files, and finds out which networks of this atlas they are. */
    public OnnxOpening files(Atlas atlas) {
        return OnnxOpening.guarded(atlas);
    }

    /** Prints a part of the result for people, in the encoding of the terminal. */
    public void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a part of the result for programs, in UTF-8. */
    public void printUtf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Says something beside the result. */
    public void say(String sentence) {
        err.println("convatlas: " + sentence);
        err.flush();
    }

    /** Says what failed, in one sentence; the run goes on and ends as failed. */
    public void fail(String sentence) {
        failed = true;
        say(sentence.endsWith(".") || sentence.endsWith("。") ? sentence : sentence + ".");
    }

    /** What failed has been said; the run goes on and ends as failed. */
    public void fail() {
        failed = true;
    }

    /** Says what is wrong in a file, one sentence each; the run goes on and ends as failed. */
    public void fail(List<Problem> problems) {
        problems.forEach(problem -> fail(sentence(problem)));
    }

    /** The problem as a sentence, with its place where it has one inside the file. */
    static String sentence(Problem problem) {
        Place place = problem.place();
        return (place.equals(Place.of(place.file())) ? place.file() : place) + ": " + problem.message();
    }

    /** The language of tables: English unless another was chosen. */
    public Locale language() {
        return language;
    }

    /** Chooses the language of tables. */
    public void speak(Locale chosen) {
        language = chosen;
    }

    /** The stream for results. */
    public PrintStream results() {
        return out;
    }

    /** The stream for messages. */
    public PrintStream messages() {
        return err;
    }

    /** How the run ends: {@link #DONE} or {@link #FAILED}. */
    public int exitCode() {
        return failed ? FAILED : DONE;
    }
}
