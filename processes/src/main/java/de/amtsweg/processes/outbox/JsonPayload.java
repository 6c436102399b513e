package de.amtsweg.processes.outbox;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import de.amtsweg.processes.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a job needs, as JSON that an operator can read. */
record JsonPayload(Json json) implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object what) {
        return what == null ? null : json.write(what).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] payload) {
        return payload == null ? null : json.read(new String(payload, StandardCharsets.UTF_8), type);
    }
}
