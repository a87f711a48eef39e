package io.github.convatlas.capture;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A camera in the network that speaks RTSP (RFC 7826) and sends MPEG-4 in RTP over the same connection (RFC 6416). */
final class TestRtsp implements AutoCloseable {
    private static final int RATE = 50;
    private static final int CLOCK = 90_000;
    private static final int MOST = 1400;
    private final ServerSocket socket;
    private final TestVideos.Elementary video;
    private final long frames;
    private final End end;

    /** What happens after the last frame. */
    enum End {
        /** The connection is cut. */
        VANISHES,
        /** Nothing more comes, but the connection stands. */
        FALLS_SILENT
    }

    TestRtsp(TestVideos.Elementary video, long frames, End end) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.video = video;
        this.frames = frames;
        this.end = end;
        Thread.ofVirtual().start(this::serve);
    }

    CaptureSource.Stream source() {
        return new CaptureSource.Stream(URI.create("rtsp://127.0.0.1:" + socket.getLocalPort() + "/live"));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            var in = new BufferedReader(
                    new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = connection.getOutputStream();
            Optional<String> method = answer(in, out);
            while (method.isPresent() && !method.get().equals("PLAY")) {
                method = answer(in, out);
            }
            if (method.isPresent()) {
                play(out);
                while (end == End.FALLS_SILENT && in.read() >= 0) {
                    // whatever is said, nothing more comes
                }
            }
        } catch (IOException _) {
            // whoever looked has gone
        }
    }

    private Optional<String> answer(BufferedReader in, OutputStream out) throws IOException {
        String request = in.readLine();
        String sequence = "0";
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            sequence = line.startsWith("CSeq:") ? line.substring(5).strip() : sequence;
        }
        if (request == null) {
            return Optional.empty();
        }
        String method = request.substring(0, request.indexOf(' '));
        String body = method.equals("DESCRIBE") ? description() : "";
        String more = switch (method) {
            case "OPTIONS" -> "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN\r\n";
            case "DESCRIBE" -> "Content-Type: application/sdp\r\nContent-Length: " + body.length() + "\r\n";
            case "SETUP" -> "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 7\r\n";
            default -> "Session: 7\r\n";
        };
        out.write(("RTSP/1.0 200 OK\r\nCSeq: " + sequence + "\r\n" + more + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return Optional.of(method);
    }

    private String description() {
        return String.join("\r\n", "v=0", "o=- 0 0 IN IP4 127.0.0.1", "s=camera", "c=IN IP4 0.0.0.0", "t=0 0",
                "m=video 0 RTP/AVP 96", "a=rtpmap:96 MP4V-ES/" + CLOCK,
                "a=fmtp:96 profile-level-id=1;config=" + HexFormat.of().formatHex(video.config()), "a=control:track1",
                "");
    }

    private void play(OutputStream out) throws IOException {
        long began = System.nanoTime();
        int sequence = 0;
        for (long frame = 0; frame < frames; frame++) {
            rest(began + frame * 1_000_000_000L / RATE);
            byte[] data = video.packets().get((int) (frame % video.packets().size()));
            for (int from = 0; from < data.length; from += MOST) {
                int to = Math.min(data.length, from + MOST);
                out.write(packet(Arrays.copyOfRange(data, from, to), to == data.length, sequence++,
                        (int) (frame * CLOCK / RATE)));
            }
            out.flush();
        }
    }

    /** {@code $}, the channel and the length, then the head of RTP and the data. */
    private static byte[] packet(byte[] data, boolean last, int sequence, int time) {
        var head = ByteBuffer.allocate(16).put((byte) '$').put((byte) 0).putShort((short) (data.length + 12))
                .put((byte) 0x80).put((byte) (96 | (last ? 0x80 : 0))).putShort((short) sequence).putInt(time)
                .putInt(0x5EED);
        var packet = new ByteArrayOutputStream();
        try {
            packet.write(head.array());
            packet.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packet.toByteArray();
    }

    private static void rest(long until) {
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
