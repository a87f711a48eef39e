package io.github.convatlas.export.sheet;

import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.export.diff.DiffSentence;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.message.Sentences;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.recognize.Identification;
import io.github.convatlas.recognize.Identification.Proviso;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader has to know about a file that was opened, sentence by sentence in a language. */
public final class FileRemarks {
    private final Words words;
    private final Sentences sentences;

    private FileRemarks(Locale language) {
        this.words = new Words(language);
        this.sentences = Sentences.in(language);
    }

    /**
     * Which network of the atlas a file is, under which conditions; or which is nearest and what differs.
     *
     * @param opened   the file
     * @param language of the sentences
     */
    public static List<String> identity(OpenedFile opened, Locale language) {
        return new FileRemarks(language).identity(opened);
    }

    /** What was done with a file to read it, and what in it is not counted. */
    public static List<String> reading(OpenedFile opened, Locale language) {
        var remarks = new FileRemarks(language);
        return opened.imported().remarks().stream().map(remarks.sentences::say).toList();
    }

    /** Why a file cannot be run, such as weights that are missing. */
    public static List<String> obstacles(OnnxInspection found, Locale language) {
        var remarks = new FileRemarks(language);
        return found.obstacles().stream().map(remarks.sentences::say).toList();
    }

    private List<String> identity(OpenedFile read) {
        var remarks = new ArrayList<String>();
        if (read.identity().isEmpty()) {
            return List.of(words.get("inspect.unlike"));
        }
        switch (read.identity().get()) {
            case Identification.Same(ShapedNetwork known, List<Proviso> provisos, _) -> {
                remarks.add(words.fill("inspect.same", known.identity().displayName(), known.identity().reference()));
                provisos.forEach(proviso -> remarks.add(words.get("inspect." + proviso.name())));
            }
            case Identification.Nearest(ShapedNetwork known, double share) -> {
                remarks.add(words.fill("inspect.nearest", known.identity().displayName(),
                        known.identity().reference(), String.valueOf(Math.round(100 * share))));
                remarks.add(DiffSentence.of(NetworkDiff.of(known, read.network()), words.language()));
            }
        }
        return remarks;
    }
}
