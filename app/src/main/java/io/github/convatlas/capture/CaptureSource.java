package io.github.convatlas.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where moving pictures come from. */
public sealed interface CaptureSource {

    /** What people know it by; no password is in it. */
    String name();

    /** What may be written down to find it again; empty where a password is in it. */
    default String remembered() {
        return switch (this) {
            case Device device -> device.device().id();
            case VideoFile video -> video.file().toString();
            case Stream stream -> stream.address().getRawUserInfo() == null ? stream.address().toString() : "";
        };
    }

    /**
     * A camera.
     *
     * @param device     which
     * @param resolution the size of its pictures; nothing to take what it likes best
     */
    record Device(CameraDevice device, Optional<Resolution> resolution) implements CaptureSource {
        @Override
        public String name() {
            return device.name();
        }
    }

    /**
     * A video in a file.
     *
     * @param file of any format that the capture library reads
     */
    record VideoFile(Path file) implements CaptureSource {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /**
     * A stream from the network: a phone or a camera that serves one. Only {@code http}, {@code https} and {@code rtsp} are
     * taken, because other addresses could make the capture library read this machine's files.
     *
     * @param address with a host
     */
    record Stream(URI address) implements CaptureSource {
        private static final Set<String> SCHEMES = Set.of("http", "https", "rtsp");
        private static final int LONGEST = 2048;

        /** Checks the address. */
        public Stream {
            if (!isStream(address)) {
                throw new IllegalArgumentException("not the address of a stream: " + address);
            }
        }

        /**
         * Reads an address that somebody has typed.
         *
         * @param text such as {@code http://192.0.2.7:8080/video}
         * @return the stream, or why the address is none
         */
        public static Attempt<CaptureSource> of(String text) {
            try {
                URI address = new URI(text.strip());
                if (text.length() <= LONGEST && isStream(address)) {
                    return new Attempt.Worked<>(new Stream(address));
                }
            } catch (URISyntaxException _) {
                // said below
            }
            return new Attempt.Failed<>(new CaptureProblem(CaptureProblem.Kind.ADDRESS, text.strip(), ""));
        }

        /** The protocol, in small letters. */
        public String scheme() {
            return scheme(address);
        }

        @Override
        public String name() {
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return address.getHost() + port + String.valueOf(address.getRawPath());
        }

        private static boolean isStream(URI address) {
            return SCHEMES.contains(scheme(address)) && address.getHost() != null;
        }

        private static String scheme(URI address) {
            return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        }
    }
}
