package de.amtsweg.storage.forks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import de.amtsweg.storage.reading.FileReading;
import de.amtsweg.storage.reading.Order;
import de.amtsweg.storage.reading.Tesseract;
import de.amtsweg.storage.reading.Wire;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** The reading process: takes one order after the other, until the app is gone or a document has harmed it. */
final class ForkMain {

    private ForkMain() {}

    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 * 1024));
        var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        isolate();
        var time = Duration.ofMillis(Long.parseLong(arguments[1]));
        var reader = new FileReading(
                Integer.parseInt(arguments[0]), new Tesseract(arguments.length > 2 ? arguments[2] : "", time));
        var since = new AtomicLong();
        endWhenLate(since, time.plusSeconds(10));
        out.write(Wire.READY);
        out.flush();
        while (true) {
            Order order;
            try {
                order = Order.next(in);
            } catch (EOFException appIsGone) {
                System.exit(0);
                return;
            }
            since.set(System.nanoTime() | 1);
            out.write(Wire.TAKEN);
            out.flush();
            var result = reader.read(order, type -> Wire.type(out, type));
            Wire.reading(out, result.reading());
            since.set(0);
            if (result.harmed()) {
                System.exit(0);
            }
        }
    }

    /** Neither libraries' output nor connections leave this process. */
    @SuppressWarnings("deprecation") // the only way to say it to every socket
    private static void isolate() throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(System.out);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(NOPLogger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
        Socket.setSocketImplFactory(() -> {
            throw new UnsupportedOperationException("Documents have nothing to fetch");
        });
    }

    /** The app kills this process when a document takes too long; this is in case the app is gone. */
    private static void endWhenLate(AtomicLong since, Duration most) {
        var watch = new Thread(() -> {
            while (true) {
                long began = since.get();
                if (began != 0 && System.nanoTime() - began > most.toNanos()) {
                    Runtime.getRuntime().halt(1);
                }
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException never) {
                    return;
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }
}
