package de.amtsweg.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many browsers that ask for one page again and again, each on a connection of its own that it keeps. */
record Load(int port, String path, String cookies) {

    /** @param nanos how long each answer took */
    record Result(double seconds, List<Long> nanos) {

        double rate() {
            return nanos.size() / seconds;
        }

        double p95() {
            return Figures.percentile(nanos, 95);
        }
    }

    Result run(int connections, Duration time) throws Exception {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            Callable<List<Long>> browser = () -> ask(end);
            var nanos = new ArrayList<Long>();
            for (var done : threads.invokeAll(Collections.nCopies(connections, browser))) {
                nanos.addAll(done.get());
            }
            return new Result((System.nanoTime() - start) / 1e9, nanos);
        } finally {
            threads.shutdown();
        }
    }

    /** The page, once. */
    String page() throws IOException {
        try (var connection = new Connection()) {
            return new String(connection.ask(), StandardCharsets.UTF_8);
        }
    }

    private List<Long> ask(long end) throws IOException {
        var nanos = new ArrayList<Long>();
        var connection = new Connection();
        try {
            for (long now = System.nanoTime(); now < end; ) {
                if (connection.closing) {
                    connection.close();
                    connection = new Connection();
                }
                connection.ask();
                long then = System.nanoTime();
                nanos.add(then - now);
                now = then;
            }
        } finally {
            connection.close();
        }
        return nanos;
    }

    private class Connection implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), 32_768);
        private final byte[] request =
                """
                GET %s HTTP/1.1
                Host: localhost:%d
                Accept: text/html
                Cookie: %s

                """.formatted(path, port, cookies).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        private boolean closing;

        Connection() throws IOException {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(300_000);
        }

        byte[] ask() throws IOException {
            socket.getOutputStream().write(request);
            var status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(path + " answers " + status);
            }
            int length = -1;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                } else if (lower.equals("connection: close")) {
                    closing = true;
                }
            }
            return length >= 0 ? in.readNBytes(length) : chunks();
        }

        private byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private String line() throws IOException {
            var line = new StringBuilder(80);
            for (int letter = in.read(); letter != '\n'; letter = in.read()) {
                if (letter < 0) {
                    throw new EOFException("the connection was closed");
                }
                if (letter != '\r') {
                    line.append((char) letter);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
