package io.github.convatlas.cli.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves pictures over and over as a phone does that is used as a camera (Motion JPEG), to this machine only. */
public final class StreamServer implements AutoCloseable {
    private static final String BOUNDARY = "frame";
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<byte[]> pictures;
    private final long frames;
    private final long betweenNanos;

    private StreamServer(HttpServer server, List<byte[]> pictures, long frames, long betweenNanos) {
        this.server = server;
        this.pictures = List.copyOf(pictures);
        this.frames = frames;
        this.betweenNanos = betweenNanos;
    }

    /**
     * Begins to serve.
     *
     * @param pictures        JPEGs, sent in turn
     * @param frames          how many are sent to each who asks before the stream ends
     * @param framesPerSecond how fast; 0 as fast as they are taken
     * @return to be closed by the caller
     * @throws IOException if no port is free
     */
    public static StreamServer start(List<byte[]> pictures, long frames, double framesPerSecond) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var server = new StreamServer(http, pictures, frames,
                framesPerSecond <= 0 ? 0 : (long) (1e9 / framesPerSecond));
        http.createContext("/video", server::serve);
        http.setExecutor(server.workers);
        http.start();
        return server;
    }

    /** The address of the stream. */
    public URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/video");
    }

    private void serve(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace;boundary=" + BOUNDARY);
        exchange.sendResponseHeaders(200, 0);
        long began = System.nanoTime();
        try (OutputStream out = exchange.getResponseBody()) {
            for (long number = 0; number < frames; number++) {
                rest(began + number * betweenNanos);
                byte[] picture = pictures.get((int) (number % pictures.size()));
                out.write(("--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length
                        + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(picture);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException _) {
            // whoever looked has gone
        }
    }

    private static void rest(long until) {
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            java.util.concurrent.locks.LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
