package io.github.convatlas.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** Small videos, encoded by the capture library itself, and pictures for streams. */
public final class TestVideos {
    /** Frames a second of the videos. */
    static final int RATE = 25;

    private TestVideos() {
    }

    /** JPEGs that differ in their gray. */
    public static List<byte[]> jpegs(int count, int width, int height) {
        return IntStream.range(0, count).mapToObj(index -> jpeg(width, height, 255 * index / count)).toList();
    }

    private static byte[] jpeg(int width, int height, int gray) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var painter = image.createGraphics();
        painter.setColor(new Color(gray, gray, gray));
        painter.fillRect(0, 0, width, height);
        painter.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A video of red, then less and less red frames, in a container that the name of the file decides. */
    static Path mpeg4(Path file, int frames, int width, int height) {
        var output = new AVFormatContext(null);
        assertThat(avformat_alloc_output_context2(output, null, null, file.toString())).isNotNegative();
        AVCodecContext encoder = encoder(width, height);
        AVStream stream = avformat_new_stream(output, null);
        stream.time_base(encoder.time_base());
        avcodec_parameters_from_context(stream.codecpar(), encoder);
        var io = new AVIOContext(null);
        assertThat(avio_open(io, file.toString(), AVIO_FLAG_WRITE)).isNotNegative();
        output.pb(io);
        avformat_write_header(output, (AVDictionary) null);
        encode(output, stream, encoder, frames);
        av_write_trailer(output);
        avio_closep(io);
        avcodec_free_context(encoder);
        avformat_free_context(output);
        return file;
    }

    /**
     * A video as it travels in streams.
     *
     * @param config  what a decoder must know
     * @param packets one a frame
     */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record Elementary(byte[] config, List<byte[]> packets) {
    }

    /** Red, then less and less red frames, by themselves. */
    static Elementary elementary(int frames, int width, int height) {
        AVCodecContext encoder = encoder(width, height);
        var packets = new ArrayList<byte[]>();
        AVFrame frame = frame(encoder);
        AVPacket packet = av_packet_alloc();
        for (int number = 0; number < frames; number++) {
            av_frame_make_writable(frame);
            fill(frame, number, frames);
            frame.pts(number);
            avcodec_send_frame(encoder, frame);
            while (avcodec_receive_packet(encoder, packet) >= 0) {
                var bytes = new byte[packet.size()];
                packet.data().get(bytes);
                packets.add(bytes);
                av_packet_unref(packet);
            }
        }
        var config = new byte[encoder.extradata_size()];
        encoder.extradata().get(config);
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(encoder);
        return new Elementary(config, packets);
    }

    private static AVCodecContext encoder(int width, int height) {
        AVCodec codec = avcodec_find_encoder(AV_CODEC_ID_MPEG4);
        AVCodecContext encoder = avcodec_alloc_context3(codec);
        encoder.width(width);
        encoder.height(height);
        encoder.pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.bit_rate(800_000);
        encoder.gop_size(5);
        encoder.time_base(av_make_q(1, RATE));
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        assertThat(avcodec_open2(encoder, codec, (AVDictionary) null)).isNotNegative();
        return encoder;
    }

    private static AVFrame frame(AVCodecContext encoder) {
        AVFrame frame = av_frame_alloc();
        frame.width(encoder.width());
        frame.height(encoder.height());
        frame.format(encoder.pix_fmt());
        av_frame_get_buffer(frame, 0);
        return frame;
    }

    private static void encode(AVFormatContext output, AVStream stream, AVCodecContext encoder, int frames) {
        AVFrame frame = frame(encoder);
        for (int number = 0; number < frames; number++) {
            av_frame_make_writable(frame);
            fill(frame, number, frames);
            frame.pts(number);
            avcodec_send_frame(encoder, frame);
            write(output, stream, encoder);
        }
        avcodec_send_frame(encoder, null);
        write(output, stream, encoder);
        av_frame_free(frame);
    }

    /** Y, Cb and Cr: the red part falls with the number. */
    private static void fill(AVFrame frame, int number, int frames) {
        byte[] values = {81, 90, (byte) (240 - 112 * number / frames)};
        for (int plane = 0; plane < 3; plane++) {
            int rows = plane == 0 ? frame.height() : (frame.height() + 1) / 2;
            var data = new byte[frame.linesize(plane) * rows];
            java.util.Arrays.fill(data, values[plane]);
            frame.data(plane).put(data);
        }
    }

    private static void write(AVFormatContext output, AVStream stream, AVCodecContext encoder) {
        AVPacket packet = av_packet_alloc();
        while (avcodec_receive_packet(encoder, packet) >= 0) {
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            packet.duration(stream.time_base().den() / (RATE * stream.time_base().num()));
            av_interleaved_write_frame(output, packet);
        }
        av_packet_free(packet);
    }
}
