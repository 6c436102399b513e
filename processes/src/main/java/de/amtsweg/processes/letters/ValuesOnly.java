package de.amtsweg.processes.letters;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets a template read entries of maps and nothing else: no fields, methods or classes of Java. */
class ValuesOnly extends BasicCollector {

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        if (name.equals(".")) {
            return super.createFetcher(context, name);
        }
        return context instanceof Map<?, ?> ? MAP : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }

    private static final Mustache.VariableFetcher MAP = (context, name) ->
            ((Map<?, ?>) context).containsKey(name) ? ((Map<?, ?>) context).get(name) : Template.NO_FETCHER_FOUND;
}
