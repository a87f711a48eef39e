package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureProblem.Kind;
import io.github.convatlas.capture.CaptureSource;
import org.bytedeco.ffmpeg.global.avutil;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What FFmpeg's numbers mean for a person. */
final class Problems {
    private static final int LONGEST = 256;
    /** Error numbers of C that FFmpeg gives with a minus before them: Linux, then those of macOS that differ. */
    private static final Map<Integer, Kind> LINUX = Map.of(1, Kind.DENIED, 13, Kind.DENIED, 16, Kind.BUSY, 19,
            Kind.UNPLUGGED, 101, Kind.UNREACHABLE, 104, Kind.DAMAGED, 110, Kind.SILENT, 111, Kind.UNREACHABLE, 113,
            Kind.UNREACHABLE);
    private static final Map<Integer, Kind> OTHERS = Map.of(1, Kind.DENIED, 13, Kind.DENIED, 16, Kind.BUSY, 19,
            Kind.UNPLUGGED, 51, Kind.UNREACHABLE, 54, Kind.DAMAGED, 60, Kind.SILENT, 61, Kind.UNREACHABLE, 65,
            Kind.UNREACHABLE);
    private static final int NO_SUCH_FILE = 2;
    private static final int INPUT_OUTPUT = 5;
    private static final int NO_SUCH_DEVICE = 6;
    private static final int INVALID = 22;
    private static final int NOT_FOR_DEVICE = 25;

    private Problems() {
    }

    /** What went wrong with a source while it was opened, or while it was read. */
    static CaptureProblem of(CaptureSource source, int code, boolean opening) {
        return new CaptureProblem(kind(source, code, opening), source.name(), text(code));
    }

    private static Kind kind(CaptureSource source, int code, boolean opening) {
        return library(code).or(() -> network(code)).or(() -> system(source, code, opening))
                .or(() -> Optional.ofNullable(numbers().get(-code))).orElse(Kind.OTHER);
    }

    private static Optional<Kind> library(int code) {
        if (code == avutil.AVERROR_EXIT()) {
            return Optional.of(Kind.SILENT);
        }
        boolean unreadable = code == avutil.AVERROR_INVALIDDATA() || code == avutil.AVERROR_DEMUXER_NOT_FOUND()
                || code == avutil.AVERROR_DECODER_NOT_FOUND() || code == avutil.AVERROR_STREAM_NOT_FOUND()
                || code == avutil.AVERROR_PATCHWELCOME();
        return unreadable ? Optional.of(Kind.NO_VIDEO) : Optional.empty();
    }

    private static Optional<Kind> network(int code) {
        if (code == avutil.AVERROR_HTTP_NOT_FOUND() || code == avutil.AVERROR_HTTP_BAD_REQUEST()
                || code == avutil.AVERROR_HTTP_OTHER_4XX()) {
            return Optional.of(Kind.NOT_THERE);
        }
        return code == avutil.AVERROR_HTTP_UNAUTHORIZED() || code == avutil.AVERROR_HTTP_FORBIDDEN()
                ? Optional.of(Kind.FORBIDDEN)
                : Optional.empty();
    }

    private static Optional<Kind> system(CaptureSource source, int code, boolean opening) {
        return Optional.ofNullable(switch (source) {
            case CaptureSource.Device _ -> switch (-code) {
                case NO_SUCH_FILE, NO_SUCH_DEVICE -> Kind.UNPLUGGED;
                case INPUT_OUTPUT -> opening ? Kind.BUSY : Kind.UNPLUGGED;
                case INVALID -> Kind.RESOLUTION;
                // a device that is no camera
                case NOT_FOR_DEVICE -> Kind.NO_VIDEO;
                default -> null;
            };
            case CaptureSource.Stream _ -> switch (-code) {
                case INPUT_OUTPUT -> opening ? Kind.UNREACHABLE : Kind.DAMAGED;
                case INVALID -> Kind.NO_VIDEO;
                default -> null;
            };
            case CaptureSource.VideoFile _ -> switch (-code) {
                case INPUT_OUTPUT -> Kind.DAMAGED;
                // a format that is not on the list
                case INVALID -> Kind.NO_VIDEO;
                default -> null;
            };
        });
    }

    private static Map<Integer, Kind> numbers() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        return linux ? LINUX : OTHERS;
    }

    private static String text(int code) {
        var text = new byte[LONGEST];
        avutil.av_strerror(code, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
