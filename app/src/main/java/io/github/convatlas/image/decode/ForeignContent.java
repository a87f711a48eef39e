package io.github.convatlas.image.decode;

import io.github.convatlas.image.decode.DecodeResult.Reason;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a file holds that is none of the decoded formats, and what to do about it.
 *
 * @param reason a picture of another format, or no picture
 * @param what for example "an AVIF picture"
 * @param advice a sentence
 */
record ForeignContent(Reason reason, String what, String advice) {

    private static final String CONVERT = "Save it as JPEG, PNG or WebP and open that.";
    private static final String CHOOSE = "Choose a JPEG, PNG, WebP, GIF or BMP picture.";
    private static final int GLANCE = 512;

    static ForeignContent of(byte[] content) {
        if (Signature.at(content, 4, "ftyp")) {
            return ofIsoMedia(new String(content, 8, Math.min(4, content.length - 8), StandardCharsets.ISO_8859_1));
        }
        if (Signature.at(content, 0, 'I', 'I', 42, 0) || Signature.at(content, 0, 'M', 'M', 0, 42)) {
            return picture("a TIFF or raw camera picture");
        }
        if (Signature.at(content, 0, 0xff, 0x0a) || Signature.at(content, 4, "JXL ")) {
            return picture("a JPEG XL picture");
        }
        if (Signature.at(content, 4, "jP  ") || Signature.at(content, 0, 0xff, 0x4f, 0xff, 0x51)) {
            return picture("a JPEG 2000 picture");
        }
        if (Signature.at(content, 0, "8BPS")) {
            return picture("a Photoshop picture");
        }
        if (Signature.at(content, 0, 0, 0, 1, 0)) {
            return picture("an icon");
        }
        if (Signature.at(content, 0, "%PDF")) {
            return new ForeignContent(Reason.NOT_A_PICTURE, "a PDF document", "Export the page as PNG and open that.");
        }
        if (Signature.at(content, 0, 'P', 'K', 3, 4)) {
            return new ForeignContent(Reason.NOT_A_PICTURE, "a ZIP archive", "Unpack it and open the pictures in it.");
        }
        return isText(content) ? ofText(Signature.beginning(content, GLANCE)) : other("data of an unknown kind");
    }

    private static ForeignContent ofIsoMedia(String brand) {
        return switch (brand) {
            case "avif", "avis" -> picture("an AVIF picture");
            case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1" -> picture("a HEIC or HEIF picture");
            default -> new ForeignContent(Reason.NOT_A_PICTURE, "a video or audio file",
                    "Open it as a video, or choose a picture.");
        };
    }

    private static ForeignContent ofText(String beginning) {
        if (beginning.startsWith("version https://git-lfs")) {
            return new ForeignContent(Reason.NOT_A_PICTURE, "a Git LFS pointer, which stands for the real file",
                    "Fetch the file itself, for example with \"git lfs pull\".");
        }
        if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html")) {
            return new ForeignContent(Reason.NOT_A_PICTURE, "a web page",
                    "The download gave a page instead of the picture; download the picture itself.");
        }
        if (beginning.contains("<svg")) {
            return picture("an SVG drawing");
        }
        return other("text");
    }

    /** UTF-8 without control characters other than white space; the end of the glance may cut a character in two. */
    private static boolean isText(byte[] content) {
        int length = Math.min(content.length, GLANCE);
        for (int i = 0; i < length; i++) {
            if (content[i] >= 0 && content[i] < ' ' && !Character.isWhitespace(content[i])) {
                return false;
            }
        }
        return !StandardCharsets.UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(content, 0, length), CharBuffer.allocate(length), false).isError();
    }

    private static ForeignContent picture(String what) {
        return new ForeignContent(Reason.UNSUPPORTED_FORMAT, what, CONVERT);
    }

    private static ForeignContent other(String what) {
        return new ForeignContent(Reason.NOT_A_PICTURE, what, CHOOSE);
    }
}
