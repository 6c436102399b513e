package de.amtsweg.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The heap of this JVM at its fullest: used heap peaks just before a collection, what is alive shows after one. */
class Heap {

    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());

    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong peakAfter = new AtomicLong();

    Heap() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, from) -> {
                                var collection = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo();
                                peak.accumulateAndGet(megabytes(collection.getMemoryUsageBeforeGc()), Math::max);
                                peakAfter.accumulateAndGet(megabytes(collection.getMemoryUsageAfterGc()), Math::max);
                            },
                            null,
                            null);
        }
    }

    void forget() {
        peak.set(0);
        peakAfter.set(0);
    }

    long peak() {
        return Math.max(peak.get(), used());
    }

    /** What a collection has left over, at most; a young one leaves garbage of old age. */
    long peakAfterCollection() {
        return peakAfter.get();
    }

    /** What is alive now. */
    long live() {
        System.gc();
        return used();
    }

    static long limit() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long megabytes(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                        .filter(pool -> POOLS.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum()
                >> 20;
    }
}
