package de.amtsweg.processes.engine;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** After a failure: waits longer each time, and becomes an incident after the last retry. */
class RetryLater extends JobRetryCmd {

    private final List<Duration> delays;

    RetryLater(String job, Throwable failure, List<Duration> delays) {
        super(job, failure);
        this.delays = delays;
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
        var job = getJob();
        if (job == null) {
            return null;
        }
        logException(job);
        decrementRetries(job);
        if (job.getRetries() > 0) {
            var delay = delays.get(Math.max(0, Math.min(delays.size() - 1, delays.size() - job.getRetries())));
            job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(delay)));
        }
        job.unlock();
        notifyAcquisition(context);
        return null;
    }
}
