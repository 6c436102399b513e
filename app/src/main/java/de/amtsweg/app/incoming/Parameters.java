package de.amtsweg.app.incoming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are known without reading it: those in its address, and those that are added. */
class Parameters extends HttpServletRequestWrapper {

    private @Nullable Map<String, List<String>> values;

    Parameters(HttpServletRequest request) {
        super(request);
    }

    final void add(String name, String value) {
        values().computeIfAbsent(Characters.kept(name), any -> new ArrayList<>(1))
                .add(Characters.kept(value));
    }

    /** How many different names there are. */
    final int count() {
        return values().size();
    }

    private Map<String, List<String>> values() {
        var known = values;
        if (known == null) {
            var ofAddress = new LinkedHashMap<String, List<String>>();
            super.getParameterMap()
                    .forEach((name, all) ->
                            ofAddress.put(Characters.kept(name), new ArrayList<>(Arrays.asList(Characters.kept(all)))));
            values = ofAddress;
            known = ofAddress;
        }
        return known;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var all = values().get(name);
        return all == null ? null : all.get(0);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var all = values().get(name);
        return all == null ? null : all.toArray(String[]::new);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(values().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new LinkedHashMap<String, String[]>();
        values().forEach((name, all) -> map.put(name, all.toArray(String[]::new)));
        return map;
    }
}
