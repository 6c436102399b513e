package de.amtsweg.storage.quarantine;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.ClamavException;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** Has files scanned by clamd, which gets their bytes over the network, but not their names. */
@Component
public class Scanner implements DisposableBean {

    private static final int PORT = 3310;

    private final DocumentSettings settings;
    private final @Nullable ClamavClient clamd;
    /** The client waits forever for an answer; its own thread can be interrupted, which closes the connection. */
    private final ExecutorService calls = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "clamd");
        thread.setDaemon(true);
        return thread;
    });

    public Scanner(DocumentSettings settings) {
        this.settings = settings;
        this.clamd = client(settings.clamd());
    }

    private static @Nullable ClamavClient client(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        int colon = address.lastIndexOf(':');
        return colon < 0
                ? new ClamavClient(address, PORT)
                : new ClamavClient(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    public boolean isConfigured() {
        return clamd != null;
    }

    /** @throws ScannerUnavailable with clamd's own words */
    public String version() {
        return call(client -> client.version());
    }

    /**
     * @return what was found in it; empty if it is clean, or if no scanner is configured
     * @throws ScannerUnavailable when the scanner is down, too slow, or does not accept the file
     */
    Optional<String> scan(InputStream content) {
        return clamd == null
                ? Optional.empty()
                : call(client -> client.scan(content) instanceof ScanResult.VirusFound found
                        ? Optional.of(String.join(
                                ", ",
                                found.getFoundViruses().values().stream()
                                        .flatMap(java.util.Collection::stream)
                                        .toList()))
                        : Optional.<String>empty());
    }

    private interface Call<T> {
        T of(ClamavClient client) throws ClamavException;
    }

    private <T> T call(Call<T> call) {
        var client = clamd;
        if (client == null) {
            throw new ScannerUnavailable("none is configured", null);
        }
        var answer = calls.submit(() -> call.of(client));
        try {
            return answer.get(settings.scanTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new ScannerUnavailable(words(failed.getCause()), failed.getCause());
        } catch (TimeoutException slow) {
            throw new ScannerUnavailable("no answer within " + settings.scanTime(), slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ScannerUnavailable("stopped", stopped);
        } finally {
            answer.cancel(true);
        }
    }

    private static String words(Throwable failed) {
        var cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }

    @Override
    public void destroy() {
        calls.shutdownNow();
    }
}
