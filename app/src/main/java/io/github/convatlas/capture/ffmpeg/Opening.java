package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.Resolution;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What FFmpeg is told when it opens a source. A file may lead to no other file and to no network, a stream to no file:
 * the protocols and formats that would are not on the lists.
 *
 * @param address  what to open
 * @param format   the input device; empty to find out from the data
 * @param settings FFmpeg's own options
 */
record Opening(String address, String format, Map<String, String> settings) {
    /** Containers of one video, none of which can name other files. */
    private static final String CONTAINERS = "avi,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mpegts,mpeg,mpegvideo,m4v,h264,"
            + "hevc,obu,ivf,flv,asf,ogg,mjpeg,mjpeg_2000,mpjpeg,gif,apng,dv,nut,mxf,y4m,yuv4mpegpipe,"
            + "image2pipe,jpeg_pipe";
    private static final String STREAMS = CONTAINERS + ",rtsp,rtp,sdp,hls,applehttp";
    private static final String WEB = "http,https,httpproxy,tcp,tls,crypto";
    private static final String CONTROL = "rtsp,rtp,rtcp,tcp,udp";

    Opening {
        settings = Map.copyOf(settings);
    }

    static Opening of(CaptureSource.VideoFile video) {
        return new Opening("file:" + video.file().toAbsolutePath(), "",
                Map.of("protocol_whitelist", "file", "format_whitelist", CONTAINERS));
    }

    static Opening of(CaptureSource.Stream stream, Duration patience) {
        String microseconds = String.valueOf(patience.toNanos() / 1000);
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("format_whitelist", STREAMS);
        // what has arrived is wanted now, not once there is enough to judge it by
        settings.put("fflags", "nobuffer");
        settings.put("probesize", "500000");
        settings.put("analyzeduration", "500000");
        settings.put("fpsprobesize", "0");
        settings.put("max_streams", "16");
        if (stream.scheme().equals("rtsp")) {
            settings.put("protocol_whitelist", CONTROL);
            settings.put("rtsp_transport", "tcp");
            settings.put("timeout", microseconds);
        } else {
            settings.put("protocol_whitelist", WEB);
            settings.put("rw_timeout", microseconds);
            settings.put("user_agent", "ConvAtlas");
        }
        return new Opening(stream.address().toASCIIString(), "", settings);
    }

    static Opening of(CaptureSource.Device device) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        device.resolution().map(Resolution::toString).ifPresent(size -> settings.put("video_size", size));
        String id = device.device().id();
        return switch (system()) {
            case "windows" -> new Opening("video=" + id, "dshow", settings);
            case "mac" -> {
                settings.put("framerate", "30");
                yield new Opening(id + ":none", "avfoundation", settings);
            }
            default -> new Opening(id, "v4l2", settings);
        };
    }

    /** The input device that cameras of this machine are reached through. */
    static String cameras() {
        return switch (system()) {
            case "windows" -> "dshow";
            case "mac" -> "avfoundation";
            default -> "v4l2";
        };
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "linux";
    }
}
