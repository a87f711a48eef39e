package io.github.convatlas.capture;

/**
 * A camera of this machine.
 *
 * @param id   what the platform opens it by, such as {@code /dev/video0}
 * @param name what people know it by
 */
public record CameraDevice(String id, String name) {
    /** Gives a camera without a name its id. */
    public CameraDevice {
        name = name.isBlank() ? id : name;
    }
}
