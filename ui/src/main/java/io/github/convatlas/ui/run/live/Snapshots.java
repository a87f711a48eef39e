package io.github.convatlas.ui.run.live;

import io.github.convatlas.image.Picture;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.run.gallery.GalleryViewModel;
import io.github.convatlas.ui.run.model.RunServices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/** Keeps single pictures of a camera: as files in the user's folder, and in the gallery. */
public final class Snapshots {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);
    private final RunServices services;
    private final GalleryViewModel gallery;

    /** Keeps them here. */
    public Snapshots(RunServices services, GalleryViewModel gallery) {
        this.services = services;
        this.gallery = gallery;
    }

    /** Writes a picture as PNG, and shows it among the others. */
    public void take(Picture picture) {
        services.tasks().run(Job.quiet(_ -> write(picture)).whenDone(file -> {
            gallery.add(List.of(file));
            services.errors().note(services.texts().get("run.live.snapshot.saved", file));
        }).whenFailed(failure -> services.errors().failed(services.texts().get("run.live.snapshot.failed"),
                services.texts().get("run.live.snapshot.failed.advice"), failure)));
    }

    private Path write(Picture picture) throws IOException, InterruptedException {
        Path folder = services.library().inBackground().folder().resolve("snapshots");
        Files.createDirectories(folder);
        Path file = folder.resolve("convatlas-" + NAME.format(LocalDateTime.now(ZoneId.systemDefault())) + ".png");
        ImageIO.write(picture.toBufferedImage(), "png", file.toFile());
        return file;
    }
}
