package org.entente.ground.accounts.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests a minute a token, its person, and an address may make. Each has a bucket that
 * holds a minute's worth and fills evenly; it lives in memory, so a restart fills all.
 */
@Component
public class RateLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int FORGET_ABOVE = 10_000;

  private final InstantSource clock;
  private final int perToken;
  private final int perPerson;
  private final int perAddress;
  private final Map<String, Bucket> buckets = new HashMap<>();

  /** When it will next be full, from which follows how much is in it. */
  private record Bucket(Instant fullAt) {}

  /** One bucket of which a request takes: whose, and how many requests a minute fill it. */
  private record Draw(String whose, int perMinute) {}

  RateLimits(
      InstantSource clock,
      @Value("${entente.limits.token-per-minute:300}") int perToken,
      @Value("${entente.limits.person-per-minute:600}") int perPerson,
      @Value("${entente.limits.address-per-minute:1200}") int perAddress) {
    this.clock = clock;
    this.perToken = perToken;
    this.perPerson = perPerson;
    this.perAddress = perAddress;
  }

  /** Takes one request from an address; how long to wait when there is none left. */
  public Optional<Duration> takeFrom(String address) {
    return take(List.of(new Draw("address " + address, perAddress)));
  }

  /** Takes one request of a token and its person, of both or of neither. */
  public Optional<Duration> take(Token token) {
    return take(
        List.of(
            new Draw("token " + token.id(), perToken),
            new Draw("person " + token.person().value(), perPerson)));
  }

  private synchronized Optional<Duration> take(List<Draw> draws) {
    var now = clock.instant();
    forgetFull(now);
    var wait =
        draws.stream()
            .map(draw -> Duration.between(now.plus(MINUTE), fullAfter(draw, now)))
            .filter(Duration::isPositive)
            .max(Duration::compareTo);
    if (wait.isEmpty()) {
      draws.forEach(draw -> buckets.put(draw.whose(), new Bucket(fullAfter(draw, now))));
    }
    return wait;
  }

  /** When the bucket would be full again if one more were taken. */
  private Instant fullAfter(Draw draw, Instant now) {
    var full = Optional.ofNullable(buckets.get(draw.whose())).map(Bucket::fullAt).orElse(now);
    return (full.isAfter(now) ? full : now).plus(MINUTE.dividedBy(draw.perMinute()));
  }

  private void forgetFull(Instant now) {
    if (buckets.size() > FORGET_ABOVE) {
      buckets.values().removeIf(bucket -> bucket.fullAt().isBefore(now));
    }
  }
}
