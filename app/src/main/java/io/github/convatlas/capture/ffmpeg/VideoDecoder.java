package io.github.convatlas.capture.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Decodes the packets of one video stream, on the thread that asks, without holding frames back. */
final class VideoDecoder implements AutoCloseable {
    /** The most pixels of a frame: a stranger's stream must not eat the memory. */
    static final long MOST_PIXELS = 4096L * 4096L;
    private final AVCodecContext context;
    private final AVFrame frame = avutil.av_frame_alloc();

    private VideoDecoder(AVCodecContext context) {
        this.context = context;
    }

    /**
     * Opens a decoder.
     *
     * @param parameters of the stream
     * @param live       whether frames come as time goes by: better one that is not whole than one that is late
     * @param code       gets FFmpeg's number where there is none
     * @return to be closed by the caller; null where there is none
     */
    static @Nullable VideoDecoder open(AVCodecParameters parameters, boolean live, int[] code) {
        AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
        if (codec == null || codec.isNull()) {
            code[0] = avutil.AVERROR_DECODER_NOT_FOUND();
            return null;
        }
        var decoder = new VideoDecoder(avcodec.avcodec_alloc_context3(codec));
        avcodec.avcodec_parameters_to_context(decoder.context, parameters);
        decoder.context.max_pixels(MOST_PIXELS);
        decoder.context.thread_count(1);
        if (live) {
            decoder.context.flags(decoder.context.flags() | avcodec.AV_CODEC_FLAG_LOW_DELAY);
        }
        code[0] = avcodec.avcodec_open2(decoder.context, codec, (AVDictionary) null);
        if (code[0] < 0) {
            decoder.close();
            return null;
        }
        return decoder;
    }

    /** Takes a packet; null at the end. */
    int send(@Nullable AVPacket packet) {
        return avcodec.avcodec_send_packet(context, packet);
    }

    /** Fills {@link #frame()}, if there is one. */
    int receive() {
        return avcodec.avcodec_receive_frame(context, frame);
    }

    AVFrame frame() {
        return frame;
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
