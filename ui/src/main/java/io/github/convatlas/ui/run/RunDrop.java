package io.github.convatlas.ui.run;

import io.github.convatlas.capture.VideoNames;
import io.github.convatlas.image.decode.ImageFormat;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.drop.DropHandler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pictures and folders are run, models are chosen. Pictures in formats that are not read are taken as well, because the
 * decoder can say what they are and what to do; so are files without an ending, because the content decides.
 */
final class RunDrop implements DropHandler {
    private static final Set<String> OTHER_PICTURES = Set.of("avif", "heic", "heif", "ico", "jp2", "jxl", "psd", "svg",
            "tif", "tiff");
    private final RunViewModel model;
    private final Texts texts;

    RunDrop(RunViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    public FileDialogs.Kind kind() {
        List<String> patterns = Stream.concat(RunOpening.patterns().stream(),
                Stream.of("*.onnx", "*.mp4", "*.mov", "*.avi", "*.mkv", "*.webm")).toList();
        return new FileDialogs.Kind(texts.get("run.drop.kind"), patterns);
    }

    @Override
    public boolean takes(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean picture = dot < 0 || ImageFormat.ofName(name).isPresent() || OTHER_PICTURES.contains(ending);
        return picture || VideoNames.isVideo(file) || RunViewModel.isModel(file) || Files.isDirectory(file);
    }

    @Override
    public String effect(List<Path> files) {
        List<Path> models = files.stream().filter(RunViewModel::isModel).toList();
        List<Path> others = files.stream().filter(file -> !RunViewModel.isModel(file)).toList();
        Stream<String> run = models.isEmpty()
                ? Stream.of()
                : Stream.of(texts.get("run.drop.model", name(models.getLast())));
        List<Path> videos = others.stream().filter(VideoNames::isVideo).toList();
        List<Path> pictures = others.stream().filter(file -> !VideoNames.isVideo(file)).toList();
        Stream<String> played = videos.stream().limit(1).map(file -> texts.get("run.drop.video", name(file)));
        Stream<String> shown = pictures.isEmpty() ? Stream.of() : Stream.of(pictures(pictures));
        return Stream.of(run, shown, played).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    @Override
    public void take(List<Path> files) {
        model.take(files);
    }

    private String pictures(List<Path> files) {
        boolean folders = files.stream().anyMatch(Files::isDirectory);
        if (files.size() == 1) {
            return texts.get(folders ? "run.drop.folder" : "run.drop.picture", name(files.getFirst()));
        }
        return texts.get(folders ? "run.drop.mixed" : "run.drop.pictures", files.size());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
