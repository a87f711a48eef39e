package io.github.convatlas.image;

import org.jspecify.annotations.Nullable;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Carries out one {@link Preprocessing}: from a picture to the elements of a network's input, written straight into the caller's
 * buffer. Work space is kept between calls, so a series of pictures allocates next to nothing. It belongs to one thread.
 */
public final class Preprocessor {

    private static final int SAMPLES = 256;

    private final Preprocessing preprocessing;
    private final Resampler resampler = new Resampler();
    private final byte[] cropped;
    private final float[] elements;
    private final float[][] values;
    private Resampler.@Nullable Frame frame;
    private int frameWidth;
    private int frameHeight;

    /**
     * A preprocessor for one declaration.
     *
     * @param preprocessing what to do
     */
    public Preprocessor(Preprocessing preprocessing) {
        this.preprocessing = preprocessing;
        this.cropped = new byte[preprocessing.elementsPerPicture()];
        this.elements = new float[preprocessing.elementsPerPicture()];
        this.values = new float[preprocessing.channels().count()][SAMPLES];
        for (int channel = 0; channel < values.length; channel++) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                values[channel][sample] = preprocessing.normalization().apply(sample, channel);
            }
        }
    }

    /**
     * What this preprocessor does.
     *
     * @return the declaration
     */
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /**
     * Writes one picture at the buffer's position and moves the position behind it, so that the pictures of a batch are written
     * one after the other.
     *
     * @param picture the picture
     * @param target room for {@link Preprocessing#elementsPerPicture()} elements
     * @throws IllegalArgumentException if the element type is not float32
     * @throws BufferOverflowException if there is too little room
     */
    public void apply(Picture picture, FloatBuffer target) {
        if (preprocessing.tensor().type() != TensorFormat.ElementType.FLOAT32) {
            throw new IllegalArgumentException("this input takes " + preprocessing.tensor().type() + ", not FLOAT32");
        }
        fill(picture);
        target.put(elements);
    }

    /**
     * Writes one picture at the buffer's position and moves the position behind it, in the element type of the declaration and
     * the machine's own byte order, as ONNX Runtime wants it.
     *
     * @param picture the picture
     * @param target room for {@link Preprocessing#bytesPerPicture()} bytes
     * @throws BufferOverflowException if there is too little room
     */
    public void apply(Picture picture, ByteBuffer target) {
        int bytes = preprocessing.bytesPerPicture();
        if (target.remaining() < bytes) {
            throw new BufferOverflowException();
        }
        fill(picture);
        var room = target.slice(target.position(), bytes).order(ByteOrder.nativeOrder());
        switch (preprocessing.tensor().type()) {
            case FLOAT32 -> room.asFloatBuffer().put(elements);
            case FLOAT16 -> {
                for (float element : elements) {
                    room.putShort(Float.floatToFloat16(element));
                }
            }
            case UINT8, INT8 -> {
                for (float element : elements) {
                    room.put((byte) Math.rint(element));
                }
            }
        }
        target.position(target.position() + bytes);
    }

    /**
     * The pixels that the network reads, before normalization, for display: resized, cropped, and gray where the network
     * reads gray.
     *
     * @param picture the picture
     * @return a picture of the size of the network's input
     */
    public Picture seen(Picture picture) {
        crop(picture);
        int pixels = preprocessing.geometry().width() * preprocessing.geometry().height();
        var rgb = new byte[pixels * Picture.CHANNELS];
        int channels = preprocessing.channels().count();
        for (int i = 0; i < pixels; i++) {
            rgb[i * 3] = cropped[i * channels];
            rgb[i * 3 + 1] = cropped[i * channels + channels / 2];
            rgb[i * 3 + 2] = cropped[i * channels + channels - 1];
        }
        return Picture.adopting(preprocessing.geometry().width(), preprocessing.geometry().height(), rgb);
    }

    /** Interleaved RGB or luma samples of the network's input. */
    private void crop(Picture picture) {
        var geometry = preprocessing.geometry();
        switch (geometry.resize()) {
            case ResizeRule.Letterbox(int fill) -> Arrays.fill(cropped, (byte) fill);
            case ResizeRule.ShortSide _,ResizeRule.Stretch _ -> {
                // every pixel is written below
            }
        }
        resampler.resample(picture, frame(picture.width(), picture.height()), geometry.interpolation(), cropped);
    }

    /** The plan for pictures of this size; that of the last picture where the size is the same. */
    private Resampler.Frame frame(int width, int height) {
        Resampler.Frame known = frame;
        if (known != null && frameWidth == width && frameHeight == height) {
            return known;
        }
        var geometry = preprocessing.geometry();
        var made = new Resampler.Frame(geometry.columns(width, height), geometry.rows(width, height), geometry.width(),
                preprocessing.channels().count());
        frame = made;
        frameWidth = width;
        frameHeight = height;
        return made;
    }

    private void fill(Picture picture) {
        crop(picture);
        int channels = preprocessing.channels().count();
        if (preprocessing.channels() == Preprocessing.Channels.RGB
                && preprocessing.tensor().layout() == TensorFormat.Layout.NCHW) {
            separate(cropped, values, elements);
            return;
        }
        int pixels = cropped.length / channels;
        for (int channel = 0; channel < channels; channel++) {
            int from = preprocessing.channels() == Preprocessing.Channels.BGR ? channels - 1 - channel : channel;
            switch (preprocessing.tensor().layout()) {
                case NCHW -> look(from, values[channel], channel * pixels, 1);
                case NHWC -> look(from, values[channel], channel, channels);
            }
        }
    }

    /** The common case in one pass: red, green and blue next to each other to one plane each. */
    private static void separate(byte[] interleaved, float[][] tables, float[] planes) {
        int pixels = interleaved.length / Picture.CHANNELS;
        float[] red = tables[0];
        float[] green = tables[1];
        float[] blue = tables[2];
        for (int i = 0, from = 0; i < pixels; i++, from += Picture.CHANNELS) {
            planes[i] = red[interleaved[from] & 0xff];
            planes[pixels + i] = green[interleaved[from + 1] & 0xff];
            planes[2 * pixels + i] = blue[interleaved[from + 2] & 0xff];
        }
    }

    /** Looks up every sample of one channel and stores the values at {@code start}, {@code start + step}, ... */
    private void look(int from, float[] table, int start, int step) {
        int channels = preprocessing.channels().count();
        for (int i = from, at = start; i < cropped.length; i += channels, at += step) {
            elements[at] = table[cropped[i] & 0xff];
        }
    }
}
