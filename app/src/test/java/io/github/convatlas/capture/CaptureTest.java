package io.github.convatlas.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.convatlas.capture.Capture.Pace;
import io.github.convatlas.capture.Capture.State;
import io.github.convatlas.capture.CaptureProblem.Kind;
import io.github.convatlas.capture.ffmpeg.FfmpegLibrary;
import io.github.convatlas.cli.live.StreamServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real capture library, with videos it encoded itself and streams from this machine. */
class CaptureTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final CaptureLibrary library = new FfmpegLibrary(Path.of("target", "javacpp").toAbsolutePath(),
            Duration.ofSeconds(10));
    @TempDir
    private Path folder = Path.of("");

    private static CaptureSource.Stream stream(URI address) {
        return new CaptureSource.Stream(address);
    }

    private static List<Frame> all(Capture capture) throws InterruptedException {
        var frames = new ArrayList<Frame>();
        for (Optional<Frame> frame = capture.next(SOON); frame.isPresent(); frame = capture.next(SOON)) {
            frames.add(frame.get());
        }
        return frames;
    }

    /** Waits for the end and says what was wrong. */
    private CaptureProblem problem(CaptureSource source) throws InterruptedException {
        try (Capture capture = Capture.start(library, source, Pace.NEWEST)) {
            while (!capture.isOver()) {
                capture.next(SOON);
            }
            assertThat(capture.state()).isInstanceOf(State.Failed.class);
            return ((State.Failed) capture.state()).problem();
        }
    }

    @Test
    void everyFrameOfAVideoIsRead() throws InterruptedException {
        Path video = TestVideos.mpeg4(folder.resolve("見本 video.mp4"), 40, 96, 64);
        try (Capture capture = Capture.start(library, new CaptureSource.VideoFile(video), Pace.EVERY)) {
            List<Frame> frames = all(capture);
            assertThat(frames).hasSize(40);
            assertThat(frames.getLast().number()).isEqualTo(40);
            assertThat(frames.getFirst().picture().width()).isEqualTo(96);
            assertThat(frames.getFirst().picture().height()).isEqualTo(64);
            int red = frames.getFirst().picture().rgbAt(40, 30);
            assertThat(red >> 16).isGreaterThan(220);
            assertThat(red & 0xff).isLessThan(40);
            assertThat(frames.getLast().picture().rgbAt(40, 30) >> 16).isLessThan(red >> 16);
            assertThat(capture.state()).isEqualTo(new State.Ended());
            assertThat(capture.dropped()).isZero();
        }
    }

    @Test
    void aVideoIsPlayedAndWhatNobodyTookIsCounted() throws InterruptedException {
        Path video = TestVideos.mpeg4(folder.resolve("video.avi"), 12, 64, 48);
        try (Capture capture = Capture.start(library, new CaptureSource.VideoFile(video), Pace.NEWEST)) {
            Frame first = capture.next(SOON).orElseThrow();
            assertThat(first.number()).isEqualTo(1);
            while (!capture.isOver()) {
                Thread.onSpinWait();
            }
            Frame last = capture.next(SOON).orElseThrow();
            assertThat(last.number()).isEqualTo(12);
            assertThat(capture.latest()).contains(last);
            assertThat(capture.dropped()).isEqualTo(10);
        }
    }

    @Test
    void aStreamGivesTheNewestFrameAndEnds() throws IOException, InterruptedException {
        try (StreamServer server = StreamServer.start(TestVideos.jpegs(5, 160, 120), 60, 0);
                Capture capture = Capture.start(library, stream(server.address()), Pace.NEWEST)) {
            List<Frame> frames = all(capture);
            assertThat(frames).isNotEmpty();
            assertThat(frames.getLast().number()).isEqualTo(capture.grabbed());
            assertThat(capture.grabbed()).isBetween(55L, 60L);
            assertThat(capture.dropped()).isEqualTo(capture.grabbed() - frames.size());
            assertThat(frames.getLast().picture().width()).isEqualTo(160);
        }
    }

    @Test
    void closingEndsTheThreadWhileAStreamIsRunning() throws IOException, InterruptedException {
        try (StreamServer server = StreamServer.start(TestVideos.jpegs(3, 64, 48), Long.MAX_VALUE, 100)) {
            Capture capture = Capture.start(library, stream(server.address()), Pace.NEWEST);
            assertThat(capture.next(SOON)).isPresent();
            capture.close();
            assertThat(capture.isStopped()).isTrue();
            assertThat(capture.state()).isEqualTo(new State.Closed());
        }
    }

    @Test
    void closingEndsTheThreadWhileAServerIsSilent() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Capture capture = Capture.start(library, stream(URI.create("http://127.0.0.1:" + silent.getLocalPort())),
                    Pace.NEWEST);
            capture.close();
            assertThat(capture.isStopped()).isTrue();
        }
    }

    @Test
    void aSilentServerIsGivenUp() throws IOException, InterruptedException {
        var hasty = new FfmpegLibrary(Path.of("target", "javacpp").toAbsolutePath(), Duration.ofMillis(300));
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Capture capture = Capture.start(hasty,
                        stream(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/video")), Pace.NEWEST)) {
            while (!capture.isOver()) {
                capture.next(SOON);
            }
            assertThat(((State.Failed) capture.state()).problem().kind()).isEqualTo(Kind.SILENT);
        }
    }

    @Test
    void addressesThatLeadNowhereAreExplained() throws IOException, InterruptedException {
        int free;
        try (var taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        assertThat(problem(stream(URI.create("http://127.0.0.1:" + free + "/video"))).kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(problem(stream(URI.create("rtsp://127.0.0.1:" + free + "/video"))).kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void whatServersAnswerIsExplained() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/gone", 404, "no");
        answer(server, "/secret", 401, "no");
        answer(server, "/page", 200, "<html><body>a page</body></html>".repeat(100));
        // a playlist that would make FFmpeg read a file of this machine
        answer(server, "/list", 200,
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n");
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(problem(stream(URI.create(base + "/gone"))).kind()).isEqualTo(Kind.NOT_THERE);
            assertThat(problem(stream(URI.create(base + "/secret"))).kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(problem(stream(URI.create(base + "/page"))).kind()).isEqualTo(Kind.NO_VIDEO);
            assertThat(problem(stream(URI.create(base + "/list"))).kind()).isEqualTo(Kind.NO_VIDEO);
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpServer server, String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Test
    void filesThatAreNoVideosAreExplained() throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("video.mp4"), "This is no video at all. ".repeat(200));
        Path cut = TestVideos.mpeg4(folder.resolve("whole.mp4"), 20, 64, 48);
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 300));
        Path list = Files.writeString(folder.resolve("list.mp4"), "ffconcat version 1.0\nfile /etc/passwd\n");
        assertThat(problem(new CaptureSource.VideoFile(text)).kind()).isEqualTo(Kind.NO_VIDEO);
        assertThat(problem(new CaptureSource.VideoFile(cut)).kind()).isEqualTo(Kind.NO_VIDEO);
        assertThat(problem(new CaptureSource.VideoFile(list)).kind()).isEqualTo(Kind.NO_VIDEO);
        assertThat(problem(new CaptureSource.VideoFile(folder.resolve("none.mp4"))).kind()).isEqualTo(Kind.ABSENT);
        assertThat(problem(new CaptureSource.VideoFile(folder)).kind()).isEqualTo(Kind.NO_VIDEO);
    }

    @Test
    void camerasAreListedOrTheMissingPackageIsNamed() {
        switch (library.devices()) {
            case Attempt.Worked<List<CameraDevice>>(List<CameraDevice> devices) ->
                assertThat(devices).allSatisfy(device -> assertThat(device.id()).isNotBlank());
            case Attempt.Failed<List<CameraDevice>>(CaptureProblem problem) -> {
                assertThat(problem.kind()).isEqualTo(Kind.SYSTEM_LIBRARY);
                assertThat(problem.sentence()).contains("package lib");
            }
        }
    }

    @Test
    void aCameraThatIsNotThereIsSaidToBeUnplugged() throws InterruptedException {
        var absent = new CameraDevice("/dev/video-none", "Old camera");
        CaptureProblem problem = problem(new CaptureSource.Device(absent, Optional.of(new Resolution(640, 480))));
        assertThat(problem.kind()).isIn(Kind.UNPLUGGED, Kind.SYSTEM_LIBRARY);
    }

    @Test
    void onlyAddressesOfStreamsAreTaken() {
        assertThat(CaptureSource.Stream.of(" http://192.0.2.7:8080/video ")).isInstanceOf(Attempt.Worked.class);
        assertThat(CaptureSource.Stream.of("RTSP://192.0.2.7/live")).isInstanceOf(Attempt.Worked.class);
        for (String other : List.of("file:///etc/passwd", "concat:a|b", "/etc/passwd", "http:/nowhere", "",
                "http://a b/", "ftp://192.0.2.7/video", "http://192.0.2.7/" + "x".repeat(3000))) {
            assertThat(CaptureSource.Stream.of(other)).as(other).isInstanceOf(Attempt.Failed.class);
        }
    }

    @Test
    void namesOfStreamsKeepPasswordsToThemselves() {
        assertThat(stream(URI.create("http://me:secret@192.0.2.7:8080/video?x=1")).name())
                .isEqualTo("192.0.2.7:8080/video");
    }

    @Test
    void resolutionsAreRead() {
        assertThat(Resolution.parse("640x480")).contains(new Resolution(640, 480));
        assertThat(Resolution.parse("1280 × 720")).contains(new Resolution(1280, 720));
        assertThat(Resolution.parse("0x480")).isEmpty();
        assertThat(Resolution.parse("big")).isEmpty();
    }
}
