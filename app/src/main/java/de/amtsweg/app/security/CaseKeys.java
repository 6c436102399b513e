package de.amtsweg.app.security;

import de.amtsweg.app.cookies.Seal;
import de.amtsweg.app.cookies.SessionCookies;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The guests' cases that this browser has opened with their codes. A key opens one case and changes nobody's identity: what the
 * browser's own guest or account has stays theirs, and nothing begun here goes to the case's applicant.
 */
@Component
public class CaseKeys {

    private static final int MOST = 10;

    private static final Pattern CASE = Pattern.compile("/konto/vorgang/([0-9a-f-]{36})(?:/.*)?");
    private static final String PURPOSE = "case keys";

    private final Cases cases;
    private final SessionCookies cookies;
    private final Seal seal;

    CaseKeys(Cases cases, SessionCookies cookies, Seal seal) {
        this.cases = cases;
        this.cookies = cookies;
        this.seal = seal;
    }

    /** Gives the browser the key to this case, until it is closed. */
    public void add(Case opened, HttpServletRequest request, HttpServletResponse response) {
        var key = opened.id().toString();
        var all = new ArrayList<>(
                keys(request).stream().filter(other -> !other.equals(key)).toList());
        all.add(key);
        var kept = all.subList(Math.max(0, all.size() - MOST), all.size());
        cookies.set(name(), seal.sealed(PURPOSE, String.join(",", kept)), response);
    }

    /** The guest's case at this address, if the browser has its key. */
    Optional<Case> at(HttpServletRequest request) {
        var path = CASE.matcher(request.getRequestURI());
        return path.matches() ? find(path.group(1), request) : Optional.empty();
    }

    private Optional<Case> find(String id, HttpServletRequest request) {
        return keys(request).contains(id) ? cases.find(Case.Id.of(id)).filter(Case::isGuests) : Optional.empty();
    }

    private List<String> keys(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name());
        return cookie == null
                ? List.of()
                : seal.open(PURPOSE, cookie.getValue())
                        .map(ids -> List.of(ids.split(",")))
                        .orElse(List.of());
    }

    private String name() {
        return cookies.name("schluessel");
    }
}
