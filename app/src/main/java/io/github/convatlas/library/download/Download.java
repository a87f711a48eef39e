package io.github.convatlas.library.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file to fetch, of which everything is known beforehand.
 *
 * @param addresses where it can be had, tried in order; {@code https}, or {@code http} on this machine
 * @param bytes     its exact size
 * @param sha256    its SHA-256, 64 lower-case hexadecimal digits
 * @param target    where it is to lie; nothing appears there before the checksum is verified
 */
public record Download(List<URI> addresses, long bytes, String sha256, Path target) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Copies the list and checks the values. */
    public Download {
        addresses = List.copyOf(addresses);
        target = target.toAbsolutePath().normalize();
        if (addresses.isEmpty() || !addresses.stream().allMatch(Download::isAllowed)) {
            throw new IllegalArgumentException("a download needs addresses that begin with https://, not " + addresses);
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("a download has at least one byte, not " + bytes);
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a SHA-256 is 64 lower-case hexadecimal digits, not " + sha256);
        }
    }

    private static boolean isAllowed(URI address) {
        return switch (String.valueOf(address.getScheme())) {
            case "https" -> address.getHost() != null;
            case "http" -> "127.0.0.1".equals(address.getHost());
            default -> false;
        };
    }

    /** The file in which the bytes are collected until all of them are there. */
    Path partial() {
        return partial(target);
    }

    /** The file in which the bytes of a download to this place are collected. */
    public static Path partial(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".part");
    }
}
