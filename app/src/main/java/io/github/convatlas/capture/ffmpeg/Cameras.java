package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.capture.CameraDevice;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cameras that the system knows; the natives for cameras are loaded. */
final class Cameras {
    private Cameras() {
    }

    static List<CameraDevice> list() {
        AVInputFormat cameras = avformat.av_find_input_format(Opening.cameras());
        if (cameras == null || cameras.isNull()) {
            return List.of();
        }
        var found = new AVDeviceInfoList(null);
        try {
            int count = avdevice.avdevice_list_input_sources(cameras, (String) null, (AVDictionary) null, found);
            return count <= 0 || found.isNull() ? List.of() : read(found);
        } finally {
            if (!found.isNull()) {
                avdevice.avdevice_free_list_devices(found);
            }
        }
    }

    private static List<CameraDevice> read(AVDeviceInfoList found) {
        var devices = new ArrayList<CameraDevice>();
        for (int index = 0; index < found.nb_devices(); index++) {
            AVDeviceInfo device = found.devices(index);
            if (isVideo(device)) {
                devices.add(new CameraDevice(text(device.device_name()).orElse(String.valueOf(index)),
                        text(device.device_description()).orElse("")));
            }
        }
        return List.copyOf(devices);
    }

    /** Where the system does not say, it is taken for one. */
    private static boolean isVideo(AVDeviceInfo device) {
        boolean video = device.nb_media_types() == 0;
        for (int type = 0; type < device.nb_media_types(); type++) {
            video |= device.media_types().get(type) == avutil.AVMEDIA_TYPE_VIDEO;
        }
        return video;
    }

    private static Optional<String> text(BytePointer text) {
        return text == null || text.isNull() ? Optional.empty() : Optional.of(text.getString());
    }
}
