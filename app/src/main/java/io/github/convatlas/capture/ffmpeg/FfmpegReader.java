package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureProblem.Kind;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.FrameReader;
import io.github.convatlas.image.Picture;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.LockSupport;

/** One open source, from its packets to pictures. */
final class FfmpegReader implements FrameReader {
    private static final int MOST_DAMAGED = 50;
    private static final long BETWEEN_LOOKS = 2_000_000;
    private final CaptureSource source;
    private final VideoInput input;
    private final VideoDecoder decoder;
    private final PictureMaker maker;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final int again = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
    private final int end = avutil.AVERROR_EOF();
    private @Nullable Picture picture;
    private @Nullable CaptureProblem problem;
    private long grabbedNanos;
    private long positionNanos;
    private int damaged;
    private boolean drained;

    private FfmpegReader(CaptureSource source, VideoInput input, VideoDecoder decoder) {
        this.source = source;
        this.input = input;
        this.decoder = decoder;
        this.maker = new PictureMaker(input.quarters());
    }

    /** Opens the source and a decoder for it; the deadline is closed with them. */
    static Attempt<FrameReader> open(CaptureSource source, Opening opening, Deadline deadline) {
        return VideoInput.open(source, opening, deadline).then(input -> {
            var code = new int[1];
            VideoDecoder decoder = VideoDecoder.open(input.video(), !(source instanceof CaptureSource.VideoFile), code);
            if (decoder == null) {
                input.close();
                return new Attempt.Failed<>(Problems.of(source, code[0], true));
            }
            return new Attempt.Worked<>(new FfmpegReader(source, input, decoder));
        });
    }

    @Override
    public Step read() {
        input.deadline().restart();
        while (true) {
            int code = decoder.receive();
            if (code >= 0) {
                if (accept()) {
                    return Step.FRAME;
                }
            } else if (code == end) {
                return Step.END;
            } else if (code != again && ++damaged > MOST_DAMAGED) {
                return fail(Kind.DAMAGED);
            } else {
                int fed = feed();
                if (fed < 0) {
                    return failed(fed);
                }
            }
        }
    }

    /** Makes the picture of the decoded frame; frames that cannot be converted are passed over. */
    private boolean accept() {
        positionNanos = input.nanos(decoder.frame().best_effort_timestamp());
        picture = maker.picture(decoder.frame());
        damaged = picture != null ? 0 : damaged + 1;
        return picture != null;
    }

    /** Gives the decoder another packet, or tells it that there are no more; FFmpeg's number. */
    private int feed() {
        if (damaged > MOST_DAMAGED) {
            return avutil.AVERROR_INVALIDDATA();
        }
        int code = input.read(packet);
        if (code == again) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            boolean given = input.deadline().isStopped() || input.deadline().isOver();
            return given ? avutil.AVERROR_EXIT() : 0;
        }
        if (code == end && !drained) {
            drained = true;
            return Math.min(0, decoder.send(null));
        }
        if (code < 0) {
            return code;
        }
        if (input.owns(packet)) {
            grabbedNanos = System.nanoTime();
            int sent = decoder.send(packet);
            damaged += sent < 0 && sent != again ? 1 : 0;
        }
        avcodec.av_packet_unref(packet);
        return 0;
    }

    private Step failed(int code) {
        if (code == end || input.deadline().isStopped()) {
            return Step.END;
        }
        problem = Problems.of(source, code, false);
        return Step.FAILED;
    }

    private Step fail(Kind kind) {
        problem = new CaptureProblem(kind, source.name(), "");
        return Step.FAILED;
    }

    @Override
    public Picture picture() {
        return there(picture);
    }

    @Override
    public long grabbedNanos() {
        return grabbedNanos;
    }

    @Override
    public long positionNanos() {
        return positionNanos;
    }

    @Override
    public CaptureProblem problem() {
        return there(problem);
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked for before it was read");
        }
        return value;
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        maker.close();
        decoder.close();
        input.close();
    }
}
