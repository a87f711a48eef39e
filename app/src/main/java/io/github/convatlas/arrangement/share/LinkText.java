package io.github.convatlas.arrangement.share;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Percent-encoding as UTF-8. */
final class LinkText {
    /** Beside letters and digits, what stays as it is in the name of a network. */
    static final String IN_NETWORK = "-._~@=,/:";
    /** The same in the id of a part. */
    static final String IN_PART = "-._~@=/:";
    private static final int MOST_FIELDS = 64;

    private LinkText() {
    }

    /** Encodes all but letters, digits and these. */
    static String encode(String text, String plain) {
        var link = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int letter = unit & 0xFF;
            boolean usual = letter < 128 && (Character.isLetterOrDigit(letter) || plain.indexOf(letter) >= 0);
            link.append(usual ? Character.toString(letter) : String.format(Locale.ROOT, "%%%02X", letter));
        }
        return link.toString();
    }

    /** Undoes {@link #encode}; what is no proper code stays as it is. */
    static String decode(String text) {
        var bytes = new ByteArrayOutputStream();
        byte[] units = text.getBytes(StandardCharsets.UTF_8);
        int index = 0;
        while (index < units.length) {
            int code = units[index] == '%' && index + 2 < units.length ? code(units[index + 1], units[index + 2]) : -1;
            bytes.write(code < 0 ? units[index] : code);
            index += code < 0 ? 1 : 3;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int code(int high, int low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    /** The fields of a query, still encoded; of a field that occurs twice, the first. */
    static Map<String, String> fields(String query) {
        var fields = new HashMap<String, String>();
        for (String field : query.split("&", MOST_FIELDS)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(field.substring(0, equals).toLowerCase(Locale.ROOT), field.substring(equals + 1));
            }
        }
        return fields;
    }
}
