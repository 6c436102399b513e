package de.amtsweg.local;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the product and a service of the tests, and makes that service fail as real services do. */
public final class Gate implements Closeable {

    private final ServerSocket door;
    private final InetSocketAddress service;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;

    /**
     * What happens to connections.
     *
     * @param perSecond how many bytes a second pass to the service; 0 for no limit
     * @param after how many bytes of a connection pass before the answer replaces the service's
     * @param answer an HTTP response; null to break off
     * @param answered how many bytes of the service's own answers pass before the connection breaks off
     */
    public record Fault(boolean down, int perSecond, long after, String answer, long answered) {

        public static final Fault NONE = new Fault(false, 0, Long.MAX_VALUE, null, Long.MAX_VALUE);
        public static final Fault DOWN = new Fault(true, 0, 0, null, 0);

        public static Fault slow(int perSecond) {
            return new Fault(false, perSecond, Long.MAX_VALUE, null, Long.MAX_VALUE);
        }

        /** A service that breaks off in the middle of its response. */
        public static Fault brokenOff(long answered) {
            return new Fault(false, 0, Long.MAX_VALUE, null, answered);
        }

        /** An error of the service itself, in the middle of a request. */
        public static Fault error(int status, String code, long after) {
            var body = "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>no</Message></Error>".formatted(code);
            return new Fault(
                    false,
                    0,
                    after,
                    "HTTP/1.1 %d No\r\nContent-Type: application/xml\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                            .formatted(status, body.length(), body),
                    Long.MAX_VALUE);
        }
    }

    private Gate(InetSocketAddress service) throws IOException {
        this.service = service;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(this::serve);
    }

    static Gate before(String host, int port) {
        try {
            return new Gate(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** A fault that ends when it is closed. */
    public interface Lasting extends AutoCloseable {

        @Override
        void close();
    }

    /** From now on; connections that are open end. */
    public Lasting fails(Fault next) {
        become(next);
        return () -> become(Fault.NONE);
    }

    private void become(Fault next) {
        fault = next;
        open.forEach(Gate::end);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                start(() -> pass(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket client) {
        var now = fault;
        try (client) {
            open.add(client);
            if (now.down()) {
                client.setSoLinger(true, 0);
                return;
            }
            try (var behind = new Socket(service.getHostString(), service.getPort())) {
                start(() -> copy(behind, client, now.answered()));
                send(client, behind, now);
            }
        } catch (IOException ended) {
            // one side has gone, which is what a gate is for
        } finally {
            open.remove(client);
        }
    }

    private static void send(Socket client, Socket behind, Fault fault) throws IOException {
        InputStream from = client.getInputStream();
        OutputStream to = behind.getOutputStream();
        var bytes = new byte[fault.perSecond() > 0 ? Math.max(1, fault.perSecond() / 10) : 64 * 1024];
        long passed = 0;
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            passed += read;
            if (passed > fault.after()) {
                if (fault.answer() != null) {
                    client.getOutputStream().write(fault.answer().getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().flush();
                    client.shutdownOutput();
                    from.transferTo(OutputStream.nullOutputStream());
                }
                return;
            }
            to.write(bytes, 0, read);
            if (fault.perSecond() > 0) {
                pause();
            }
        }
        behind.shutdownOutput();
    }

    private static void copy(Socket behind, Socket client, long answered) {
        try {
            var from = behind.getInputStream();
            var to = client.getOutputStream();
            var bytes = new byte[16 * 1024];
            long passed = 0;
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                passed += read;
                if (passed > answered) {
                    end(client);
                    return;
                }
                to.write(bytes, 0, read);
            }
            client.shutdownOutput();
        } catch (IOException ended) {
            end(client);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // that is all it should be
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Gate::end);
    }
}
