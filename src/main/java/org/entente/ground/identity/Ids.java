package org.entente.ground.identity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ids of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that ids of
 * one time lie together in an index. Time and randomness are handed in.
 */
public final class Ids {

  private final InstantSource clock;
  private final RandomGenerator random;

  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public UUID next() {
    long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
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
