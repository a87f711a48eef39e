package io.github.convatlas.ui.common.picture;

import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskRunner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks for a file and writes a picture into it, in the background: diagrams and charts alike. */
public final class PictureExport {
    private final Texts texts;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final FileDialogs dialogs;

    /** With what a window has. */
    public PictureExport(Texts texts, TaskRunner tasks, ErrorPresenter errors, FileDialogs dialogs) {
        this.texts = texts;
        this.tasks = tasks;
        this.errors = errors;
        this.dialogs = dialogs;
    }

    /**
     * What is offered to be saved.
     *
     * @param title   of the dialog
     * @param name    proposed for the file, without an ending
     * @param formats that can be chosen, the usual one first
     * @param scale   pixels of a PNG for each pixel of the picture
     */
    public record Offer(String title, String name, List<PictureFormat> formats, double scale) {
        /** Copies the list. */
        public Offer {
            formats = List.copyOf(formats);
        }
    }

    /**
     * Asks for a file and writes the picture; the ending of its name decides how.
     *
     * @param offer   what is offered
     * @param picture lays the picture out; called in the background
     */
    public void save(Offer offer, Supplier<DiagramPicture> picture) {
        List<FileDialogs.Kind> kinds = offer.formats().stream()
                .map(format -> new FileDialogs.Kind(texts.get("common.picture." + format.extension()),
                        List.of("*." + format.extension())))
                .toList();
        PictureFormat usual = offer.formats().getFirst();
        dialogs.save(offer.title(), offer.name() + "." + usual.extension(), kinds)
                .ifPresent(file -> write(file, usual, offer.scale(), picture));
    }

    private void write(Path file, PictureFormat usual, double scale, Supplier<DiagramPicture> picture) {
        PictureFormat format = PictureFormat.ofFile(file.toString()).orElse(usual);
        tasks.run(Job.of(texts.get("common.picture.drawing", file.getFileName()), _ -> {
            Outcome<byte[]> bytes = picture.get().bytes(format, scale);
            if (bytes instanceof Outcome.Success<byte[]>(byte[] content)) {
                AtomicFile.write(file, content);
            }
            return reason(bytes);
        }).whenDone(refusal -> refusal.ifPresentOrElse(
                reason -> errors.failed(reason, texts.get("common.picture.advice"), new IOException(reason)),
                () -> errors.note(texts.get("common.table.saved", file))))
                .whenFailed(failure -> errors.failed(texts.get("common.table.unsaved", file),
                        texts.get("common.table.unsaved.advice"), failure)));
    }

    private static Optional<String> reason(Outcome<byte[]> outcome) {
        return switch (outcome) {
            case Outcome.Success<byte[]> _ -> Optional.empty();
            case Outcome.Refused<byte[]>(String reason) -> Optional.of(reason);
        };
    }
}
