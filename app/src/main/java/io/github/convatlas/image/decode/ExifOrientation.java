package io.github.convatlas.image.decode;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** Finds the EXIF orientation in JPEG (APP1), PNG (chunk eXIf) and WebP (chunk EXIF); the other formats have none. */
final class ExifOrientation {

    private static final int PNG_FIRST_CHUNK = 8;
    private static final int RIFF_FIRST_CHUNK = 12;
    private static final int NAME_AND_LENGTH = 8;
    private static final int PNG_CHECKSUM = 4;

    private ExifOrientation() {
    }

    static Orientation of(ImageFormat format, byte[] content) {
        var exif = switch (format) {
            case JPEG -> JpegSegments.of(content).exif();
            case PNG -> pngChunk(content);
            case WEBP -> webpChunk(content);
            case GIF, BMP -> Optional.<byte[]>empty();
        };
        return exif.flatMap(ExifOrientation::inTiff).orElse(Orientation.UPRIGHT);
    }

    private static Optional<Orientation> inTiff(byte[] tiff) {
        var metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(tiff), metadata);
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION)).flatMap(Orientation::ofExif);
    }

    /** PNG: length, name, data, checksum; big-endian. */
    private static Optional<byte[]> pngChunk(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        long at = PNG_FIRST_CHUNK;
        while (at + NAME_AND_LENGTH <= content.length) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at));
            long end = at + NAME_AND_LENGTH + length;
            if (end > content.length) {
                break;
            }
            if (Signature.at(content, (int) at + 4, "eXIf")) {
                return Optional.of(Arrays.copyOfRange(content, (int) at + NAME_AND_LENGTH, (int) end));
            }
            at = end + PNG_CHECKSUM;
        }
        return Optional.empty();
    }

    /** RIFF: name, length, data, padded to an even length; little-endian. Some writers keep JPEG's "Exif" header. */
    private static Optional<byte[]> webpChunk(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long at = RIFF_FIRST_CHUNK;
        while (at + NAME_AND_LENGTH <= content.length) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at + 4));
            long end = at + NAME_AND_LENGTH + length;
            if (end > content.length) {
                break;
            }
            if (Signature.at(content, (int) at, "EXIF")) {
                int start = (int) at + NAME_AND_LENGTH;
                int header = Signature.at(content, start, 'E', 'x', 'i', 'f', 0, 0) && length >= 6 ? 6 : 0;
                return Optional.of(Arrays.copyOfRange(content, start + header, (int) end));
            }
            at = end + (length & 1);
        }
        return Optional.empty();
    }
}
