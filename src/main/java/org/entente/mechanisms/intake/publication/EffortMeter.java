package org.entente.mechanisms.intake.publication;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.entente.mechanisms.intake.Receipt;

/**
 * Measures what a walk costs: time by the clock, and the highest use of the heap since its start.
 */
final class EffortMeter {

  private static final double MILLIS = 1000;
  private static final long MEBIBYTE = 1L << 20;

  private final InstantSource clock;
  private final Instant start;
  private final List<MemoryPoolMXBean> heap;

  EffortMeter(InstantSource clock) {
    this.clock = clock;
    this.start = clock.instant();
    this.heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  Receipt.Effort spent() {
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    var time = Duration.between(start, clock.instant());
    return new Receipt.Effort(time.toMillis() / MILLIS, peak / MEBIBYTE);
  }
}
