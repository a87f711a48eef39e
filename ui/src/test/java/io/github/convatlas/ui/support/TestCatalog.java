package io.github.convatlas.ui.support;

import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.library.checksum.Sha256;
import io.github.convatlas.library.download.DownloadSettings;
import io.github.convatlas.library.download.Downloader;
import io.github.convatlas.library.download.proxy.EnvironmentProxies;
import io.github.convatlas.library.pretrained.ModelCatalog;
import io.github.convatlas.library.pretrained.ModelRemark;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.run.pretrained.ModelSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A catalog with one model, which a server on this machine has. */
public final class TestCatalog {
    /** What is done to pictures, unlike what anybody would guess. */
    public static final Preprocessing PREPROCESSING = preprocessing();
    private static final DownloadSettings HASTY = new DownloadSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), 2,
            Duration.ofMillis(5));

    private TestCatalog() {
    }

    private static Preprocessing preprocessing() {
        Preprocessing usual = Preprocessing.imageNet(32);
        return new Preprocessing(usual.geometry(), usual.channels(), Normalization.unit(3), usual.tensor());
    }

    /** A model of this content at this address, as an example of MobileNetV2. */
    public static PretrainedModel colors(URI address, byte[] content) {
        return new PretrainedModel("colors-1", Optional.of("mobilenet-v2"), "MobileNet", "Color Laboratory",
                "colors-1.onnx", content.length, sha256(content), "Apache-2.0",
                URI.create("https://example.org/colors"), List.of(address), OptionalInt.of(13), PREPROCESSING, 4,
                Optional.empty(),
                OptionalDouble.of(71.5), OptionalDouble.empty(), "its paper", OptionalInt.of(64),
                List.of(ModelRemark.RESEARCH_WEIGHTS));
    }

    /** A source of this model, without patience. */
    public static ModelSource source(PretrainedModel model) {
        return new ModelSource(() -> new ModelCatalog(List.of(model)),
                new Downloader(HASTY, EnvironmentProxies.none(), "test"));
    }

    private static String sha256(byte[] content) {
        try {
            Path file = Files.createTempFile("content", ".bin");
            try {
                return Sha256.of(Files.write(file, content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
