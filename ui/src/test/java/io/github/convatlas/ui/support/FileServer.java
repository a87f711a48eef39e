package io.github.convatlas.ui.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on this machine with one file, which can be made to fall silent or to have lost the file. */
public final class FileServer implements AutoCloseable {
    /** What the server does with a request. */
    public enum Manner {
        /** Sends what was asked for. */
        WHOLE,
        /** Sends the first half, then nothing more. */
        HALF,
        /** Says that there is no such file. */
        LOST
    }

    private static final Pattern RANGE = Pattern.compile("(?im)^range: bytes=(\\d+)-$");
    private final byte[] content;
    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner = Manner.WHOLE;

    /** Begins to serve. */
    public FileServer(byte[] content) throws IOException {
        this.content = content.clone();
        this.socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** Where the file is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/colors-1.onnx");
    }

    /** The heads of the requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Serves in this manner from now on. */
    public void behave(Manner next) {
        manner = next;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            String request = head(connection);
            requests.add(request);
            send(request, connection.getOutputStream());
        } catch (IOException _) {
            // the client went away
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String request, OutputStream out) throws IOException, InterruptedException {
        Matcher range = RANGE.matcher(request);
        int from = range.find() ? Integer.parseInt(range.group(1)) : 0;
        byte[] rest = Arrays.copyOfRange(content, from, content.length);
        switch (manner) {
            case LOST -> out.write("HTTP/1.1 404 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            case WHOLE -> {
                out.write(start(from, rest.length));
                out.write(rest);
            }
            case HALF -> {
                out.write(start(from, rest.length));
                out.write(rest, 0, rest.length / 2);
                out.flush();
                closed.await();
            }
        }
        out.flush();
    }

    private byte[] start(int from, int length) {
        String range = from == 0
                ? ""
                : "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length + "\r\n";
        return ("HTTP/1.1 " + (from == 0 ? "200 OK" : "206 Partial Content") + "\r\nContent-Length: " + length + "\r\n"
                + range + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(Socket connection) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
