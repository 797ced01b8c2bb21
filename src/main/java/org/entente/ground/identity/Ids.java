package org.entente.ground.identity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes ids of version 7 (RFC 9562): 48 bits of Unix milliseconds, 12 bits that count within one,
 * then 62 random bits. Each id is greater than the one before, so that an index only grows at its
 * end. Time and randomness are handed in.
 */
public final class Ids {

  /** More than so many ids within a millisecond run ahead into the next one. */
  private static final int COUNTED_BITS = 12;

  private static final long VERSION = 0x7000L;

  private final InstantSource clock;
  private final RandomGenerator random;
  private final AtomicLong latest = new AtomicLong();

  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public UUID next() {
    long now = clock.millis() << COUNTED_BITS;
    long moment = latest.updateAndGet(before -> Math.max(before + 1, now));
    long high =
        (moment >>> COUNTED_BITS << Short.SIZE) | VERSION | (moment & ((1 << COUNTED_BITS) - 1));
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** The same id written short, for URLs: 22 letters of base 64 (RFC 4648, URL safe). */
  public static String brief(UUID id) {
    return BriefId.write(id);
  }

  /** Reads what {@link #brief} wrote; empty when it is not one. */
  public static Optional<UUID> read(String brief) {
    return BriefId.read(brief);
  }
}
