package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.image.Picture;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures of decoded frames: sRGB, upright, and not larger than a screen. The room it works in is kept, so that a
 * frame costs the array of its picture and nothing else.
 */
final class PictureMaker implements AutoCloseable {
    private static final int SCREEN_WIDTH = 1920;
    private static final int SCREEN_HEIGHT = 1200;
    private final SwsContext scaler = swscale.sws_alloc_context();
    private final AVFrame target = avutil.av_frame_alloc();
    private final int quarters;
    private final int mostWidth;
    private final int mostHeight;
    private BytePointer pixels = new BytePointer((BytePointer) null);
    private int width;
    private int height;
    private byte[] turning = {};

    /** Pictures are turned by so many quarters clockwise. */
    PictureMaker(int quarters) {
        this(quarters, SCREEN_WIDTH, SCREEN_HEIGHT,
                swscale.SWS_AREA | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT);
    }

    private PictureMaker(int quarters, int mostWidth, int mostHeight, int flags) {
        this.quarters = Math.floorMod(quarters, 4);
        this.mostWidth = mostWidth;
        this.mostHeight = mostHeight;
        scaler.flags(flags);
    }

    /**
     * Pictures keep their size. Colors that are stored for four pixels together are not blended between them: for pictures that are
     * made smaller afterwards, in half the time.
     */
    static PictureMaker quick(int width, int height) {
        return new PictureMaker(0, width, height, swscale.SWS_BILINEAR);
    }

    /** The picture of a frame; null where FFmpeg cannot convert it. */
    @Nullable
    Picture picture(AVFrame frame) {
        byte[] rgb = rgb(frame);
        boolean across = quarters % 2 == 1;
        return rgb == null ? null : Picture.adopting(across ? height : width, across ? width : height, rgb);
    }

    /** The bytes of that picture. */
    byte @Nullable [] rgb(AVFrame frame) {
        int code = fit(frame.width(), frame.height());
        code = code < 0 ? code : swscale.sws_scale_frame(scaler, target, frame);
        if (code < 0) {
            return null;
        }
        var rgb = new byte[width * height * Picture.CHANNELS];
        if (quarters == 0) {
            copy(rgb);
            return rgb;
        }
        turning = turning.length == rgb.length ? turning : new byte[rgb.length];
        copy(turning);
        turn(rgb);
        return rgb;
    }

    /** Room for frames of this size. */
    private int fit(int sourceWidth, int sourceHeight) {
        double scale = Math.min(1, Math.min((double) mostWidth / sourceWidth, (double) mostHeight / sourceHeight));
        int wantedWidth = Math.max(1, (int) Math.rint(sourceWidth * scale));
        int wantedHeight = Math.max(1, (int) Math.rint(sourceHeight * scale));
        if (wantedWidth == width && wantedHeight == height) {
            return 0;
        }
        avutil.av_frame_unref(target);
        target.width(wantedWidth);
        target.height(wantedHeight);
        target.format(avutil.AV_PIX_FMT_RGB24);
        target.color_range(avutil.AVCOL_RANGE_JPEG);
        int code = avutil.av_frame_get_buffer(target, 0);
        if (code >= 0) {
            width = wantedWidth;
            height = wantedHeight;
            pixels = target.data(0);
        }
        return code;
    }

    private void copy(byte[] rgb) {
        int row = width * Picture.CHANNELS;
        int stride = target.linesize(0);
        if (stride == row) {
            pixels.position(0).get(rgb);
            return;
        }
        for (int y = 0; y < height; y++) {
            pixels.position((long) y * stride).get(rgb, y * row, row);
        }
    }

    private void turn(byte[] rgb) {
        int turnedWidth = quarters % 2 == 1 ? height : width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = quarters == 1 ? height - 1 - y : quarters == 2 ? width - 1 - x : y;
                int toY = quarters == 1 ? x : quarters == 2 ? height - 1 - y : width - 1 - x;
                int from = (y * width + x) * Picture.CHANNELS;
                int to = (toY * turnedWidth + toX) * Picture.CHANNELS;
                rgb[to] = turning[from];
                rgb[to + 1] = turning[from + 1];
                rgb[to + 2] = turning[from + 2];
            }
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(target);
        swscale.sws_free_context(scaler);
    }
}
