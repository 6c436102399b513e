package de.amtsweg.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What travels between a page and the server, and how fast it may. */
public final class Wire {

    private static final String SHIFTS = """
            globalThis.shifted = 0;
            new PerformanceObserver((list) =>
              list.getEntries().filter((entry) => !entry.hadRecentInput).forEach((entry) => (globalThis.shifted += entry.value)),
            ).observe({ type: 'layout-shift', buffered: true });
            """;

    private final Page page;
    private final CDPSession session;
    private final AtomicLong bytes = new AtomicLong();

    /** To be made before the page goes anywhere. */
    public Wire(Page page) {
        this.page = page;
        session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                finished -> bytes.addAndGet(finished.get("encodedDataLength").getAsLong()));
        page.addInitScript(SHIFTS);
    }

    /** The browser's own "Fast 3G" (since 2024 "Slow 4G"): 562.5 ms of waiting, 1.44 Mbit/s down, 675 kbit/s up. */
    public Wire fast3G() {
        return throttled(562.5, 180_000, 84_375);
    }

    /** The browser's own "Slow 3G" (since 2024 "3G"): 2 s of waiting, 400 kbit/s both ways. */
    public Wire slow3G() {
        return throttled(2_000, 50_000, 50_000);
    }

    private Wire throttled(double latency, long down, long up) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", latency);
        network.addProperty("downloadThroughput", down);
        network.addProperty("uploadThroughput", up);
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", processor);
        return this;
    }

    /** Bytes that came since the last time, heads and compressed bodies. */
    public long bytes() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.getAndSet(0);
    }

    /** How far the page's parts moved without anybody having touched anything: Cumulative Layout Shift. */
    public double shifted() {
        return ((Number) page.evaluate("shifted")).doubleValue();
    }

    /**
     * Milliseconds from the click or address on, for a page that is there by now.
     *
     * @param usable text is painted and the whole page is there: it can be filled in and sent, as without scripts
     * @param whole scripts have run, too
     */
    public record Waited(double usable, double whole) {}

    public Waited waited() {
        page.waitForLoadState(LoadState.LOAD);
        var times = (List<?>) page.evaluate("""
                async () => {
                  const [navigation] = performance.getEntriesByType('navigation');
                  const paint = await new Promise((painted) => {
                    new PerformanceObserver((list) => {
                      list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => painted(startTime));
                    }).observe({ type: 'paint', buffered: true });
                  });
                  return [navigation.domInteractive, navigation.domContentLoadedEventEnd].map((time) => Math.max(time, paint));
                }""");
        return new Waited(((Number) times.get(0)).doubleValue(), ((Number) times.get(1)).doubleValue());
    }
}
