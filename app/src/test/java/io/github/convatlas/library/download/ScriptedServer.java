package io.github.convatlas.library.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/** A server on this machine that answers each connection as the test says, rules of the protocol kept or not. */
public final class ScriptedServer implements AutoCloseable {
    /** What is done with one connection. */
    public interface Answer {
        /** Answers. */
        void send(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Queue<Answer> answers;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /** Begins to serve; the last answer is given again and again. */
    public ScriptedServer(Answer... answers) throws IOException {
        this.socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        this.answers = new ArrayDeque<>(Arrays.asList(answers));
        Thread.ofVirtual().start(this::serve);
    }

    /** Where its one file is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/model.onnx");
    }

    /** The heads of the requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                String request = head(connection);
                requests.add(request);
                Answer next = answers.size() > 1 ? answers.remove() : answers.element();
                next.send(request, connection.getOutputStream());
            } catch (IOException _) {
                // the client went away, or the test is over
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static String head(Socket connection) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    /** A head and a body, and the end of the connection. */
    public static Answer of(String status, String headers, byte[] body) {
        return (_, out) -> {
            out.write(("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        };
    }

    /** The whole content from its first byte. */
    public static Answer whole(byte[] content) {
        return of("200 OK", "Content-Length: " + content.length + "\r\n", content);
    }

    /** What was asked for, as a well-behaved server answers. */
    public static Answer ranges(byte[] content) {
        return (request, out) -> {
            int from = from(request);
            byte[] rest = Arrays.copyOfRange(content, from, content.length);
            String range = "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length + "\r\n";
            of(from == 0 ? "200 OK" : "206 Partial Content",
                    "Content-Length: " + rest.length + "\r\n" + (from == 0 ? "" : range), rest).send(request, out);
        };
    }

    /** Announces the whole and breaks off. */
    public static Answer brokenAfter(byte[] content, int bytes) {
        return of("200 OK", "Content-Length: " + content.length + "\r\n", Arrays.copyOf(content, bytes));
    }

    /** The first byte a request asks for. */
    public static int from(String request) {
        return request.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("range: bytes="))
                .map(line -> line.substring(line.indexOf('=') + 1, line.length() - 1)).mapToInt(Integer::parseInt)
                .findFirst().orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
