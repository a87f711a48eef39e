package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.image.decode.JpegReducer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Decodes large JPEGs at a fraction of their size with FFmpeg, which computes only the low frequencies of each block then. Its
 * pixels differ a little from those of a picture that is decoded in full and made smaller.
 */
public final class FfmpegJpegs implements JpegReducer {
    /** Blocks reach over the edge of the picture by at most so many pixels. */
    private static final int BLOCK = 64;
    private final Natives natives;

    FfmpegJpegs(Natives natives) {
        this.natives = natives;
    }

    /**
     * Loads nothing yet.
     *
     * @param user the user's folder, below which natives are unpacked
     */
    public static FfmpegJpegs usual(Path user) {
        return new FfmpegJpegs(Natives.usual(user));
    }

    @Override
    public Optional<byte[]> reduce(byte[] jpeg, int width, int height, int halvings) {
        if (natives.load().isPresent()) {
            return Optional.empty();
        }
        AVCodec codec = avcodec.avcodec_find_decoder(avcodec.AV_CODEC_ID_MJPEG);
        if (codec == null || codec.isNull() || codec.max_lowres() < halvings) {
            return Optional.empty();
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        AVPacket packet = avcodec.av_packet_alloc();
        AVFrame frame = avutil.av_frame_alloc();
        try {
            context.lowres(halvings);
            context.thread_count(1);
            context.max_pixels((width + (long) BLOCK) * (height + (long) BLOCK));
            context.err_recognition(avcodec.AV_EF_EXPLODE);
            boolean decoded = avcodec.avcodec_open2(context, codec, (AVDictionary) null) >= 0
                    && filled(packet, jpeg) && avcodec.avcodec_send_packet(context, packet) >= 0
                    && avcodec.avcodec_receive_frame(context, frame) >= 0;
            return decoded
                    ? whole(frame, JpegReducer.reduced(width, halvings), JpegReducer.reduced(height, halvings))
                    : Optional.empty();
        } finally {
            avutil.av_frame_free(frame);
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(context);
        }
    }

    private static boolean filled(AVPacket packet, byte[] jpeg) {
        if (avcodec.av_new_packet(packet, jpeg.length) < 0) {
            return false;
        }
        packet.data().put(jpeg);
        return true;
    }

    private static Optional<byte[]> whole(AVFrame frame, int width, int height) {
        boolean damaged = frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
        if (damaged || frame.width() != width || frame.height() != height) {
            return Optional.empty();
        }
        try (var maker = PictureMaker.quick(width, height)) {
            return Optional.ofNullable(maker.rgb(frame));
        }
    }
}
