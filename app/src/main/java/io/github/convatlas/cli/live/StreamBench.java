package io.github.convatlas.cli.live;

import io.github.convatlas.capture.Capture;
import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.Frame;
import io.github.convatlas.classify.RunMeter;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.KeptAnswer;
import io.github.convatlas.onnx.Outcome;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.imageio.ImageIO;

/**
 * Watches a stream that this program serves to itself for a long time, and notes memory and threads on the way: what grows
 * with the frames would be a leak.
 *
 * @param library    what opens the stream
 * @param classifier answers about each frame that is taken; nothing to take them only
 */
public record StreamBench(CaptureLibrary library, Optional<Classifier> classifier) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PICTURES = 8;
    private static final int CLASSES = 5;
    /** Frames and answers in which classes are loaded and code is compiled. */
    private static final int WARM_UP = 200;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /**
     * What is served.
     *
     * @param frames          how many
     * @param width           of a frame, in pixels
     * @param height          of a frame, in pixels
     * @param framesPerSecond how fast; 0 as fast as they are taken
     */
    public record Served(long frames, int width, int height, double framesPerSecond) {
    }

    /**
     * The program after so many frames.
     *
     * @param frames        that came
     * @param heapBytes     in use after a garbage collection
     * @param residentBytes of the process, natives included; nothing where the system does not say
     * @param threads       that live, system threads of Java included
     */
    public record Sample(long frames, long heapBytes, OptionalLong residentBytes, int threads) {
    }

    /**
     * What was measured.
     *
     * @param samples        from before the first frame to after the last
     * @param grabbed        frames that came
     * @param answered       frames that were taken and answered about
     * @param dropped        frames that newer ones replaced
     * @param seconds        from the first frame to the last
     * @param bytesPerFrame  allocated on the heap by the thread that grabs, for each frame after the first two hundred
     * @param bytesPerAnswer allocated on the heap to take a frame and to answer about it, after the first two hundred
     * @param pictureBytes   of the pixels of a frame
     * @param figures        of the answers
     */
    public record Result(List<Sample> samples, long grabbed, long answered, long dropped, double seconds,
            double bytesPerFrame, double bytesPerAnswer, long pictureBytes, RunMeter.Figures figures) {
    }

    /**
     * Serves and watches.
     *
     * @param served what
     * @throws IOException          if no stream can be served
     * @throws InterruptedException if this thread is interrupted
     */
    public Outcome<Result> run(Served served) throws IOException, InterruptedException {
        var counted = new CountedCapture(library, WARM_UP);
        try (StreamServer server = StreamServer.start(pictures(served.width(), served.height()), served.frames(),
                served.framesPerSecond());
                Capture capture = Capture.start(counted, new CaptureSource.Stream(server.address()),
                        Capture.Pace.NEWEST)) {
            var watch = new Watch(capture, counted, served);
            watch.run();
            return capture.state() instanceof Capture.State.Failed(var problem)
                    ? new Outcome.Refused<>(problem.sentence())
                    : new Outcome.Success<>(watch.result());
        }
    }

    /** Pictures with a bar that wanders through them. */
    private static List<byte[]> pictures(int width, int height) throws IOException {
        var pictures = new ArrayList<byte[]>();
        for (int number = 0; number < PICTURES; number++) {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var painter = image.createGraphics();
            painter.setColor(new Color(40 + 20 * number, 120, 200 - 20 * number));
            painter.fillRect(0, 0, width, height);
            painter.setColor(Color.WHITE);
            painter.fillRect(width * number / PICTURES, height / 4, width / PICTURES, height / 2);
            painter.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            pictures.add(bytes.toByteArray());
        }
        return pictures;
    }

    /** One run. */
    private final class Watch {
        private final Capture capture;
        private final CountedCapture counted;
        private final Served served;
        private final RunMeter meter = RunMeter.ofThisMachine();
        private final com.sun.management.ThreadMXBean threads = ManagementFactory
                .getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        private final List<Sample> samples = new ArrayList<>();
        private final KeptAnswer answer = new KeptAnswer(CLASSES);
        private long answered;
        private long began;
        private long ended;
        private long answerBytes;

        Watch(Capture capture, CountedCapture counted, Served served) {
            this.capture = capture;
            this.counted = counted;
            this.served = served;
        }

        void run() throws InterruptedException {
            long next = 1;
            boolean over = false;
            while (!over) {
                over = capture.isOver();
                long before = threads.getCurrentThreadAllocatedBytes();
                Optional<Frame> frame = capture.next(PATIENCE);
                if (frame.isPresent()) {
                    over = false;
                    answer(frame.get(), before);
                    if (frame.get().number() >= next) {
                        sample(frame.get().number());
                        next = frame.get().number() + Math.max(1, served.frames() / 10);
                    }
                }
            }
            sample(capture.grabbed());
        }

        private void answer(Frame frame, long before) {
            began = answered == 0 ? frame.grabbedNanos() : began;
            ended = frame.grabbedNanos();
            if (classifier.isPresent()) {
                classifier.get().answer(frame.picture(), answer);
            }
            long now = System.nanoTime();
            meter.add((now - frame.grabbedNanos()) / NANOSECONDS_PER_MILLISECOND, now);
            answerBytes += answered < WARM_UP ? 0 : threads.getCurrentThreadAllocatedBytes() - before;
            answered++;
        }

        private void sample(long frames) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            samples.add(new Sample(frames, runtime.totalMemory() - runtime.freeMemory(), resident(),
                    ManagementFactory.getThreadMXBean().getThreadCount()));
        }

        Result result() {
            return new Result(List.copyOf(samples), capture.grabbed(), answered, capture.dropped(),
                    (ended - began) / 1e9, counted.bytesPerFrame(),
                    (double) answerBytes / Math.max(1, answered - WARM_UP),
                    3L * served.width() * served.height(),
                    meter.figures(System.nanoTime()));
        }
    }

    private static OptionalLong resident() {
        Path status = Path.of("/proc/self/status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", ""))).findFirst()
                    : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
