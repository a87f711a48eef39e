package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureProblem.Kind;
import io.github.convatlas.capture.CaptureSource;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** An open camera, file or stream, of which the packets of one video are read. */
final class VideoInput implements AutoCloseable {
    private static final double NANOSECONDS_PER_SECOND = 1e9;
    private static final double QUARTER = 90;
    private final AVFormatContext context;
    private final Deadline deadline;
    private final AVStream stream;
    private final int index;
    private final double nanosPerTick;

    private VideoInput(AVFormatContext context, Deadline deadline, AVStream stream) {
        this.context = context;
        this.deadline = deadline;
        this.stream = stream;
        this.index = stream.index();
        // asked once: every question makes an object
        AVRational unit = stream.time_base();
        this.nanosPerTick = (double) unit.num() / Math.max(1, unit.den()) * NANOSECONDS_PER_SECOND;
    }

    /** Opens it; the deadline is closed with it, or at once where it cannot be opened. */
    static Attempt<VideoInput> open(CaptureSource source, Opening opening, Deadline deadline) {
        AVFormatContext context = avformat.avformat_alloc_context();
        context.interrupt_callback().callback(deadline);
        if (source instanceof CaptureSource.Device) {
            // a camera that falls silent must not hold the thread in the system
            context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_NONBLOCK);
        }
        int code = open(context, opening);
        if (code < 0) {
            deadline.close();
            return new Attempt.Failed<>(Problems.of(source, code, true));
        }
        deadline.restart();
        code = avformat.avformat_find_stream_info(context, (AVDictionary) null);
        int index = code < 0
                ? code
                : avformat.av_find_best_stream(context, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        CaptureProblem problem = index < 0
                ? Problems.of(source, index, true)
                : checked(source, context.streams(index).codecpar());
        if (problem != null) {
            avformat.avformat_close_input(context);
            deadline.close();
            return new Attempt.Failed<>(problem);
        }
        for (int other = 0; other < context.nb_streams(); other++) {
            context.streams(other).discard(other == index ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        return new Attempt.Worked<>(new VideoInput(context, deadline, context.streams(index)));
    }

    private static int open(AVFormatContext context, Opening opening) {
        AVInputFormat format = opening.format().isEmpty() ? null : avformat.av_find_input_format(opening.format());
        var options = new AVDictionary(null);
        try {
            for (Map.Entry<String, String> setting : opening.settings().entrySet()) {
                avutil.av_dict_set(options, setting.getKey(), setting.getValue(), 0);
            }
            return avformat.avformat_open_input(context, opening.address(), format, options);
        } finally {
            avutil.av_dict_free(options);
        }
    }

    private static @Nullable CaptureProblem checked(CaptureSource source,
            AVCodecParameters video) {
        boolean large = (long) video.width() * video.height() > VideoDecoder.MOST_PIXELS;
        return large ? new CaptureProblem(Kind.TOO_LARGE, source.name(), video.width() + " x " + video.height()) : null;
    }

    /** What a decoder must know. */
    AVCodecParameters video() {
        return stream.codecpar();
    }

    /** By how many quarters the pictures must be turned clockwise: phones write them as their sensor stands. */
    int quarters() {
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(video().coded_side_data(),
                video().nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull()) {
            return 0;
        }
        double counterclockwise = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(counterclockwise) ? 0 : (int) Math.rint(-counterclockwise / QUARTER);
    }

    /** Reads a packet, of this video or not; FFmpeg's number. */
    int read(AVPacket packet) {
        return avformat.av_read_frame(context, packet);
    }

    /** Whether a packet is one of this video. */
    boolean owns(AVPacket packet) {
        return packet.stream_index() == index;
    }

    /** Nanoseconds of a time of this video; 0 where it has none. */
    long nanos(long timestamp) {
        boolean known = timestamp != avutil.AV_NOPTS_VALUE && timestamp >= 0;
        return known ? (long) (timestamp * nanosPerTick) : 0;
    }

    Deadline deadline() {
        return deadline;
    }

    @Override
    public void close() {
        avformat.avformat_close_input(context);
        deadline.close();
    }
}
