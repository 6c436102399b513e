package de.amtsweg.app.cookies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the next page has to say, kept by browsers without a session: a typing mistake is no reason to create one. */
@Configuration(proxyBeanMethods = false)
class FlashCookies {

    private static final String PURPOSE = "flash";

    /** What is to be said and on which page; texts and booleans only. */
    private record Said(String path, long until, Map<String, Object> values) {}

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager flashMaps(SessionCookies cookies, Seal seal, JsonMapper json) {
        return new SessionFlashMapManager() {

            private final String name = cookies.name("meldung");

            @Override
            protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                var kept = new ArrayList<FlashMap>();
                var ofSession = super.retrieveFlashMaps(request);
                if (ofSession != null) {
                    kept.addAll(ofSession);
                }
                var cookie = WebUtils.getCookie(request, name);
                if (cookie != null) {
                    seal.open(PURPOSE, cookie.getValue()).map(this::read).ifPresent(kept::add);
                }
                return kept.isEmpty() ? null : kept;
            }

            private @Nullable FlashMap read(String text) {
                try {
                    var said = json.readValue(text, Said.class);
                    var map = new FlashMap();
                    map.putAll(said.values());
                    map.setTargetRequestPath(said.path());
                    map.setExpirationTime(said.until());
                    return map;
                } catch (JacksonException ofAnEarlierVersion) {
                    return null;
                }
            }

            /** The session's, if there is one; asking for it otherwise would create it. */
            @Override
            protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
                return request.getSession(false) == null ? null : super.getFlashMapsMutex(request);
            }

            @Override
            protected void updateFlashMaps(
                    List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
                if (request.getSession(false) != null) {
                    super.updateFlashMaps(maps, request, response);
                    if (WebUtils.getCookie(request, name) != null) {
                        cookies.remove(name, response);
                    }
                } else if (maps.isEmpty()) {
                    cookies.remove(name, response);
                } else {
                    var newest = maps.get(maps.size() - 1);
                    var said = new Said(
                            String.valueOf(newest.getTargetRequestPath()),
                            newest.getExpirationTime(),
                            new HashMap<>(newest));
                    cookies.set(name, seal.sealed(PURPOSE, json.writeValueAsString(said)), response);
                }
            }
        };
    }
}
