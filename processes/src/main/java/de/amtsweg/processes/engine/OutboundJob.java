package de.amtsweg.processes.engine;

import de.amtsweg.processes.Outbound;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Runs what was put into the outbox. */
public class OutboundJob implements JobHandler<OutboundJob.Configuration> {

    private static final String TYPE = "outbound";

    private final ObjectProvider<Outbound> outbounds;

    OutboundJob(ObjectProvider<Outbound> outbounds) {
        this.outbounds = outbounds;
    }

    /** @param payload see {@link Outbound#send} */
    record Configuration(String outbound, String payload) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return outbound + "|" + payload;
        }
    }

    public static MessageEntity of(String outbound, String payload) {
        var job = new MessageEntity();
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(new Configuration(outbound, payload));
        return job;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            Configuration job, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        Map<String, Outbound> byName =
                outbounds.stream().collect(Collectors.toMap(Outbound::name, Function.identity()));
        try {
            byName.get(job.outbound()).send(job.payload());
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    @Override
    public Configuration newConfiguration(String canonical) {
        int bar = canonical.indexOf('|');
        return new Configuration(canonical.substring(0, bar), canonical.substring(bar + 1));
    }

    @Override
    public void onDelete(Configuration job, JobEntity entity) {
        // nothing is kept beside the job itself
    }
}
