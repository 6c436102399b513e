package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import de.amtsweg.browser.Chromium;
import de.amtsweg.browser.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** How long a phone of little strength waits for pages on a slow network. */
class SlowNetworks {

    private static final int TIMES = 3;
    private static final String NEXT = "/kontakt";
    private static final List<String> PAGES =
            List.of("/", "/verfahren/hundesteuer-anmelden", "/verfahren/leitbild-idee/antrag", "/status");

    private final String product;
    private final Figures figures;

    SlowNetworks(String product, Figures figures) {
        this.product = product;
        this.figures = figures;
    }

    void measure() {
        figures.say(
                "A phone's browser, processor slowed down to a quarter, median of %d first visits with nothing cached",
                TIMES);
        figures.table(
                "Page",
                "Over the wire, kB",
                "Fast 3G: usable, ms",
                "with scripts, ms",
                "the next page, ms",
                "Slow 3G: usable, ms",
                "with scripts, ms",
                "the next page, ms");
        try (var chromium = new Chromium()) {
            for (var page : PAGES) {
                var fast = visits(chromium, page, Wire::fast3G);
                var slow = visits(chromium, page, Wire::slow3G);
                figures.row(
                        page,
                        fast.kilobytes,
                        Figures.median(fast.usable),
                        Figures.median(fast.whole),
                        Figures.median(fast.next),
                        Figures.median(slow.usable),
                        Figures.median(slow.whole),
                        Figures.median(slow.next));
            }
        }
    }

    /**
     * @param usable can be read, filled in and sent
     * @param whole scripts have run, too
     * @param next a page to which somebody goes on from there is usable
     */
    private record Visits(double kilobytes, List<Double> usable, List<Double> whole, List<Double> next) {}

    private Visits visits(Chromium chromium, String address, UnaryOperator<Wire> slow) {
        var usable = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        var next = new ArrayList<Double>();
        double kilobytes = 0;
        for (int i = 0; i < TIMES; i++) {
            try (var person = chromium.browser()
                    .newContext(new NewContextOptions().setBaseURL(product).setViewportSize(390, 844))) {
                person.setDefaultTimeout(60_000);
                var page = person.newPage();
                var wire = slow.apply(new Wire(page));
                assertThat(page.navigate(address).status()).isEqualTo(200);
                var waited = wire.waited();
                usable.add(waited.usable());
                whole.add(waited.whole());
                kilobytes = wire.bytes() / 1000.0;
                page.navigate(NEXT);
                next.add(wire.waited().usable());
            }
        }
        return new Visits(kilobytes, usable, whole, next);
    }
}
