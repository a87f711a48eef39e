package io.github.convatlas.onnx.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes what people save as .onnx by mistake, from the first bytes. */
final class FileSignature {
    private static final int HEAD = 512;
    private static final Pattern LFS_SIZE = Pattern.compile("(?m)^size (\\d+)$");

    private FileSignature() {
    }

    /** What the bytes are instead of a model, as the end of a sentence that began with the file's name. */
    static Optional<String> foreign(ByteBuffer bytes) {
        byte[] head = new byte[Math.min(HEAD, bytes.remaining())];
        bytes.get(bytes.position(), head);
        if (head.length == 0) {
            return Optional.of("is empty: the download or the copy failed; get the file again.");
        }
        return binary(new String(head, StandardCharsets.ISO_8859_1)).or(() -> text(head));
    }

    private static Optional<String> binary(String head) {
        if (head.startsWith("PK\u0003\u0004")) {
            return Optional
                    .of("is a ZIP archive, perhaps a PyTorch checkpoint or a zipped model; unpack or export it.");
        }
        if (head.startsWith("\u0089HDF")) {
            return Optional.of("is an HDF5 file, perhaps a Keras model; convert it to ONNX.");
        }
        if (head.startsWith("TFL3", 4)) {
            return Optional.of("is a TensorFlow Lite model; convert it to ONNX.");
        }
        if (head.startsWith("ORTM", 4)) {
            return Optional.of("is in the ORT format; use the .onnx file it was made from.");
        }
        if (head.startsWith("GGUF") || head.startsWith("\u001f\u008b")) {
            return Optional.of("is a compressed or foreign file, not an ONNX model.");
        }
        return Optional.empty();
    }

    private static Optional<String> text(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
        if (text.startsWith("version https://git-lfs")) {
            return Optional.of(pointer(text));
        }
        if (!isText(head)) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            return Optional.of("is a web page or XML, not a model; download the file itself, not the page about it.");
        }
        if (lower.startsWith("{") || lower.startsWith("[")) {
            return Optional.of("is JSON text, perhaps a server's error message (" + excerpt(text) + "), not a model.");
        }
        return Optional.of("is a text file (" + excerpt(text) + "), not a model.");
    }

    private static String pointer(String text) {
        Matcher size = LFS_SIZE.matcher(text);
        String real = size.find() ? " of " + size.group(1) + " bytes" : "";
        return "is only the Git LFS pointer to a file" + real + "; fetch the file itself with git lfs pull.";
    }

    private static String excerpt(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static boolean isText(byte[] head) {
        for (byte letter : head) {
            boolean control = letter >= 0 && letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t';
            if (control) {
                return false;
            }
        }
        return true;
    }
}
