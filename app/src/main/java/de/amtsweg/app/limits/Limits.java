package de.amtsweg.app.limits;

import de.amtsweg.app.AppSettings;
import de.amtsweg.app.cookies.Seal;
import de.amtsweg.app.incoming.Households;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * How often somebody has done what is limited, counted by all nodes together. What is stored does not reveal whose
 * address, guest or recipient it was, and is kept no longer than the limit takes to recover fully.
 */
@Component
public class Limits {

    private static final int SWEPT = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final AppSettings.Limits settings;
    private final Seal seal;

    Limits(DataSource database, AppSettings settings, Seal seal) {
        this.settings = settings.limits();
        this.seal = seal;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** @throws TooMany when too many came from there */
    public void count(Limit limit, HttpServletRequest request) {
        count(limit, Households.of(request));
    }

    /**
     * @param whose address, person or recipient
     * @throws TooMany when they have had as many as they may
     */
    public void count(Limit limit, String whose) {
        var probe = bucket(limit, whose).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(
                    limit, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    public boolean allows(Limit limit, HttpServletRequest request) {
        return allows(limit, Households.of(request));
    }

    /** Counts one more, if one more is allowed. */
    public boolean allows(Limit limit, String whose) {
        return bucket(limit, whose).tryConsume(1);
    }

    /** Whether more than half of what is allowed from there has come. */
    public boolean isNear(Limit limit, HttpServletRequest request) {
        return bucket(limit, Households.of(request)).getAvailableTokens()
                <= limit.rate(settings).most() / 2;
    }

    private BucketProxy bucket(Limit limit, String whose) {
        var name = limit.name().toLowerCase(Locale.ROOT);
        return buckets.getProxy(name + " " + seal.mark("limit", whose), () -> configuration(limit));
    }

    /** It may be used up all at once; then it refills evenly. */
    private BucketConfiguration configuration(Limit limit) {
        var rate = limit.rate(settings);
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rate.most())
                        .refillGreedy(rate.most(), rate.per())
                        .build())
                .build();
    }

    void sweep() {
        while (buckets.removeExpired(SWEPT) == SWEPT) {
            // as many again may remain
        }
    }
}
