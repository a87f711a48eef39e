package io.github.convatlas.image.decode;

import io.github.convatlas.image.Picture;
import io.github.convatlas.image.TestPictures;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Pictures encoded by Java for the tests of the decoder. */
final class Encoded {

    private Encoded() {
    }

    static byte[] encode(BufferedImage image, String format) {
        try (var bytes = new ByteArrayOutputStream(); var out = ImageIO.createImageOutputStream(bytes)) {
            var writer = ImageIO.getImageWritersByFormatName(format).next();
            writer.setOutput(out);
            writer.write(image);
            writer.dispose();
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] png(Picture picture) {
        return encode(picture.toBufferedImage(), "png");
    }

    static byte[] pattern(String format) {
        return encode(TestPictures.pattern(48, 40).toBufferedImage(), format);
    }

    /** A palette of the given bits: pixel x has color x of a ramp of gray, every row alike. */
    static BufferedImage grayRamp(int bits) {
        int colors = 1 << bits;
        var ramp = new byte[colors];
        for (int i = 0; i < colors; i++) {
            ramp[i] = (byte) (i * 255 / (colors - 1));
        }
        var model = new IndexColorModel(bits, colors, ramp, ramp, ramp);
        var raster = Raster.createPackedRaster(DataBuffer.TYPE_BYTE, colors, 3, 1, bits, new Point(0, 0));
        fillRamp(raster, 1);
        return new BufferedImage(model, raster, false, null);
    }

    /** Samples of 16 bits, {@code x * 256 + 200} in each of 1, 3 or 4 (alpha: opaque) bands. */
    static BufferedImage deepRamp(int bands) {
        var space = ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(space, bands == 4, false,
                bands == 4 ? Transparency.TRANSLUCENT : Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        var raster = model.createCompatibleWritableRaster(200, 3);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 3; y++) {
                for (int band = 0; band < bands; band++) {
                    raster.setSample(x, y, band, band == 3 ? 65535 : x * 256 + 200);
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static void fillRamp(WritableRaster raster, int factor) {
        for (int x = 0; x < raster.getWidth(); x++) {
            for (int y = 0; y < raster.getHeight(); y++) {
                raster.setSample(x, y, 0, x * factor);
            }
        }
    }

    /** A GIF whose only frame covers a part of its canvas. */
    static byte[] gifOnCanvas(BufferedImage frame, int width, int height, int left, int top) {
        var gif = ByteBuffer.wrap(encode(frame, "gif")).order(ByteOrder.LITTLE_ENDIAN);
        gif.putShort(6, (short) width).putShort(8, (short) height);
        int descriptor = 13;
        while (gif.get(descriptor) != ',' || gif.getInt(descriptor + 1) != 0) {
            descriptor++;
        }
        gif.putShort(descriptor + 1, (short) left).putShort(descriptor + 3, (short) top);
        return gif.array();
    }

    static byte[] animatedGif(BufferedImage... frames) {
        try (var bytes = new ByteArrayOutputStream(); var out = ImageIO.createImageOutputStream(bytes)) {
            var writer = ImageIO.getImageWritersByFormatName("gif").next();
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
            writer.dispose();
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG with a chunk behind its header. */
    static byte[] withChunk(byte[] png, String name, byte[] data) {
        int header = 8 + 12 + 13;
        var chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII)).put(data);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + data.length);
        chunk.putInt((int) crc.getValue());
        return join(Arrays.copyOf(png, header), chunk.array(), Arrays.copyOfRange(png, header, png.length));
    }

    /** The TIFF structure of EXIF with nothing but an orientation. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26).put(new byte[]{'M', 'M', 0, 42}).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0).array();
    }

    /** A JPEG with a segment behind its first marker. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        var segment = ByteBuffer.allocate(4 + payload.length).put((byte) 0xff).put((byte) marker)
                .putShort((short) (payload.length + 2)).put(payload);
        return join(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
