package io.github.convatlas.ui.drop;

import io.github.convatlas.ui.common.FileDialogs;

import java.nio.file.Path;
import java.util.List;

/** Somebody who does something with files: specs join the networks, pictures are classified. */
public interface DropHandler {
    /** The files it takes, for the dialog that opens files; the title completes "ConvAtlas opens ...". */
    FileDialogs.Kind kind();

    /**
     * Whether it takes a file. It is asked while the user drags: it looks at the name or asks whether it is a folder,
     * but does not read.
     */
    boolean takes(Path file);

    /**
     * What would happen, as one sentence in the user's language: "2 pictures: classify".
     *
     * @param files those it takes, at least one
     */
    String effect(List<Path> files);

    /**
     * Does it. Reading happens in the background, and what is wrong with a file is said in the window.
     *
     * @param files those it takes, at least one
     */
    void take(List<Path> files);
}
