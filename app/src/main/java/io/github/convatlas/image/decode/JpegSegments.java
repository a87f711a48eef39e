package io.github.convatlas.image.decode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The marker segments before a JPEG's first scan: where the orientation, the color profile and the meaning of the components are
 * written. Sources: ITU-T T.81 annex B; ICC.1:2022 annex B.4 (profile in APP2); Adobe technical note 5116 (APP14).
 */
final class JpegSegments {

    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int ICC_HEADER = 14;
    private static final int MARKER_AND_LENGTH = 4;

    private final byte[] jpeg;
    private final List<Segment> segments;

    private JpegSegments(byte[] jpeg, List<Segment> segments) {
        this.jpeg = jpeg;
        this.segments = segments;
    }

    /** One segment: {@code start} is at its marker, {@code end} behind its last byte. */
    record Segment(int marker, int start, int end) {

        int payload() {
            return start + MARKER_AND_LENGTH;
        }

        boolean isFrame() {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }
    }

    static JpegSegments of(byte[] jpeg) {
        var found = new ArrayList<Segment>();
        int at = 2;
        while (at + MARKER_AND_LENGTH <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            if (marker == 0xff) {
                at++; // a fill byte
                continue;
            }
            int end = at + 2 + unsigned16(jpeg, at + 2);
            if (marker == START_OF_SCAN || hasNoLength(marker) || end > jpeg.length || end < at + MARKER_AND_LENGTH) {
                break;
            }
            found.add(new Segment(marker, at, end));
            at = end;
        }
        return new JpegSegments(jpeg, List.copyOf(found));
    }

    /** Restarts, beginnings, ends and TEM: none of them belongs before a scan, and readers differ in what they make of it. */
    private static boolean hasNoLength(int marker) {
        return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd9);
    }

    /** The TIFF structure of the EXIF segment. */
    Optional<byte[]> exif() {
        return first(segment -> isExif(segment))
                .map(segment -> Arrays.copyOfRange(jpeg, segment.payload() + 6, segment.end()));
    }

    /** The color profile, put together from its parts. */
    Optional<byte[]> colorProfile() {
        var parts = segments.stream().filter(this::isColorProfile)
                .sorted(Comparator.comparingInt(segment -> jpeg[segment.payload() + 12] & 0xff)).toList();
        var profile = new ByteArrayOutputStream();
        for (var part : parts) {
            int start = part.payload() + ICC_HEADER;
            profile.write(jpeg, start, part.end() - start);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(profile.toByteArray());
    }

    /** The same JPEG without a color profile. */
    byte[] withoutColorProfile() {
        var rest = new ByteArrayOutputStream(jpeg.length);
        int copied = 0;
        for (var segment : segments) {
            if (isColorProfile(segment)) {
                rest.write(jpeg, copied, segment.start() - copied);
                copied = segment.end();
            }
        }
        rest.write(jpeg, copied, jpeg.length - copied);
        return rest.toByteArray();
    }

    /** The width in pixels; 0 where there is no frame header. */
    int width() {
        return first(Segment::isFrame).filter(frame -> frame.payload() + 5 < frame.end())
                .map(frame -> unsigned16(jpeg, frame.payload() + 3)).orElse(0);
    }

    /** The height in pixels; 0 where there is no frame header, or where the height follows the first scan. */
    int height() {
        return first(Segment::isFrame).filter(frame -> frame.payload() + 5 < frame.end())
                .map(frame -> unsigned16(jpeg, frame.payload() + 1)).orElse(0);
    }

    /** The number of components; 0 where there is no frame header. */
    int components() {
        return first(Segment::isFrame).filter(frame -> frame.payload() + 5 < frame.end())
                .map(frame -> jpeg[frame.payload() + 5] & 0xff).orElse(0);
    }

    /** Whether the components are Y, Cb and Cr by their numbers, and no marker says otherwise. */
    boolean isPlainColor() {
        boolean numbered = components() == 3 && first(Segment::isFrame)
                .filter(frame -> frame.payload() + 12 < frame.end()
                        && jpeg[frame.payload() + 6] == 1 && jpeg[frame.payload() + 9] == 2
                        && jpeg[frame.payload() + 12] == 3)
                .isPresent();
        return numbered && adobeTransform().orElse(1) == 1;
    }

    /** Whether the mark of the end follows the headers somewhere: where it is missing, so may be pixels. */
    boolean ends() {
        int headers = segments.isEmpty() ? 0 : segments.getLast().end();
        for (int at = jpeg.length - 2; at >= headers; at--) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the picture comes in several scans, each adding detail. */
    boolean isProgressive() {
        return first(Segment::isFrame).filter(frame -> frame.marker() == 0xc2 || frame.marker() == 0xca).isPresent();
    }

    /** The color transform of Adobe's segment: 0 none, 1 YCbCr, 2 YCCK; empty without the segment. */
    Optional<Integer> adobeTransform() {
        return first(segment -> segment.marker() == APP14 && Signature.at(jpeg, segment.payload(), "Adobe")
                && segment.payload() + 11 < segment.end()).map(segment -> jpeg[segment.payload() + 11] & 0xff);
    }

    private Optional<Segment> first(Predicate<Segment> wanted) {
        return segments.stream().filter(wanted).findFirst();
    }

    private boolean isExif(Segment segment) {
        return segment.marker() == APP1 && Signature.at(jpeg, segment.payload(), 'E', 'x', 'i', 'f', 0)
                && segment.payload() + 6 <= segment.end();
    }

    private boolean isColorProfile(Segment segment) {
        return segment.marker() == APP2 && Signature.at(jpeg, segment.payload(), "ICC_PROFILE")
                && segment.payload() + ICC_HEADER <= segment.end();
    }

    private static int unsigned16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }
}
