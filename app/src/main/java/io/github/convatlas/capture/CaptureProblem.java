package io.github.convatlas.capture;

/**
 * Why there are no pictures, or no more.
 *
 * @param kind    what is wrong
 * @param subject the camera, file, address or library that it is about, for people
 * @param detail  what the capture library said, for those who want to know more; may be empty
 */
public record CaptureProblem(Kind kind, String subject, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** A library of the system is missing; the subject is its package. */
        SYSTEM_LIBRARY,
        /** There is no capture library for this kind of machine, or it cannot be loaded. */
        NO_LIBRARY,
        /** No camera is there. */
        NO_CAMERA,
        /** The camera or file may not be opened. */
        DENIED,
        /** Another program uses the camera. */
        BUSY,
        /** The camera was there and is gone, or was never there. */
        UNPLUGGED,
        /** The camera cannot do the resolution. */
        RESOLUTION,
        /** There is no such file. */
        ABSENT,
        /** The address is not one of a stream. */
        ADDRESS,
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** The server knows no such stream. */
        NOT_THERE,
        /** The server wants a name and a password, or others. */
        FORBIDDEN,
        /** No picture came for a while. */
        SILENT,
        /** There are no moving pictures in it that can be read. */
        NO_VIDEO,
        /** The pictures are larger than the limit. */
        TOO_LARGE,
        /** It ended in the middle, or its data make no sense. */
        DAMAGED,
        /** Anything else; the detail says more. */
        OTHER
    }

    /** What happened, where, and what to do: one sentence in English. */
    public String sentence() {
        return switch (kind) {
            case SYSTEM_LIBRARY -> "cameras need the system's package " + subject + ", which is not installed";
            case NO_LIBRARY -> "cameras, videos and streams cannot be read on this machine (" + subject + ")";
            case NO_CAMERA -> "there is no camera; connect one, or use a video file or a stream";
            case DENIED -> subject + " may not be opened; check its permissions";
            case BUSY -> subject + " is used by another program; close that one and try again";
            case UNPLUGGED -> subject + " is not connected; connect it and try again";
            case RESOLUTION -> subject + " cannot deliver pictures of this size; choose another";
            case ABSENT -> "there is no file " + subject;
            case ADDRESS -> "\"" + subject + "\" is not the address of a stream; one begins with http://, https:// or"
                    + " rtsp://";
            case UNREACHABLE -> "nobody answers at " + subject + "; check the address and that it is switched on";
            case NOT_THERE -> "there is no stream at " + subject + "; check the end of the address";
            case FORBIDDEN ->
                subject + " wants a name and a password; put them before the host: http://NAME:PASSWORD@...";
            case SILENT -> "no picture came from " + subject + " for a while; check it and try again";
            case NO_VIDEO -> "there are no moving pictures in " + subject + " that can be read";
            case TOO_LARGE -> "the pictures of " + subject + " are too large; the limit is 4096 x 4096 pixels";
            case DAMAGED -> subject + " is damaged or ended in the middle";
            case OTHER -> subject + " could not be read" + (detail.isEmpty() ? "" : ": " + detail);
        };
    }
}
