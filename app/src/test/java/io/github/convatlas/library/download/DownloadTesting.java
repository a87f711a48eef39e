package io.github.convatlas.library.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.checksum.Sha256;
import io.github.convatlas.library.download.proxy.EnvironmentProxies;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A file to be fetched into a folder of its own, and what is left there afterwards. */
abstract class DownloadTesting {
    static final byte[] CONTENT = bytes(300_000);
    static final DownloadSettings IMPATIENT = new DownloadSettings(Duration.ofSeconds(5), Duration.ofMillis(300), 3,
            Duration.ZERO);

    @TempDir
    Path folder;

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    static Downloader downloader() {
        return new Downloader(IMPATIENT, EnvironmentProxies.none(), "ConvAtlas/test");
    }

    Download of(URI... addresses) throws IOException {
        Path right = Files.write(Files.createTempFile("right", ".bin"), CONTENT);
        try {
            return new Download(List.of(addresses), CONTENT.length, Sha256.of(right),
                    folder.resolve("models/tiny/model.onnx"));
        } finally {
            Files.delete(right);
        }
    }

    Outcome<Path> fetch(ScriptedServer server) throws IOException {
        return downloader().fetch(of(server.address()), ByteProgress.UNWATCHED);
    }

    void assertKept(Outcome<Path> outcome) throws IOException {
        Path target = folder.resolve("models/tiny/model.onnx");
        assertThat(outcome).isEqualTo(new Outcome.Success<>(target));
        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(files()).containsExactly("model.onnx");
    }

    void assertRefused(Outcome<Path> outcome, String... parts) throws IOException {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains(parts).endsWith("."));
        assertThat(files()).isEmpty();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
