package de.amtsweg.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Slows down who tries codes: so many from one address in a while, right or wrong, and no more. Counted in the memory of
 * each node and kept nowhere else, since it is the addresses of people.
 */
@Component
public class Guesses {

    private static final int MOST = 20;
    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    /** @param until when counting starts anew */
    private record Count(int tries, Instant until) {}

    private final Map<String, Count> byAddress = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** @throws ResponseStatusException 429 when too many came from there, be this one right or wrong */
    public void count(HttpServletRequest request) {
        if (!allows(place(request.getRemoteAddr()), Instant.now())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    synchronized boolean allows(String address, Instant now) {
        var known = byAddress.get(address);
        var count = known == null || known.until().isBefore(now)
                ? new Count(1, now.plus(WHILE))
                : new Count(known.tries() + 1, known.until());
        byAddress.put(address, count);
        return count.tries() <= MOST;
    }

    /** A household has a whole block of the newer, long addresses. */
    static String place(String address) {
        var parts = address.split(":");
        return parts.length > 4 ? String.join(":", parts[0], parts[1], parts[2], parts[3]) : address;
    }
}
